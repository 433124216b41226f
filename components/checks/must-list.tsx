import { Chip, type Tone } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import type { CheckedMust, CheckedText, FoundAgainst } from '@/lib/checks/check-text'
import { againstWords, checkedNode, mustWords, STATE_WORDS } from '@/lib/checks/check-words'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

const TONES: Readonly<Record<CheckedMust['state'], Tone>> = { holds: 'good', fails: 'error', undecided: 'warn' }
const REASONS_SHOWN_MAX = 4

interface MustListProps {
  readonly checked: CheckedText
  /** Leads to a line of pullpath.yaml. */
  readonly onLine: (line: number) => void
}

/** Each assertion with whether it holds, and what was found against it. */
export function MustList({ checked: { musts, nodes }, onLine }: MustListProps) {
  const say = useSay()
  const steps = useRowSteps(musts.length)
  return (
    <ul aria-label={say('Assertions')} className="mt-2 grid gap-1.5">
      <InSteps steps={steps} as="li">
        {(row) => {
          const one = musts[row]
          return (
            one && (
              <li data-row data-state={one.state} className="rounded-lg border border-line px-3 py-2 text-[13px]">
                <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
                  <Chip tone={TONES[one.state]}>{sayingIn(say, STATE_WORDS[one.state])}</Chip>
                  <span className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
                    {sayingIn(say, mustWords(one.must))}
                    {one.images > 0 && (
                      <span className="text-muted">
                        {' '}
                        · {one.images === 1 ? say('1 image') : say('{count} images', { count: one.images })}
                      </span>
                    )}
                  </span>
                  <button
                    type="button"
                    onClick={() => onLine(one.line)}
                    className="min-h-6 rounded px-1 text-accent underline underline-offset-2"
                  >
                    {say('line {line}', { line: one.line })}
                  </button>
                </div>
                {one.against.map(({ node, found, count }) => (
                  <Reasons
                    key={node}
                    title={nodes.length > 1 ? checkedNode(nodes[node]!) : null}
                    found={found}
                    count={count}
                  />
                ))}
              </li>
            )
          )
        }}
      </InSteps>
    </ul>
  )
}

interface ReasonsProps {
  /** The node, where there are several. */
  readonly title: string | null
  readonly found: readonly FoundAgainst[]
  readonly count: number
}

function Reasons({ title, found, count }: ReasonsProps) {
  const say = useSay()
  const shown = found.slice(0, REASONS_SHOWN_MAX)
  return (
    <div className="mt-1">
      {title !== null && (
        <p translate="no" className="font-semibold [overflow-wrap:anywhere]">
          {visibleText(title)}
        </p>
      )}
      <ul className="list-disc pl-5 text-muted">
        {shown.map((one, at) => (
          <li key={at} className="[overflow-wrap:anywhere]">
            {reason(one, say)}
            {one.line !== null && ` (${say('line {line} of the file', { line: one.line })})`}
          </li>
        ))}
        {count > shown.length && <li>{say('{count} more', { count: count - shown.length })}</li>}
      </ul>
    </div>
  )
}

/** Of a finding its code: Problems has its words in each language. */
function reason(one: FoundAgainst, say: Say): string {
  return one.why.kind === 'finding'
    ? say('found: {code}, see Problems', { code: one.subject })
    : sayingIn(say, againstWords(one))
}
