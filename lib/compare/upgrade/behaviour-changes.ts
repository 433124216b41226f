import type { BehaviourChange } from './behaviour-change'
import { CHANGES_OF_FILES } from './changes-of-files'
import { CHANGES_OF_FAILURES, CHANGES_OF_PULLS } from './changes-of-pulls'

/**
 * All changes between releases, the weightiest first. Of those that have a key in common, the first one that differs has
 * it. Each key of a release that decides files, plans or findings is the key of one.
 */
export const BEHAVIOUR_CHANGES: readonly BehaviourChange[] = [
  ...CHANGES_OF_FILES,
  ...CHANGES_OF_PULLS,
  ...CHANGES_OF_FAILURES,
]
