import type { Dictionary } from '@/lib/words/say'
import { ANSWERS_ZH } from './answers'
import { BEHAVIOUR_ZH } from './behaviour'
import { CHECK_ZH } from './check'
import { COMPARED_ZH } from './compare'
import { CONVERTED_ZH } from './convert'
import { CONVERTERS_ZH } from './converters'
import { DEPLOY_STEPS_ZH } from './deploy'
import { ERRORS_ZH } from './errors/all'
import { EXPORT_FORMATS_ZH } from './export'
import { FOUND_FILES_ZH } from './found-files'
import { IMAGES_ZH } from './images'
import { OWN_PULLS_ZH } from './own-pulls'
import { PRESETS_ZH } from './presets'
import { PROBE_LIST_ZH } from './probe-list'
import { QUESTIONS_ZH } from './questions'
import { RECIPES_ZH } from './recipes'
import { REPORT_ZH } from './report'
import { WHAT_IF_ZH } from './what-if'
import { WHAT_IF_ANSWERS_ZH } from './what-if-answers'

/** What `lib` says, in Chinese, by its English: texts that page and command share. */
export const TEXTS_ZH: Dictionary = {
  ...ANSWERS_ZH,
  ...BEHAVIOUR_ZH,
  ...CHECK_ZH,
  ...COMPARED_ZH,
  ...CONVERTED_ZH,
  ...CONVERTERS_ZH,
  ...DEPLOY_STEPS_ZH,
  ...ERRORS_ZH,
  ...EXPORT_FORMATS_ZH,
  ...FOUND_FILES_ZH,
  ...IMAGES_ZH,
  ...OWN_PULLS_ZH,
  ...PRESETS_ZH,
  ...PROBE_LIST_ZH,
  ...QUESTIONS_ZH,
  ...RECIPES_ZH,
  ...REPORT_ZH,
  ...WHAT_IF_ZH,
  ...WHAT_IF_ANSWERS_ZH,
}
