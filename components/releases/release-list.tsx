'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useHydrated } from '@/components/dashboard/use-hydrated'
import { DISTRIBUTIONS, type Distribution } from '@/lib/k3s/distribution'
import type { ShownChange } from './listed'

export interface ReleaseListProps {
  readonly changes: readonly ShownChange[]
  /** Newest first. */
  readonly names: Readonly<Record<Distribution, readonly string[]>>
  readonly labels: ReleaseLabels
}

/** What the list says in the language of its page. */
export interface ReleaseLabels {
  readonly range: string
  readonly distribution: string
  readonly from: string
  readonly to: string
  readonly all: string
  /** With {found} and {all}. */
  readonly found: string
  readonly todo: string
  readonly source: string
  readonly ofFailures: string
  readonly none: string
}

interface Range {
  readonly distribution: Distribution
  /** Empty for all. */
  readonly from: string
  readonly to: string
}

const SELECT = 'h-9 max-w-full rounded-lg border border-line-strong bg-panel px-2 text-[13px] text-ink'

/** Changes of behaviour, all of them or those between two releases. The range is part of the address. */
export function ReleaseList({ changes, names, labels }: ReleaseListProps) {
  const isHydrated = useHydrated()
  const query = useSyncExternalStore(
    never,
    () => location.search,
    () => '',
  )
  const [chosen, setChosen] = useState<Range | null>(null)
  const range = useMemo(() => chosen ?? rangeIn(query, names), [chosen, query, names])
  const [onWay, setOnWay] = useState<{ readonly range: Range; readonly ids: ReadonlySet<string> } | null>(null)
  const { from, to, distribution } = range
  const isWhole = from === '' || to === ''
  useEffect(() => {
    let isLeft = false
    if (!isWhole)
      void import('@/lib/compare/upgrade/change-list').then(({ changesOnWay }) => {
        const ids = changesOnWay(from, to, distribution, new Set(changes.map(({ id }) => id)))
        if (!isLeft) setOnWay({ range, ids })
      })
    return () => {
      isLeft = true
    }
  }, [isWhole, from, to, distribution, range, changes])
  const choose = (changed: Partial<Range>): void => {
    const next = { ...range, ...changed }
    setChosen(next)
    history.replaceState(history.state, '', location.pathname + queryOf(next) + location.hash)
  }
  const shown = isWhole || onWay?.range !== range ? changes : changes.filter(({ id }) => onWay.ids.has(id))
  return (
    <>
      <fieldset disabled={!isHydrated} className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-2">
        <legend className="sr-only">{labels.range}</legend>
        <label className="grid gap-1 text-[12.5px] text-muted">
          {labels.distribution}
          <select
            value={range.distribution}
            className={SELECT}
            onChange={({ target }) =>
              choose({ distribution: DISTRIBUTIONS.find((one) => one === target.value) ?? 'k3s', from: '', to: '' })
            }
          >
            <option value="k3s">K3s</option>
            <option value="rke2">RKE2</option>
          </select>
        </label>
        {(['from', 'to'] as const).map((side) => (
          <label key={side} className="grid gap-1 text-[12.5px] text-muted">
            {labels[side]}
            <select value={range[side]} className={SELECT} onChange={({ target }) => choose({ [side]: target.value })}>
              <option value="">{labels.all}</option>
              {names[range.distribution].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ))}
        <p role="status" className="pb-2 text-[12.5px] text-muted">
          {labels.found.replace('{found}', String(shown.length)).replace('{all}', String(changes.length))}
        </p>
      </fieldset>
      {shown.length === 0 && <p className="mt-6 text-[14px]">{labels.none}</p>}
      <ol className="mt-4 grid gap-3">
        {shown.map((change) => (
          <Change key={change.id} change={change} labels={labels} />
        ))}
      </ol>
    </>
  )
}

function Change({ change, labels }: { readonly change: ShownChange; readonly labels: ReleaseLabels }) {
  const { id, month, title, reason, todo, source, isOfFailures, first } = change
  return (
    <li id={id} className="scroll-mt-4 rounded-xl border border-line bg-panel px-4 py-3 target:border-accent">
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-[15px] font-semibold">
        <a href={`#${id}`} className="min-w-0 [overflow-wrap:anywhere] underline-offset-2 hover:underline">
          {title}
        </a>
        <time dateTime={month} className="text-[12.5px] font-normal text-muted tabular-nums">
          {month}
        </time>
        {isOfFailures && <span className="text-[12.5px] font-normal text-muted">{labels.ofFailures}</span>}
      </h2>
      <p className="mt-1 max-w-[76ch] text-[14px] leading-[1.6]">{reason}</p>
      {todo !== '' && (
        <p className="mt-1 max-w-[76ch] text-[14px] leading-[1.6]">
          <strong className="font-semibold">{labels.todo}</strong> {todo}
        </p>
      )}
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px]">
        {first.map(({ distribution, names }) => (
          <div key={distribution} className="contents">
            <dt className="text-muted">{distribution === 'rke2' ? 'RKE2' : 'K3s'}</dt>
            <dd className="[overflow-wrap:anywhere] tabular-nums">{names}</dd>
          </div>
        ))}
        <dt className="text-muted">{labels.source}</dt>
        <dd className="min-w-0">
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {source.label}
          </a>
        </dd>
      </dl>
    </li>
  )
}

/** The address is read once: what is chosen later is known. */
const never = () => () => undefined

/** The range of an address. A release that is not in the list counts as not chosen. */
function rangeIn(query: string, names: ReleaseListProps['names']): Range {
  const search = new URLSearchParams(query)
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  const distribution = `${from}${to}`.includes('+rke2r') ? 'rke2' : 'k3s'
  const known = (name: string) => (names[distribution].includes(name) ? name : '')
  return { distribution, from: known(from), to: known(to) }
}

function queryOf({ from, to }: Range): string {
  const search = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString()
  return search === '' ? '' : `?${search}`
}
