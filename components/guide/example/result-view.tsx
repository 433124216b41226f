import { rulePage, SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { ExampleView } from '@/lib/guide/example'
import type { AnswerId } from '@/lib/whatif/answer'
import type { ExampleResult, ShownAttempt, ShownProblem } from './example-result'
import type { ExampleLabels } from './labels'

interface ResultViewProps {
  readonly result: ExampleResult
  readonly labels: ExampleLabels
  readonly views: readonly ExampleView[]
  readonly files: readonly string[] | null
  /** Left out before the page can react. */
  readonly onAnswer?: ((attempt: number, answer: AnswerId) => void) | undefined
}

/** What follows from an example: the parts of it that the example is about, one below the other. */
export function ResultView({ result, labels, views, files, onAnswer }: ResultViewProps) {
  return (
    <div className="grid grid-cols-1 gap-4">
      {views.map((view) => {
        switch (view) {
          case 'name':
            return <Name key={view} result={result} />
          case 'plan':
            return <Plan key={view} result={result} labels={labels} />
          case 'ending':
            return <Ending key={view} result={result} labels={labels} onAnswer={onAnswer} />
          case 'files':
            return <Files key={view} result={result} labels={labels} files={files} />
          case 'problems':
            return <Problems key={view} problems={result.problems} labels={labels} />
        }
      })}
    </div>
  )
}

function Name({ result: { name, fails } }: Pick<ResultViewProps, 'result'>) {
  if (name === null) return <Error text={fails} />
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px]">
      {name.parts.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd translate="no" className="font-mono [overflow-wrap:anywhere]">
            {visibleText(text)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Plan({ result, labels }: Pick<ResultViewProps, 'result' | 'labels'>) {
  return (
    <div className="grid grid-cols-1 gap-2">
      {result.sentence !== '' && (
        <p role="status" className="text-[13.5px] font-medium [overflow-wrap:anywhere]">
          {visibleText(result.sentence)}
        </p>
      )}
      {result.fails !== '' && <Error text={result.fails} />}
      {result.attempts.length === 0 && result.fails === '' && (
        <p className="text-[13px] text-muted">{labels.nothing}</p>
      )}
      <Attempts attempts={result.attempts} labels={labels} />
    </div>
  )
}

interface AttemptsProps {
  readonly attempts: readonly ShownAttempt[]
  readonly labels: ExampleLabels
  /** Undefined where no answers are chosen, null where they cannot be yet. */
  readonly onAnswer?: ((attempt: number, answer: AnswerId) => void) | null | undefined
}

function Attempts({ attempts, labels, onAnswer }: AttemptsProps) {
  if (attempts.length === 0) return null
  return (
    <ol aria-label={labels.plan} className="grid grid-cols-1 gap-2">
      {attempts.map((attempt, at) => (
        <li key={at} className="rounded-lg border border-line px-3 py-2 text-[12.5px]">
          <p>
            <span className="font-semibold">
              {at + 1} {attempt.title}
            </span>{' '}
            <span className="text-muted">{attempt.reason}</span>
          </p>
          <code translate="no" className="mt-0.5 block font-mono text-[12.5px] break-all">
            {visibleText(attempt.request)}
          </code>
          <p className="mt-0.5 text-muted [overflow-wrap:anywhere]">{visibleText(attempt.facts.join(' · '))}</p>
          {onAnswer !== undefined && (
            <label className="mt-1.5 flex flex-wrap items-center gap-2">
              {labels.answer}
              <select
                value={attempt.answer}
                disabled={onAnswer === null}
                className="h-8 max-w-full min-w-0 rounded-lg border border-line-strong bg-panel px-2 text-[12.5px]"
                onChange={({ target }) => onAnswer?.(at, target.value as AnswerId)}
              >
                {attempt.answers.map(({ title, all }) => (
                  <optgroup key={title} label={title}>
                    {all.map(([id, words]) => (
                      <option key={id} value={id}>
                        {words}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
          )}
        </li>
      ))}
    </ol>
  )
}

function Ending({ result, labels, onAnswer }: Pick<ResultViewProps, 'result' | 'labels' | 'onAnswer'>) {
  const { works, words, event, hidden } = result.ending
  return (
    <div className="grid grid-cols-1 gap-2">
      <Attempts attempts={result.attempts} labels={labels} onAnswer={onAnswer ?? null} />
      <div
        className={`rounded-lg border-l-4 px-3 py-2 text-[13px] ${works ? 'border-accent bg-accent-soft' : 'border-error bg-error-soft'}`}
      >
        <p role="status" className={`font-semibold [overflow-wrap:anywhere] ${works ? 'text-accent' : 'text-error'}`}>
          {visibleText(words)}
        </p>
        {event !== '' && (
          <>
            <p className="mt-1 text-[12.5px] text-muted">{labels.event}</p>
            <p translate="no" lang="en" className="font-mono text-[12px] [overflow-wrap:anywhere]">
              {visibleText(event)}
            </p>
          </>
        )}
        {hidden !== '' && <p className="mt-1">{hidden}</p>}
      </div>
    </div>
  )
}

function Files({ result, labels, files }: Pick<ResultViewProps, 'result' | 'labels' | 'files'>) {
  const shown = result.files.filter(({ path }) => files === null || files.some((end) => path.endsWith(end)))
  if (shown.length === 0) return <p className="text-[13px] text-muted">{labels.noFile}</p>
  return shown.map(({ path, text }) => (
    <figure key={path} className="min-w-0">
      <figcaption translate="no" className="mb-1 font-mono text-[12.5px] text-muted">
        {visibleText(path)}
      </figcaption>
      <pre
        role="region"
        aria-label={visibleText(path)}
        tabIndex={0}
        translate="no"
        className="max-h-96 overflow-auto rounded-lg bg-soft px-3 py-2 font-mono text-[12.5px] leading-[1.55]"
      >
        {text.split('\n').map(visibleText).join('\n')}
      </pre>
    </figure>
  ))
}

function Problems({
  problems,
  labels,
}: {
  readonly problems: readonly ShownProblem[]
  readonly labels: ExampleLabels
}) {
  if (problems.length === 0) return <p className="text-[13px] text-muted">{labels.noProblems}</p>
  return (
    <ul aria-label={labels.problems} className="grid grid-cols-1 gap-2">
      {problems.map(({ severity, code, line, wrong, effect, remedy }, at) => (
        <li key={at} className="flex gap-2 text-[13px]">
          <span className={`mt-0.5 ${SEVERITY_LOOKS[severity].colour}`}>
            <Icon name={SEVERITY_LOOKS[severity].icon} />
          </span>
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">{labels.severity[severity]} </span>
            <span className="text-muted">{labels.line.replace('#', String(line))} </span>
            <span className="font-medium">{visibleText(wrong)} </span>
            {visibleText(effect)} {remedy !== '' && `→ ${visibleText(remedy)} `}
            <a
              href={rulePage(labels.language, code)}
              translate="no"
              className="font-mono text-[12px] text-accent underline underline-offset-2"
            >
              {code}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Error({ text }: { readonly text: string }) {
  return (
    <p translate="no" lang="en" className="font-mono text-[12.5px] text-error [overflow-wrap:anywhere]">
      {visibleText(text)}
    </p>
  )
}
