import type { Dictionary } from '@/lib/words/say'
import { ANSWERS_ZH } from './answers'
import { CERTIFICATE_FILES_ZH } from './files'
import { LOGINS_ZH } from './logins'
import { SERVER_ZH } from './server'
import { TRANSPORT_ZH } from './transport'
import { UNDECIDED_ZH } from './undecided'
import { VERDICT_ZH } from './verdict'

/** What a run of a plan says, by its English. */
export const OUTCOMES_ZH: Dictionary = {
  ...ANSWERS_ZH,
  ...CERTIFICATE_FILES_ZH,
  ...LOGINS_ZH,
  ...SERVER_ZH,
  ...TRANSPORT_ZH,
  ...UNDECIDED_ZH,
  ...VERDICT_ZH,
}
