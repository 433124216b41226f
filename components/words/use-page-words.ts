import { pageWords } from '@/lib/words/en/page'
import type { Translation } from '@/lib/words/worded'
import { createLoaded } from './create-loaded'

interface PageWords {
  /** As in the `lang` of HTML: the page is in English where it is not said. */
  readonly tag: string
  readonly say: Translation<typeof pageWords>
}

/** What the page itself says, in the chosen language. */
export const usePageWords = createLoaded<PageWords>(
  { tag: 'en', say: pageWords },
  { zh: () => import('@/lib/words/zh/page').then(({ pageZh: say }) => ({ tag: 'zh-Hans', say })) },
)
