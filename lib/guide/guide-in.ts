import type { Language } from '@/lib/words/language'
import { GUIDE_EN } from './en/all'
import type { GuideWords } from './words'
import { GUIDE_ZH } from './zh/all'

/** The guide in a language. */
export function guideIn(language: Language): GuideWords {
  return language === 'en' ? GUIDE_EN : GUIDE_ZH
}
