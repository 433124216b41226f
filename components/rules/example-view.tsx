import { SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { SaidIn } from '@/components/words/said-in'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { indexLines, lineAt } from '@/lib/text/line-index'
import type { Say } from '@/lib/words/say'
import type { Words } from '@/lib/words/words'
import { tokenizeYamlLine, type YamlTokenKind } from './yaml-tokens'

const COLOURS: Readonly<Record<YamlTokenKind, string>> = {
  comment: 'text-code-comment italic',
  key: 'text-code-key',
  string: 'text-code-string',
  plain: '',
}

interface ExampleViewProps {
  readonly say: Say
  readonly words: Words
  readonly label: string
  readonly text: string
  /** Lines after these are counted and not shown. */
  readonly linesMax?: number
  /** Shown below the lines they are about. */
  readonly findings: readonly Diagnostic[]
}

/** An example file with the findings about its lines, in the language of what shows it. */
export function ExampleView({ say, words, label, text, linesMax = Infinity, findings }: ExampleViewProps) {
  const index = indexLines(text)
  const all = text.replace(/\n$/, '').split('\n')
  const shown = all.slice(0, linesMax)
  return (
    <section aria-label={label} className="overflow-hidden rounded-xl border border-line bg-panel">
      <pre
        role="region"
        aria-label={say('{label}: text', { label })}
        tabIndex={0}
        className="overflow-x-auto py-2 font-mono text-[13px] leading-[1.65]"
      >
        {shown.map((line, number) => {
          const own = findings.filter(({ range }) => lineAt(index, range.start) === number)
          return (
            <span
              key={number}
              className={`flex w-max min-w-full border-l-[3px] ${own.length > 0 ? 'border-error bg-error-soft' : 'border-transparent'}`}
            >
              <span aria-hidden="true" className="sticky left-0 w-10 shrink-0 pr-3 text-right text-muted select-none">
                {number + 1}
              </span>
              <code className="pr-4 whitespace-pre">
                {tokenizeYamlLine(shorten(line)).map((token, at) => (
                  <span key={at} className={COLOURS[token.kind]}>
                    {visibleText(token.text)}
                  </span>
                ))}
              </code>
            </span>
          )
        })}
      </pre>
      {all.length > shown.length && (
        <p className="border-t border-line px-4 py-2 text-[12.5px] text-muted">
          {say('{count} more lines are in the file. The editor shows them.', {
            count: (all.length - shown.length).toLocaleString('en'),
          })}
        </p>
      )}
      {findings.length > 0 && (
        <ul aria-label={say('{label}: findings', { label })} className="border-t border-line bg-page/50">
          {findings.map((finding, at) => (
            <Finding key={at} say={say} words={words} finding={finding} line={lineAt(index, finding.range.start) + 1} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface FindingProps extends Pick<ExampleViewProps, 'say' | 'words'> {
  readonly finding: Diagnostic
  readonly line: number
}

function Finding({ say, words, finding, line }: FindingProps) {
  const { message, parts, said, severity, fixes = [] } = finding
  const look = SEVERITY_LOOKS[severity]
  return (
    <li className="flex gap-3 border-line px-4 py-3 [&+&]:border-t">
      <span className={`mt-0.5 ${look.colour}`}>
        <Icon name={look.icon} />
      </span>
      <div className="min-w-0 text-[13.5px]">
        <p className="[overflow-wrap:anywhere]">
          <span className="sr-only">{say(look.word)}, </span>
          <span className="text-muted">{say('Line {line}:', { line })} </span>
          <SaidIn words={words} of={{ message, parts, said }} />
        </p>
        {fixes.map((fix) => (
          <p key={fix.title} className="mt-1 inline-flex items-center gap-1.5 pr-3 text-[12.5px] text-accent">
            <Icon name="wand" size={13} /> <span lang={words.tag}>{visibleText(words.titleOf(fix))}</span>
          </p>
        ))}
      </div>
    </li>
  )
}

/** The examples of limits are necessarily long. */
function shorten(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
