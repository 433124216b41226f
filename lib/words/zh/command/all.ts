import type { Dictionary } from '@/lib/words/say'
import { TEXTS_ZH } from '@/lib/words/zh/texts/all'
import { OUTCOMES_ZH } from '@/lib/words/zh/page/outcomes/all'
import { CHECK_COMMAND_ZH } from './check'
import { DIFF_COMMAND_ZH } from './diff'
import { EXAMPLES_COMMAND_ZH } from './examples'
import { EXPLAIN_COMMAND_ZH } from './explain'
import { EXPORT_COMMAND_ZH } from './export'
import { FOUND_ZH } from './found'
import { IMAGES_COMMAND_ZH } from './images'
import { NODE_COMMAND_ZH } from './node'
import { NODES_COMMAND_ZH } from './nodes'
import { PLAN_COMMAND_ZH } from './plan'
import { PROBE_COMMAND_ZH } from './probe'
import { READING_ZH } from './reading'
import { SERVE_COMMAND_ZH } from './serve'
import { USAGE_ZH } from './usage'

/** All texts of the command in Chinese, by their English. */
export const COMMAND_ZH: Dictionary = {
  ...TEXTS_ZH,
  ...OUTCOMES_ZH,
  ...CHECK_COMMAND_ZH,
  ...DIFF_COMMAND_ZH,
  ...EXAMPLES_COMMAND_ZH,
  ...EXPLAIN_COMMAND_ZH,
  ...EXPORT_COMMAND_ZH,
  ...FOUND_ZH,
  ...IMAGES_COMMAND_ZH,
  ...NODE_COMMAND_ZH,
  ...NODES_COMMAND_ZH,
  ...PLAN_COMMAND_ZH,
  ...PROBE_COMMAND_ZH,
  ...READING_ZH,
  ...SERVE_COMMAND_ZH,
  ...USAGE_ZH,
}
