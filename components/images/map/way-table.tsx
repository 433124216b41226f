import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ROWS_PER_STEP } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { defaultWords, endpointWords, entryWords, registryName, type Counted } from '@/lib/routes/route-words'
import type { Way } from '@/lib/routes/way'
import type { WayFindings } from '@/lib/routes/way-findings'
import { sayingIn } from '@/lib/words/saying'
import { findingsOfWay } from '@/lib/routes/map-findings'

interface WayTableProps {
  readonly ways: readonly Way[]
  readonly counted: Counted
  readonly wayFindings: readonly WayFindings[] | null
}

/** What the drawing shows, in words: each way once, those with the most images first. */
export function WayTable({ ways, counted, wayFindings }: WayTableProps) {
  const say = useSay()
  const order = ways
    .map((_, at) => at)
    .toSorted((a, b) => (ways[b]?.images.length ?? 0) - (ways[a]?.images.length ?? 0))
  const [shown, setShown] = useState(ROWS_PER_STEP)
  return (
    <div
      role="region"
      aria-label={say('The map as a table')}
      tabIndex={0}
      className="mt-3 max-h-[26rem] overflow-auto rounded-xl border border-line"
    >
      <table className="w-full min-w-[52rem] text-left text-[12.5px]">
        <thead className="bg-panel">
          <tr>
            {[
              say('Registry'),
              ...(counted === 'images' ? [say('Images')] : []),
              say('Mirror entry'),
              say('Endpoints, in order'),
              say('Default endpoint'),
              say('Findings'),
            ].map((title) => (
              <th key={title} scope="col" className="px-2.5 py-1.5 font-semibold whitespace-nowrap">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.slice(0, shown).map((at) => (
            <WayRow key={at} way={ways[at]!} counted={counted} found={wayFindings?.[at] ?? null} />
          ))}
        </tbody>
      </table>
      {order.length > shown && (
        <Button look="ghost" className="w-full" onClick={() => setShown(shown + ROWS_PER_STEP)}>
          {say('Show {count} more of {total}', {
            count: Math.min(ROWS_PER_STEP, order.length - shown),
            total: order.length.toLocaleString('en'),
          })}
        </Button>
      )}
    </div>
  )
}

interface WayRowProps extends Pick<WayTableProps, 'counted'> {
  readonly way: Way
  readonly found: WayFindings | null
}

function WayRow({ way, counted, found }: WayRowProps) {
  const say = useSay()
  return (
    <tr className="border-t border-line/60 align-top">
      <th scope="row" translate="no" className="min-w-40 px-2.5 py-1.5 font-medium [overflow-wrap:anywhere]">
        {sayingIn(say, registryName(way))}
      </th>
      {counted === 'images' && <td className="px-2.5 py-1.5 tabular-nums">{way.images.length}</td>}
      <td className="min-w-40 px-2.5 py-1.5 [overflow-wrap:anywhere]">{sayingIn(say, entryWords(way))}</td>
      <td className="px-2.5 py-1.5 [overflow-wrap:anywhere]">{sayingIn(say, endpointWords(way))}</td>
      <td className="min-w-40 px-2.5 py-1.5 [overflow-wrap:anywhere]">{sayingIn(say, defaultWords(way))}</td>
      <td className="px-2.5 py-1.5 tabular-nums">{found === null ? '…' : findingsOfWay(found).length}</td>
    </tr>
  )
}
