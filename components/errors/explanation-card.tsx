import { Command } from '@/components/deploy/command'
import { FixButtons } from '@/components/problems/fix-buttons'
import { rulePage } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/words/said'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Cause, Explanation } from '@/lib/errors/explain-errors'
import type { Diagnostic, Fix, Path } from '@/lib/registries/diagnostic'
import { lineAt, positionOf, type LineIndex } from '@/lib/text/line-index'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn, type Saying } from '@/lib/words/saying'
import { languageOfTag } from '@/lib/words/address'

/** The rest is in the text that was pasted. */
const TEXT_MAX = 700

interface ExplanationCardProps {
  readonly explanation: Explanation
  readonly isOpen: boolean
  readonly analysis: Analysis
  readonly lines: LineIndex
  readonly onFix: (fix: Fix) => void
  readonly onShowPath: (path: Path) => void
  readonly onShowProblem: (diagnostic: Diagnostic) => void
  /** An image, and which of the attempts of its plan, from 0. */
  readonly onShowAttempt: (image: string, at: number) => void
}

/** One message: what it says, which endpoint it is, what it hides, why it may be, and what to run next. */
export function ExplanationCard(props: ExplanationCardProps) {
  const { explanation: one, isOpen } = props
  const say = useSay()
  return (
    <li data-row data-error={one.code} className="rounded-xl border border-line bg-panel">
      <details open={isOpen}>
        <summary className="cursor-pointer rounded-xl px-3.5 py-2.5 text-[13.5px] [overflow-wrap:anywhere]">
          <span className="font-semibold">{visibleText(sayingIn(say, one.says))}</span>{' '}
          <span className="text-[12.5px] text-muted">{whereInText(one, say)}</span>
        </summary>
        <div className="grid gap-2.5 px-3.5 pb-3.5 text-[13px] leading-[1.5] [overflow-wrap:anywhere]">
          <p translate="no" className="rounded-lg bg-soft px-2.5 py-1.5 font-mono text-[12px]">
            {visibleText(one.text.length > TEXT_MAX ? `${one.text.slice(0, TEXT_MAX)}…` : one.text)}
          </p>
          {one.undecided !== null && (
            <p className="rounded-lg bg-warn-soft px-2.5 py-1.5 text-warn">{shown(one.undecided, say)}</p>
          )}
          <Where {...props} />
          {[...one.hides, ...one.evidence].length > 0 && (
            <ul className="grid gap-1 text-muted">
              {[...one.hides, ...one.evidence].map((said, at) => (
                <li key={at}>{shown(said, say)}</li>
              ))}
            </ul>
          )}
          {one.causes.length > 0 && (
            <div>
              <h3 className="font-semibold">{say('Likely causes, the most likely first:')}</h3>
              <ol aria-label={say('Likely causes')} className="mt-1 grid list-decimal gap-1.5 pl-5">
                {one.causes.map((cause, at) => (
                  <li key={at}>
                    <CauseText cause={cause} {...props} />
                  </li>
                ))}
              </ol>
            </div>
          )}
          {one.commands.length > 0 && (
            <div>
              <h3 className="font-semibold">{say('To run on the node:')}</h3>
              <dl className="mt-1.5 grid gap-2">
                {one.commands.map((command) => (
                  <Command key={command.text} command={command} />
                ))}
              </dl>
            </div>
          )}
        </div>
      </details>
    </li>
  )
}

type Say = ReturnType<typeof useSay>

function shown(said: Saying, say: Say): string {
  return visibleText(sayingIn(say, said))
}

function whereInText({ lines, count, time }: Explanation, say: Say): string {
  const line = say('line {line}', { line: lines[0] ?? 1 })
  return [line, ...(count > 1 ? [`×${count}`] : []), ...(time === null ? [] : [visibleText(time)])].join(' · ')
}

/** Which attempt it is, with the ways to it and to its line of the file. */
function Where({ explanation, analysis, lines, onShowPath, onShowAttempt }: ExplanationCardProps) {
  const { where, matched, place: path } = explanation
  const say = useSay()
  if (where === null) return null
  const place = path === null ? null : analysis.parsed.locate(path)
  const button = 'font-semibold text-accent underline underline-offset-2'
  return (
    <p>
      {shown(where, say)}{' '}
      {matched.kind === 'attempt' && (
        <button type="button" className={button} onClick={() => onShowAttempt(matched.plan.image, matched.index)}>
          {say('Show attempt {number}', { number: matched.index + 1 })}
        </button>
      )}{' '}
      {path !== null && place !== null && (
        <button type="button" className={button} onClick={() => onShowPath(path)}>
          {say('Show line {line}', { line: lineAt(lines, (place.key ?? place.value).start) + 1 })}
        </button>
      )}
    </p>
  )
}

function CauseText({ cause, lines, onFix, onShowProblem }: ExplanationCardProps & { readonly cause: Cause }) {
  const say = useSay()
  if (cause.kind === 'words') return shown(cause.says, say)
  const { finding } = cause
  const { line } = positionOf(lines, finding.range.start)
  return (
    <div data-code={finding.code}>
      <Said of={finding} />
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <FixButtons fixes={finding.fixes ?? []} onFix={onFix} />
        <button
          type="button"
          className="inline-flex items-center gap-1 font-semibold text-accent underline underline-offset-2"
          onClick={() => onShowProblem(finding)}
        >
          <Icon name="file" size={13} /> {say('Show line {line}', { line })}
        </button>
        <a
          href={rulePage(languageOfTag(say.tag), finding.code)}
          target="_blank"
          rel="noopener"
          className="font-mono text-xs text-muted underline-offset-2 hover:underline"
        >
          {finding.code}
        </a>
      </p>
    </div>
  )
}
