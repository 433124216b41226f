import { sayInEnglish, type Say } from '@/lib/words/say'
import { createLoaded } from './create-loaded'

/** Says the texts of the page in the chosen language; in English until that is loaded. */
export const useSay = createLoaded<Say>(sayInEnglish, {
  zh: () => import('./say-in-chinese').then(({ sayPageInChinese }) => sayPageInChinese),
})
