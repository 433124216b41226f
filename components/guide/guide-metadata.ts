import type { Metadata } from 'next'
import { pageMetadata } from '@/components/reference/page-metadata'
import { sayIn } from '@/components/words/say-in'
import type { ChapterId } from '@/lib/guide/chapters'
import { guideIn } from '@/lib/guide/guide-in'
import type { Language } from '@/lib/words/language'

/** Of the list of chapters. */
export function guideMetadata(language: Language): Metadata {
  const say = sayIn(language)
  return pageMetadata({
    language,
    path: '/guide',
    title: say('How a pull really works'),
    description: say(
      'Ten short chapters about registries.yaml, with examples that you edit in their place. Results come from the same code as everywhere in pullpath.',
    ),
  })
}

/** Of a chapter. */
export function chapterMetadata(language: Language, id: ChapterId): Metadata {
  const { title, lead } = guideIn(language)[id]
  return pageMetadata({ language, path: `/guide/${id}`, title, description: lead })
}
