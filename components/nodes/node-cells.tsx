import { Chip, type Tone } from '@/components/ui/chip'
import { useSay } from '@/components/words/use-say'
import { pullWords } from '@/lib/report/drift-words'
import type { NodeFacts, NodePullLine } from '@/lib/report/node-line'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { ShownMatrix, ShownRow } from './rows'

const TONES: Readonly<Record<NodeFacts['outcome'], Tone>> = { fine: 'good', wrong: 'error', undecided: 'warn' }
const ZONES_NAMED_MAX = 3

/** What is said of the nodes of one row. */
export function NodeCells({ row, columns }: { readonly row: ShownRow } & Pick<ShownMatrix, 'columns'>) {
  const say = useSay()
  const { of, nodes } = row
  const { facts, pulls } = of
  const [first] = nodes
  const name = visibleText(first?.name ?? '')
  const zones = [...new Set(nodes.flatMap(({ zone }) => (zone === null ? [] : [visibleText(zone)])))].toSorted()
  const outcomes: Readonly<Record<NodeFacts['outcome'], string>> = {
    fine: say('fine'),
    wrong: say('wrong'),
    undecided: say('undecided'),
  }
  return (
    <>
      <div role="rowheader" className="min-w-0 px-2.5 text-[12.5px]">
        <span className="block truncate font-semibold" title={name}>
          {nodes.length === 1 ? (
            <span translate="no">{name}</span>
          ) : (
            say('{count} nodes alike, e.g. {name}', { count: nodes.length, name })
          )}
        </span>
        <span translate="no" className="block truncate text-muted">
          {zones.slice(0, ZONES_NAMED_MAX).join(commaOf(say))}
          {zones.length > ZONES_NAMED_MAX && ' …'}
        </span>
      </div>
      <div role="cell" className="min-w-0 px-2.5">
        <Chip tone={TONES[facts.outcome]}>{outcomes[facts.outcome]}</Chip>
      </div>
      <div role="cell" translate="no" className="truncate px-2.5 text-[12.5px] text-muted">
        {visibleText(facts.release.name)}
      </div>
      {columns.map(({ index }) => (
        <PullCell key={index} pull={pulls[index] ?? null} />
      ))}
    </>
  )
}

/** Who is asked first, and what came of it or what follows. */
function PullCell({ pull }: { readonly pull: NodePullLine | null }) {
  const say = useSay()
  if (pull === null)
    return (
      <div role="cell" className="px-2.5 text-[12.5px] text-muted">
        {say('not looked at')}
      </div>
    )
  const { asks, state, changes } = pull
  const tone = state === 'fails' ? 'text-error' : state === 'undecided' ? 'text-warn' : 'text-muted'
  const notes = [
    ...(state === 'planned' ? [] : [sayingIn(say, pullWords(state))]),
    ...(asks.length > 1 ? [say('{count} more after it', { count: asks.length - 1 })] : []),
    ...(changes ? [say('another one after a restart')] : []),
  ]
  return (
    <div role="cell" className="min-w-0 px-2.5 text-[12.5px]">
      <span translate="no" title={asks.map(visibleText).join(' → ')} className="block truncate">
        {asks.length === 0 ? '–' : visibleText((asks[0] ?? '').replace(/^https:\/\//, ''))}
      </span>
      <span title={notes.join(commaOf(say))} className={`block truncate ${tone}`}>
        {notes.join(commaOf(say))}
      </span>
    </div>
  )
}
