import type { Dictionary } from '@/lib/words/say'
import { ANSWERS_ZH } from './answers'
import { CONVERTED_ZH } from './convert'
import { CONVERTERS_ZH } from './converters'
import { DEPLOY_STEPS_ZH } from './deploy'
import { ERRORS_ZH } from './errors/all'
import { EXPORT_FORMATS_ZH } from './export'
import { FOUND_FILES_ZH } from './found-files'
import { PRESETS_ZH } from './presets'
import { QUESTIONS_ZH } from './questions'
import { RECIPES_ZH } from './recipes'

/** What `lib` says, in Chinese, by its English: texts that page and command share. */
export const TEXTS_ZH: Dictionary = {
  ...ANSWERS_ZH,
  ...CONVERTED_ZH,
  ...CONVERTERS_ZH,
  ...DEPLOY_STEPS_ZH,
  ...ERRORS_ZH,
  ...EXPORT_FORMATS_ZH,
  ...FOUND_FILES_ZH,
  ...PRESETS_ZH,
  ...QUESTIONS_ZH,
  ...RECIPES_ZH,
}
