import type { Dictionary } from '@/lib/words/say'
import { DASHBOARD_ZH } from './dashboard'
import { FIELDS_ZH } from './fields'
import { FORM_ZH } from './form'
import { PROBE_ZH } from './probe'

/** All texts of the page in Chinese, by their English. One file for each folder of `components`. */
export const PAGE_ZH: Dictionary = {
  ...DASHBOARD_ZH,
  ...FIELDS_ZH,
  ...FORM_ZH,
  ...PROBE_ZH,
}
