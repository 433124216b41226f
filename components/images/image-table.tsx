'use client'

import { useMemo, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { VirtualTable } from '@/components/ui/rows/virtual-table'
import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { Cells } from './cells'
import {
  COLUMNS,
  GROUPINGS,
  linesOf,
  printCsv,
  printRows,
  registriesOf,
  shownRows,
  type Column,
  type Grouping,
  type Line,
  type ListRow,
  type Order,
} from './rows'

interface ImageTableProps {
  readonly rows: readonly ListRow[]
  readonly isWorking: boolean
  /** Plans were run, so that there is a column of what came of it. */
  readonly hasResults: boolean
  /** Shows the plan of an image. */
  readonly onShow: (image: string) => void
  /** What can be done with the rows that are shown. */
  readonly children: (shown: readonly ListRow[]) => ReactNode
}

/** Of two lines: who is asked, and below it under which name. */
const ROW_PX = 48
const REGISTRIES_SHOWN_MAX = 12
const WIDTHS = 'grid-cols-[minmax(0,3fr)_minmax(0,2.6fr)_5.5rem_minmax(0,1fr)_minmax(0,1.1fr)]'
const WIDTHS_RUN = 'grid-cols-[minmax(0,2.6fr)_minmax(0,2.4fr)_5.5rem_minmax(0,1fr)_minmax(0,1.1fr)_minmax(0,1.5fr)]'
/** The name has no column of its own: it is below who is asked. */
type ShownColumn = Exclude<Column, 'name'>
const SHOWN_COLUMNS = COLUMNS.filter((column) => column !== 'name')
const ALL_BUT_RESULT = SHOWN_COLUMNS.filter((column) => column !== 'result')

/** One row an image, of which those in view are rendered. */
export function ImageTable({ rows, isWorking, hasResults, onShow, children }: ImageTableProps) {
  const say = useSay()
  const [filter, setFilter] = useState('')
  const [registry, setRegistry] = useState<string | null>(null)
  const [order, setOrder] = useState<Order>({ column: 'image', isDown: false })
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const registries = useMemo(() => registriesOf(rows), [rows])
  const shown = useMemo(
    () =>
      shownRows(rows, { filter, registry: registries.some(([name]) => name === registry) ? registry : null, order }),
    [rows, filter, registry, registries, order],
  )
  const titles: Readonly<Record<ShownColumn, string>> = {
    image: say('Image'),
    first: say('Asked first, and for which name'),
    upstream: say('Own registry'),
    login: say('Login'),
    findings: say('Findings'),
    result: say('When it was run'),
  }
  const lines = useMemo(() => linesOf(shown, grouping, closed), [shown, grouping, closed])
  const groupings: Readonly<Record<Grouping, string>> = {
    none: say('Not grouped'),
    registry: say('Grouped by registry'),
    first: say('Grouped by what is asked first'),
  }
  return (
    <section aria-label={say('Images')} className="mt-4">
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={say('Filter the images')}
          placeholder={say('Filter the images')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          data-own-undo
          className="h-8 w-44 min-w-0 rounded-lg border border-line-strong bg-page px-2.5 text-[13px]"
        />
        <Select
          label={say('Grouping')}
          value={grouping}
          onChoose={(value) => {
            setGrouping(GROUPINGS.find((one) => one === value) ?? 'none')
            setClosed(new Set())
          }}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {groupings[one]}
            </option>
          ))}
        </Select>
        <p role="status" className="text-[13px] text-muted">
          {shown.length === rows.length
            ? say('{count} images', { count: rows.length.toLocaleString('en') })
            : say('{count} of {total} images', {
                count: shown.length.toLocaleString('en'),
                total: rows.length.toLocaleString('en'),
              })}
          {isWorking && ` · ${say('planning…')}`}
        </p>
        <span className="ml-auto flex gap-2">
          <Button onClick={() => saveFile('images.csv', printCsv(shown), 'text/csv')}>
            <Icon name="download" size={14} /> CSV
          </Button>
          <Button onClick={() => saveFile('images.json', printRows(shown), 'application/json')}>
            <Icon name="download" size={14} /> JSON
          </Button>
        </span>
      </div>
      <div role="group" aria-label={say('Registries of the images')} className="mt-2 flex flex-wrap gap-1.5">
        {registries.slice(0, REGISTRIES_SHOWN_MAX).map(([name, count]) => (
          <button
            key={name}
            type="button"
            aria-pressed={registry === name}
            onClick={() => setRegistry(registry === name ? null : name)}
            className={`min-h-6 max-w-full rounded-md px-2 py-0.5 text-left text-[12.5px] [overflow-wrap:anywhere] ${registry === name ? 'bg-accent-soft font-semibold text-accent' : 'bg-soft text-muted hover:text-ink'}`}
          >
            {visibleText(name)} · {count}
          </button>
        ))}
      </div>
      {children(shown)}
      <Rows
        lines={lines}
        hasResults={hasResults}
        titles={titles}
        order={order}
        onOrder={setOrder}
        onGroup={(name) =>
          setClosed((before) => {
            const after = new Set(before)
            if (!after.delete(name)) after.add(name)
            return after
          })
        }
        onShow={onShow}
      />
    </section>
  )
}

interface RowsProps extends Pick<ImageTableProps, 'hasResults' | 'onShow'> {
  readonly lines: readonly Line[]
  /** Opens or closes a group. */
  readonly onGroup: (name: string) => void
  readonly titles: Readonly<Record<ShownColumn, string>>
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

function Rows({ lines, hasResults, titles, order, onOrder, onGroup, onShow }: RowsProps) {
  const say = useSay()
  const columns = hasResults ? SHOWN_COLUMNS : ALL_BUT_RESULT
  return (
    <VirtualTable
      label={say('Images')}
      regionLabel={say('Where each image is asked for')}
      count={lines.length}
      rowPx={ROW_PX}
      keyOf={(index) => keyOf(lines[index]) ?? index}
      columns={{ className: hasResults ? WIDTHS_RUN : WIDTHS }}
      width={{ minWidth: '38rem' }}
      maxHeight="26rem"
      head={columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-sort={order.column === column ? (order.isDown ? 'descending' : 'ascending') : 'none'}
        >
          <button
            type="button"
            onClick={() => onOrder({ column, isDown: order.column === column && !order.isDown })}
            className="flex h-full min-h-8 w-full items-center gap-1 px-2.5 py-1 text-left text-[12.5px] font-semibold hover:bg-soft"
          >
            {titles[column]}
            {order.column === column && <span aria-hidden="true">{order.isDown ? '↓' : '↑'}</span>}
          </button>
        </div>
      ))}
    >
      {(index) => {
        const line = lines[index]
        if (line === undefined) return null
        return line.kind === 'row' ? (
          <Cells row={line.row} hasResults={hasResults} onShow={onShow} />
        ) : (
          <GroupHead line={line} columnCount={columns.length} onGroup={onGroup} />
        )
      }}
    </VirtualTable>
  )
}

function keyOf(line: Line | undefined): string | undefined {
  return line?.kind === 'row' ? line.row.image : line && `group ${line.name}`
}

interface GroupHeadProps extends Pick<RowsProps, 'onGroup'> {
  readonly line: Extract<Line, { kind: 'group' }>
  readonly columnCount: number
}

function GroupHead({ line: { name, count, isOpen }, columnCount, onGroup }: GroupHeadProps) {
  const say = useSay()
  const words: Readonly<Record<string, string>> = { '': '…', fails: say('the pull fails'), undecided: say('undecided') }
  return (
    <div role="rowheader" aria-colspan={columnCount} className="col-span-full h-full bg-soft px-1">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => onGroup(name)}
        className="flex h-full w-full items-center gap-1.5 px-1.5 text-left text-[12.5px] font-semibold"
      >
        <Icon name={isOpen ? 'down' : 'up'} size={13} />
        <span translate="no" className="truncate">
          {words[name] ?? visibleText(name)}
        </span>
        <span className="font-normal text-muted">· {count}</span>
      </button>
    </div>
  )
}
