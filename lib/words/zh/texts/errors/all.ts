import type { Dictionary } from '@/lib/words/say'
import { ANSWERS_ERRORS_ZH } from './answers'
import { LOGIN_ERRORS_ZH } from './login'
import { NETWORK_ERRORS_ZH } from './network'
import { NODE_ERRORS_ZH } from './node'
import { PLAN_ERRORS_ZH } from './plan'
import { TLS_ERRORS_ZH } from './tls'

/** What errors of pulls mean, in Chinese. */
export const ERRORS_ZH: Dictionary = {
  ...NETWORK_ERRORS_ZH,
  ...TLS_ERRORS_ZH,
  ...LOGIN_ERRORS_ZH,
  ...ANSWERS_ERRORS_ZH,
  ...NODE_ERRORS_ZH,
  ...PLAN_ERRORS_ZH,
}
