import { ReferenceFrame } from '@/components/reference/reference-frame'
import { sayIn } from '@/components/words/say-in'
import { TextWithCode } from '@/components/reference/text-with-code'
import { CHAPTERS, type ChapterId } from '@/lib/guide/chapters'
import { EXAMPLES } from '@/lib/guide/examples'
import { guideIn } from '@/lib/guide/guide-in'
import { SNIPPETS } from '@/lib/guide/snippets'
import type { ChapterWords, PointWords } from '@/lib/guide/words'
import { addressIn } from '@/lib/words/address'
import type { Language } from '@/lib/words/language'
import { ChapterExample } from './chapter-example'
import { ChapterList } from './chapter-list'

interface ChapterPageProps {
  readonly id: ChapterId
  readonly language: Language
}

/** A chapter of the guide: what is so, point by point, with live examples between. */
export function ChapterPage({ id, language }: ChapterPageProps) {
  const say = sayIn(language)
  const words = guideIn(language)
  const chapter: ChapterWords = words[id]
  const at = CHAPTERS.indexOf(id)
  const [previous, next] = [CHAPTERS[at - 1], CHAPTERS[at + 1]]
  return (
    <ReferenceFrame language={language} path={`/guide/${id}`}>
      <div className="grid gap-x-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <ChapterList language={language} current={id} />
        <article className="min-w-0">
          <p className="text-[13px] text-muted">
            {say('Chapter {number} of {count}', { number: at + 1, count: CHAPTERS.length })}
          </p>
          <h1 className="mt-1 text-2xl font-bold tracking-tight">{chapter.title}</h1>
          <p className="mt-3 max-w-[68ch] text-[16px] leading-[1.65]">
            <TextWithCode text={chapter.lead} />
          </p>
          {Object.entries(chapter.points).map(([point, of]) => (
            <section key={point} className="mt-7 scroll-mt-4" id={point} aria-labelledby={`${point}-says`}>
              <Point id={point} words={of} otherwise={say('The documentation says otherwise:')} />
              {SNIPPETS[`${id}#${point}`] !== undefined && (
                <pre
                  role="region"
                  aria-label={say('Commands')}
                  tabIndex={0}
                  translate="no"
                  className="mt-3 max-w-[78ch] overflow-x-auto rounded-lg border border-line bg-panel px-3 py-2 font-mono text-[13px] leading-[1.6]"
                >
                  {SNIPPETS[`${id}#${point}`]}
                </pre>
              )}
              {EXAMPLES[id]
                .filter(({ after }) => after === point)
                .map((example) => (
                  <ChapterExample
                    key={example.id}
                    example={example}
                    title={chapter.examples[example.id] ?? ''}
                    language={language}
                  />
                ))}
            </section>
          ))}
          <nav
            aria-label={say('Chapters before and after')}
            className="mt-10 flex flex-wrap justify-between gap-3 border-t border-line pt-4 text-[13.5px]"
          >
            {previous === undefined ? (
              <span />
            ) : (
              <a href={addressIn(language, `/guide/${previous}`)} className="py-1 text-muted hover:text-ink">
                ← {words[previous].title}
              </a>
            )}
            {next !== undefined && (
              <a href={addressIn(language, `/guide/${next}`)} className="py-1 text-muted hover:text-ink">
                {words[next].title} →
              </a>
            )}
          </nav>
        </article>
      </div>
    </ReferenceFrame>
  )
}

interface PointProps {
  readonly id: string
  readonly words: PointWords
  readonly otherwise: string
}

function Point({ id, words: { says, text, otherwise: deviation }, otherwise }: PointProps) {
  return (
    <>
      <h2 id={`${id}-says`} className="max-w-[68ch] text-[16px] font-semibold">
        <a href={`#${id}`} className="underline-offset-4 hover:underline">
          <TextWithCode text={says} />
        </a>
      </h2>
      <p className="mt-1.5 max-w-[68ch] text-[15px] leading-[1.65]">
        <TextWithCode text={text} />
      </p>
      {deviation !== undefined && (
        <p className="mt-2 max-w-[68ch] rounded-lg border-l-4 border-warn bg-warn-soft px-3 py-2 text-[14px] leading-[1.6]">
          <strong className="font-semibold text-warn">{otherwise}</strong> <TextWithCode text={deviation} />
        </p>
      )}
    </>
  )
}
