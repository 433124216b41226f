import { ENGLISH, type Words } from '@/lib/words/words'
import { createLoaded } from './create-loaded'

/** How findings are said in the chosen language. English comes with what is said. */
export const useWords = createLoaded<Words>(ENGLISH, {
  zh: () => import('@/lib/words/zh/all').then(({ CHINESE }) => CHINESE),
})
