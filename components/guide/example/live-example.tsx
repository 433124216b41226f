'use client'

import { siteAddress } from '@/components/site/site-address'
import { useId, useRef, useState } from 'react'
import { useHydrated } from '@/components/dashboard/use-hydrated'
import {
  EXAMPLE_IMAGE_MAX,
  EXAMPLE_TEXT_MAX,
  type ExampleControl,
  type ExampleInput,
  type ExampleView,
} from '@/lib/guide/example'
import { isSameValue } from '@/lib/same-value'
import type { AnswerId } from '@/lib/whatif/answer'
import type { Language } from '@/lib/words/language'
import { TextWithCode } from '@/components/reference/text-with-code'
import type { ResultOf } from './engine'
import { ExampleControls } from './example-controls'
import type { ExampleResult } from './example-result'
import type { ExampleLabels } from './labels'
import { ResultView } from './result-view'

export interface LiveExampleProps {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly labels: ExampleLabels
  readonly start: ExampleInput
  /** What follows from it, made with the page. */
  readonly result: ExampleResult
  readonly views: readonly ExampleView[]
  readonly controls: readonly ExampleControl[]
  readonly releases: readonly string[]
  readonly files: readonly string[] | null
}

const FIELD =
  'w-full rounded-lg border border-line-strong bg-panel font-mono text-[13px] leading-[1.55] text-ink read-only:bg-soft'

/** A file that can be edited in its place, and what follows from it. The result is in the HTML; the engine comes when it is needed. */
export function LiveExample(props: LiveExampleProps) {
  const { id, title, labels, start, language } = props
  const [input, setInput] = useState(start)
  const [result, setResult] = useState(props.result)
  const isHydrated = useHydrated()
  const ids = useId()
  const engine = useRef<Promise<ResultOf> | null>(null)
  const wanted = useRef(start)
  const load = (): Promise<ResultOf> => {
    engine.current ??= import('./engine').then(({ createResultOf }) => createResultOf(language))
    // What could not be loaded is asked for again.
    engine.current.catch(() => (engine.current = null))
    return engine.current
  }
  const prepare = () => void load().catch(() => undefined)
  const change = (changed: Partial<ExampleInput>): void => {
    const next = { ...wanted.current, ...changed }
    wanted.current = next
    setInput(next)
    void load().then(
      // The last of several is the one that counts.
      (resultOf) => wanted.current === next && setResult(resultOf(next)),
      () => undefined,
    )
  }
  const answer = (at: number, chosen: AnswerId): void =>
    change({ answers: result.attempts.map((attempt, index) => (index === at ? chosen : attempt.answer)) })
  const hasName = props.views.some((view) => view === 'name' || view === 'plan' || view === 'ending')
  return (
    <section
      id={id}
      aria-labelledby={`${ids}-title`}
      className="my-6 overflow-hidden rounded-xl border border-line bg-panel"
    >
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line bg-soft px-4 py-2.5">
        <h3 id={`${ids}-title`} className="mr-auto min-w-0 text-[13.5px] [overflow-wrap:anywhere]">
          <TextWithCode text={title} />
        </h3>
        {!isSameValue(input, start) && (
          <button
            type="button"
            className="rounded py-1 text-[13px] text-accent underline underline-offset-2"
            onClick={(event) => {
              const section = event.currentTarget.closest('section')
              change(start)
              section?.querySelector('textarea')?.focus()
            }}
          >
            {labels.reset}
          </button>
        )}
        {result.fragment !== '' && (
          <a
            href={siteAddress(`/#${result.fragment}`)}
            className="py-1 text-[13px] text-accent underline underline-offset-2"
          >
            {labels.open}
          </a>
        )}
      </header>
      <div className="grid grid-cols-1 lg:grid-cols-2">
        <div className="grid grid-cols-1 content-start gap-3 border-line p-4 max-lg:border-b lg:border-r">
          <label className="grid gap-1 text-[12.5px] text-muted">
            {labels.file}
            <textarea
              value={input.text}
              readOnly={!isHydrated}
              maxLength={EXAMPLE_TEXT_MAX}
              rows={input.text.split('\n').length}
              wrap="off"
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              translate="no"
              className={`${FIELD} max-h-[28rem] min-h-16 resize-y px-3 py-2`}
              onFocus={prepare}
              onChange={({ target }) => change({ text: target.value })}
            />
          </label>
          {hasName && (
            <label className="grid gap-1 text-[12.5px] text-muted">
              {labels.image}
              <input
                value={input.image}
                readOnly={!isHydrated}
                maxLength={EXAMPLE_IMAGE_MAX}
                spellCheck={false}
                autoCapitalize="off"
                autoComplete="off"
                translate="no"
                className={`${FIELD} h-9 px-3`}
                onFocus={prepare}
                onChange={({ target }) => change({ image: target.value })}
              />
            </label>
          )}
          <ExampleControls
            controls={props.controls}
            releases={props.releases}
            options={input.options}
            labels={labels}
            isReady={isHydrated}
            onChange={(options) => change({ options: { ...wanted.current.options, ...options } })}
          />
        </div>
        <div role="group" aria-label={labels.result} className="min-w-0 p-4">
          <ResultView
            result={result}
            labels={labels}
            views={props.views}
            files={props.files}
            {...(isHydrated && { onAnswer: answer })}
          />
        </div>
      </div>
    </section>
  )
}
