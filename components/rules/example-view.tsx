import { SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { visibleText } from '@/lib/text/visible-text'
import { FixTitle } from '@/components/words/fix-title'
import { Said } from '@/components/words/said'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { Named } from './named'
import { tokenizeYamlLine, type YamlTokenKind } from './yaml-tokens'

const COLOURS: Readonly<Record<YamlTokenKind, string>> = {
  comment: 'text-code-comment italic',
  key: 'text-code-key',
  string: 'text-code-string',
  plain: '',
}

interface ExampleViewProps {
  /** In English where the page has a translation of it. */
  readonly label: string
  readonly text: string
  /** Lines after these are counted and not shown. */
  readonly linesMax?: number
  /** Shown below the lines they are about. */
  readonly findings: readonly Diagnostic[]
}

/** Names of the parts. */
const NAMES = {
  /* SAID */
  text: '{label}: text',
  findings: '{label}: findings',
  /* END */
} as const

/** An example file with the findings about its lines. */
export function ExampleView({ label, text, linesMax = Infinity, findings }: ExampleViewProps) {
  const index = indexLines(text)
  const all = text.replace(/\n$/, '').split('\n')
  const shown = all.slice(0, linesMax)
  return (
    <Named as="section" name={label} className="overflow-hidden rounded-xl border border-line bg-panel">
      <Named
        as="pre"
        role="region"
        name={NAMES.text}
        label={label}
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
      </Named>
      {all.length > shown.length && (
        <p className="border-t border-line px-4 py-2 text-[12.5px] text-muted">
          <Phrase
            text="{count} more lines are in the file. The editor shows them."
            values={{ count: (all.length - shown.length).toLocaleString('en') }}
          />
        </p>
      )}
      {findings.length > 0 && (
        <Named as="ul" name={NAMES.findings} label={label} className="border-t border-line bg-page/50">
          {findings.map((finding, at) => (
            <Finding key={at} finding={finding} line={lineAt(index, finding.range.start) + 1} />
          ))}
        </Named>
      )}
    </Named>
  )
}

function Finding({ finding, line }: { readonly finding: Diagnostic; readonly line: number }) {
  const { message, parts, said, severity, fixes = [] } = finding
  const look = SEVERITY_LOOKS[severity]
  return (
    <li className="flex gap-3 border-line px-4 py-3 [&+&]:border-t">
      <span className={`mt-0.5 ${look.colour}`}>
        <Icon name={look.icon} />
      </span>
      <div className="min-w-0 text-[13.5px]">
        <p className="[overflow-wrap:anywhere]">
          <span className="sr-only">
            <Phrase text={look.word} />,{' '}
          </span>
          <span className="text-muted">
            <Phrase text="Line {line}:" values={{ line }} />{' '}
          </span>
          <Said of={{ message, parts, said }} />
        </p>
        {fixes.map((fix) => (
          <p key={fix.title} className="mt-1 inline-flex items-center gap-1.5 pr-3 text-[12.5px] text-accent">
            <Icon name="wand" size={13} /> <FixTitle of={{ title: fix.title, said: fix.said }} />
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
