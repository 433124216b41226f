import { ReferenceFrame } from '@/components/reference/reference-frame'
import { TextWithCode } from '@/components/reference/text-with-code'
import { sayIn } from '@/components/words/say-in'
import { CHAPTERS } from '@/lib/guide/chapters'
import { guideIn } from '@/lib/guide/guide-in'
import { STATEMENTS } from '@/lib/guide/statements'
import { siteAddressIn } from '@/components/site/site-address'
import type { Language } from '@/lib/words/language'

/** All chapters of the guide, and where it has what the K3s documentation says. */
export function GuideIndex({ language }: { readonly language: Language }) {
  const say = sayIn(language)
  const words = guideIn(language)
  return (
    <ReferenceFrame language={language} path="/guide">
      <h1 className="text-2xl font-bold tracking-tight">{say('How a pull really works')}</h1>
      <p className="mt-2 max-w-[68ch] text-[15px] text-muted">
        {say(
          'Ten short chapters about registries.yaml, with examples that you edit in their place. Results come from the same code as everywhere in pullpath.',
        )}
      </p>
      <ol className="mt-6 grid gap-3 sm:grid-cols-2">
        {CHAPTERS.map((id, at) => (
          <li key={id} className="flex gap-3 rounded-xl border border-line bg-panel px-4 py-3">
            <span
              aria-hidden="true"
              className="w-7 shrink-0 text-right text-[20px] whitespace-nowrap font-bold text-accent tabular-nums"
            >
              {at + 1}
            </span>
            <div className="min-w-0">
              <h2 className="text-[15px] font-semibold">
                <a href={siteAddressIn(language, `/guide/${id}`)} className="underline-offset-2 hover:underline">
                  {words[id].title}
                </a>
              </h2>
              <p className="mt-1 text-[13.5px] leading-[1.55] text-muted">
                <TextWithCode text={words[id].lead} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <section className="mt-10" aria-labelledby="documentation">
        <h2 id="documentation" className="text-[17px] font-semibold">
          {say('The K3s documentation, statement by statement')}
        </h2>
        <p className="mt-1 max-w-[68ch] text-[14px] text-muted">
          {say(
            'What the page on private registries says, in its order, and where the guide has it. Marked are those of which the code does otherwise.',
          )}{' '}
          <a
            href="https://docs.k3s.io/installation/private-registry"
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            docs.k3s.io
          </a>
        </p>
        <ol className="mt-3 overflow-hidden rounded-xl border border-line bg-panel text-[13.5px]">
          {STATEMENTS.map(({ says, at, differs }, index) => (
            <li
              key={index}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line px-4 py-2 [&+&]:border-t"
            >
              <span className="min-w-0 flex-1 basis-80 [overflow-wrap:anywhere]">
                {says[language]}{' '}
                {differs && (
                  <strong className="rounded bg-warn-soft px-1.5 text-[12.5px] font-semibold text-warn">
                    {say('not so')}
                  </strong>
                )}
              </span>
              <a
                href={siteAddressIn(language, `/guide/${at}`)}
                className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
              >
                {words[chapterOf(at)].short}
                <span className="sr-only"> {index + 1}</span>
              </a>
            </li>
          ))}
        </ol>
      </section>
    </ReferenceFrame>
  )
}

function chapterOf(at: string) {
  const id = at.split('#', 1)[0]
  return CHAPTERS.find((one) => one === id) ?? 'names'
}
