import type { Dictionary } from '@/lib/words/say'
import { DASHBOARD_ZH } from './dashboard'
import { DEPLOY_ZH } from './deploy'
import { EDITOR_ZH } from './editor'
import { EXPLAIN_ZH } from './explain'
import { EXPORT_ZH } from './export'
import { FIELDS_ZH } from './fields'
import { FORM_ZH } from './form'
import { PROBE_ZH } from './probe'
import { PROBLEMS_ZH } from './problems'
import { REWRITE_ZH } from './rewrite'

/** All texts of the page in Chinese, by their English. One file for each folder of `components`. */
export const PAGE_ZH: Dictionary = {
  ...DASHBOARD_ZH,
  ...DEPLOY_ZH,
  ...EDITOR_ZH,
  ...EXPLAIN_ZH,
  ...EXPORT_ZH,
  ...FIELDS_ZH,
  ...FORM_ZH,
  ...PROBE_ZH,
  ...PROBLEMS_ZH,
  ...REWRITE_ZH,
}
