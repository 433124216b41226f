'use client'

import { useMemo, useState } from 'react'
import { Select } from '@/components/ui/select'
import { VirtualTable } from '@/components/ui/rows/virtual-table'
import { useSay } from '@/components/words/use-say'
import type { Matrix } from '@/lib/report/matrix'
import { visibleText } from '@/lib/text/visible-text'
import { NodeCells } from './node-cells'
import { GROUPINGS, shownMatrix, zonesOf, type Grouping, type ShownMatrix } from './rows'

const ROW_PX = 46
const ZONES_SHOWN_MAX = 12

/** Nodes by images: one row for nodes that are alike, one column for images that are pulled alike everywhere. */
export function NodeTable({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay()
  const [filter, setFilter] = useState('')
  const [zone, setZone] = useState<string | null | undefined>(undefined)
  const [grouping, setGrouping] = useState<Grouping>('alike')
  const zones = useMemo(() => zonesOf(matrix), [matrix])
  const shown = useMemo(() => shownMatrix(matrix, { grouping, zone, filter }), [matrix, grouping, zone, filter])
  const labels: Readonly<Record<Grouping, string>> = {
    alike: say('nodes that are alike'),
    zone: say('zones'),
    node: say('each node'),
  }
  const count = shown.rows.reduce((sum, { nodes }) => sum + nodes.length, 0)
  return (
    <section aria-label={say('Nodes by images')} className="mt-5">
      <h3 className="text-[14px] font-semibold">{say('Nodes by images')}</h3>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={say('Filter nodes or images')}
          placeholder={say('Filter nodes or images')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          data-own-undo
          className="h-8 w-52 min-w-0 rounded-lg border border-line-strong bg-page px-2.5 text-[13px]"
        />
        <Select
          label={say('A row is')}
          value={grouping}
          onChoose={(value) => setGrouping(GROUPINGS.find((one) => one === value) ?? 'alike')}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {labels[one]}
            </option>
          ))}
        </Select>
        <p role="status" className="text-[13px] text-muted">
          {say('{count} nodes in {rows} rows', {
            count: count.toLocaleString('en'),
            rows: shown.rows.length.toLocaleString('en'),
          })}
          {shown.hiddenColumns > 0 &&
            ` · ${say('{count} more columns: filter by an image', { count: shown.hiddenColumns })}`}
        </p>
      </div>
      {zones.length > 1 && (
        <div role="group" aria-label={say('Zones')} className="mt-2 flex flex-wrap gap-1.5">
          {zones.slice(0, ZONES_SHOWN_MAX).map(([name, nodes]) => (
            <button
              key={name ?? ''}
              type="button"
              aria-pressed={zone === name}
              onClick={() => setZone(zone === name ? undefined : name)}
              className={`min-h-6 max-w-full rounded-md px-2 py-0.5 text-left text-[12.5px] [overflow-wrap:anywhere] ${zone === name ? 'bg-accent-soft font-semibold text-accent' : 'bg-soft text-muted hover:text-ink'}`}
            >
              {name === null ? say('without a zone') : visibleText(name)} · {nodes}
            </button>
          ))}
        </div>
      )}
      <Rows shown={shown} />
    </section>
  )
}

function Rows({ shown: { rows, columns } }: { readonly shown: ShownMatrix }) {
  const say = useSay()
  const images = columns.map(() => 'minmax(13rem, 2fr)').join(' ')
  return (
    <VirtualTable
      label={say('Nodes by images')}
      regionLabel={say('How each node pulls each image')}
      count={rows.length}
      rowPx={ROW_PX}
      keyOf={(index) => rows[index]?.key ?? index}
      columns={{ style: { gridTemplateColumns: `minmax(13rem, 2fr) 7rem minmax(10rem, 1fr) ${images}` } }}
      width={{ minWidth: `${30 + 13 * columns.length}rem` }}
      maxHeight="30rem"
      head={
        <>
          {[say('Nodes'), say('Verdict'), say('Release')].map((title) => (
            <div key={title} role="columnheader" className="self-center px-2.5 text-[12.5px] font-semibold">
              {title}
            </div>
          ))}
          {columns.map(({ index, images: [image = '', ...others] }) => (
            <div
              key={index}
              role="columnheader"
              className="min-w-0 self-center px-2.5 py-1 text-[12.5px] font-semibold"
            >
              <span translate="no" title={visibleText(image)} className="block truncate font-mono text-[12px]">
                {visibleText(image)}
              </span>
              {others.length > 0 && (
                <span className="block font-normal text-muted">
                  {others.length === 1
                    ? say('and 1 image pulled alike')
                    : say('and {count} images pulled alike', { count: others.length })}
                </span>
              )}
            </div>
          ))}
        </>
      }
    >
      {(index) => {
        const row = rows[index]
        return row && <NodeCells row={row} columns={columns} />
      }}
    </VirtualTable>
  )
}
