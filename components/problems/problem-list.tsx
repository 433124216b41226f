import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Diagnostic, Fix, Path } from '@/lib/registries/diagnostic'
import { positionOf, type LineIndex } from '@/lib/text/line-index'
import { FixButtons } from './fix-buttons'
import type { ProblemEntry, SameProblem } from './problem-groups'
import { ProblemItem } from './problem-item'

/** More places than these are folded. */
const OPEN_MAX = 5

export interface ProblemListProps {
  readonly label: string
  readonly entries: readonly ProblemEntry[]
  readonly lines: LineIndex
  readonly onShow: (diagnostic: Diagnostic) => void
  readonly onFix: (fix: Fix) => void
}

/** Problems in the order of their entries. */
export function ProblemList({ label, entries, ...rest }: ProblemListProps) {
  const steps = useRowSteps(entries.length)
  if (entries.length === 0) return null
  return (
    <ul aria-label={label}>
      <InSteps steps={steps} as="li" className="px-3 py-1" keyOf={(at) => keyOf(entries[at]!)}>
        {(at) => <Entry entry={entries[at]!} {...rest} />}
      </InSteps>
    </ul>
  )
}

function keyOf(entry: ProblemEntry): string {
  return entry.kind === 'one'
    ? `${entry.first.severity} ${entry.first.code} ${entry.first.message}`
    : `${entry.severity} ${entry.code}`
}

type EntryProps = Omit<ProblemListProps, 'label' | 'entries'>

function Entry({ entry, ...props }: EntryProps & { readonly entry: ProblemEntry }) {
  return entry.kind === 'one' ? <Same same={entry} {...props} /> : <More entry={entry} {...props} />
}

function Same({ same: { first, places }, ...props }: EntryProps & { readonly same: SameProblem }) {
  const isOne = places.length === 1
  return (
    <ProblemItem diagnostic={first} count={places.length} {...props}>
      {!isOne && <Places places={places} {...props} />}
    </ProblemItem>
  )
}

/** Where an equal message is, each place with its own fixes. */
function Places({ places, lines, onShow, onFix }: EntryProps & Pick<SameProblem, 'places'>) {
  const steps = useRowSteps(places.length)
  const say = useSay()
  const count = places.length
  return (
    <details open={count <= OPEN_MAX} className="mt-1.5 ml-7 text-[12.5px]">
      <summary className="w-fit cursor-pointer rounded-md text-muted hover:text-ink">
        {places.some(({ isCut }) => isCut)
          ? say('{count} or more places', { count })
          : say('{count} places', { count })}
      </summary>
      <ul aria-label={say('Places')} className="mt-1 border-l border-line pl-2">
        <InSteps steps={steps} as="li" className="py-1">
          {(at) => {
            const place = places[at]!
            const { line, column } = positionOf(lines, place.range.start)
            return (
              <li data-row className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
                <button
                  type="button"
                  onClick={() => onShow(place)}
                  className="min-h-6 min-w-0 rounded-md px-1 text-left [overflow-wrap:anywhere] hover:bg-soft"
                >
                  <span className="tabular-nums">{say('line {line}, column {column}', { line, column })}</span>
                  {place.path !== null && (
                    <span className="ml-2 font-mono text-[12px] text-muted">{visibleText(pathWords(place.path))}</span>
                  )}
                </button>
                {place.fixes !== undefined && place.fixes.length > 0 && (
                  <span className="flex min-w-0 flex-wrap gap-1.5">
                    <FixButtons fixes={place.fixes} onFix={onFix} />
                  </span>
                )}
              </li>
            )
          }}
        </InSteps>
      </ul>
    </details>
  )
}

/** `mirrors › docker.io › endpoint 1` */
function pathWords(path: Path): string {
  return path.map((key, at) => (typeof key === 'number' ? ` ${key + 1}` : `${at === 0 ? '' : ' › '}${key}`)).join('')
}

/** What else one rule says. */
function More({ entry: { code, rest, isCut }, ...props }: EntryProps & { readonly entry: MoreEntry }) {
  const steps = useRowSteps(rest.length)
  const say = useSay()
  const values = { count: rest.length, code: <code className="font-mono">{code}</code> }
  return (
    <li data-row className="rounded-xl px-3 py-1.5">
      <details className="ml-7 text-[12.5px]">
        <summary className="w-fit cursor-pointer rounded-md text-muted hover:text-ink">
          {isCut ? (
            <Phrase text="{count} or more others of {code}" values={values} />
          ) : (
            <Phrase text="{count} others of {code}" values={values} />
          )}
        </summary>
        <ul aria-label={say('Others of {code}', { code })} className="-ml-7">
          <InSteps steps={steps} as="li" className="px-3 py-1" keyOf={(at) => rest[at]!.first.message}>
            {(at) => <Same same={rest[at]!} {...props} />}
          </InSteps>
        </ul>
      </details>
    </li>
  )
}

type MoreEntry = Extract<ProblemEntry, { readonly kind: 'more' }>
