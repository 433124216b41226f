import type { Dictionary } from '@/lib/words/say'
import { DASHBOARD_ZH } from './dashboard'
import { EXPLAIN_ZH } from './explain'
import { FIELDS_ZH } from './fields'
import { FORM_ZH } from './form'
import { PROBE_ZH } from './probe'
import { SHARE_ZH } from './share'
import { DRAFT_ZH } from './draft'
import { CONVERT_ZH } from './convert'
import { PLACEHOLDERS_ZH } from './placeholders'
import { EXAMPLES_ZH } from './examples'
import { RULES_ZH } from './rules'
import { APP_ZH } from './app'

/** All texts of the page in Chinese, by their English. One file for each folder of `components`. */
export const PAGE_ZH: Dictionary = {
  ...DASHBOARD_ZH,
  ...EXPLAIN_ZH,
  ...FIELDS_ZH,
  ...FORM_ZH,
  ...PROBE_ZH,
  ...SHARE_ZH,
  ...DRAFT_ZH,
  ...CONVERT_ZH,
  ...PLACEHOLDERS_ZH,
  ...EXAMPLES_ZH,
  ...RULES_ZH,
  ...APP_ZH,
}
