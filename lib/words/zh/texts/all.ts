import type { Dictionary } from '@/lib/words/say'
import { DEPLOY_STEPS_ZH } from './deploy'

/** The texts in Chinese that page and command share, by their English. One file for each folder of `lib` that has some. */
export const TEXTS_ZH: Dictionary = {
  ...DEPLOY_STEPS_ZH,
}
