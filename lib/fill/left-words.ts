import { saying, type Saying } from '@/lib/words/saying'
import type { LeftReason } from './filled-script'

/** Why an image is not in the script. */
export const LEFT_WORDS: Readonly<Record<LeftReason, Saying>> = {
  'not-asked': saying('no node asks that host for it'),
  path: saying('the path of the endpoint does not begin with /v2, so nothing can be pushed below it'),
  'not-a-name': saying('what the rewrite makes of it is not an image name'),
  undecided: saying('undecided: a rewrite was not tried, or a placeholder is not filled in'),
  'same-name': saying('it already has the name that the nodes ask for'),
  fails: saying('its pull fails before any request'),
  digest: saying('docker pushes no image by its digest; the other tools do'),
  'other-name': saying('skopeo sync gives it another name'),
}
