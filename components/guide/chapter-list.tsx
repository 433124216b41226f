import { sayIn } from '@/components/words/say-in'
import { CHAPTERS, type ChapterId } from '@/lib/guide/chapters'
import { guideIn } from '@/lib/guide/guide-in'
import { addressIn } from '@/lib/words/address'
import type { Language } from '@/lib/words/language'

interface ChapterListProps {
  readonly language: Language
  readonly current: ChapterId
}

/** All chapters: beside the text in a wide window, folded above it in a narrow one. */
export function ChapterList({ language, current }: ChapterListProps) {
  const say = sayIn(language)
  return (
    <>
      <nav aria-label={say('Chapters')} className="max-lg:hidden">
        <ChapterLinks language={language} current={current} className="sticky top-6" />
      </nav>
      <details className="mb-6 rounded-lg border border-line bg-panel px-3 py-2 text-[13.5px] lg:hidden">
        <summary className="py-0.5 font-semibold">{say('Chapters')}</summary>
        <ChapterLinks language={language} current={current} className="mt-2" />
      </details>
    </>
  )
}

function ChapterLinks({ language, current, className }: ChapterListProps & { readonly className: string }) {
  const words = guideIn(language)
  return (
    <ol className={`grid gap-0.5 text-[13.5px] ${className}`}>
      {CHAPTERS.map((id, at) => (
        <li key={id}>
          <a
            href={addressIn(language, `/guide/${id}`)}
            aria-current={id === current ? 'page' : undefined}
            className="flex gap-2 rounded-lg px-2 py-1.5 text-muted hover:bg-soft hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
          >
            <span className="w-5 text-right tabular-nums">{at + 1}</span>
            {words[id].short}
          </a>
        </li>
      ))}
    </ol>
  )
}
