'use client'

import { Activity, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A count or similar after the label. */
  readonly badge?: ReactNode
  /** What the badge says, for the accessible name: `2 errors`. */
  readonly count?: string
}

interface TabListProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  /** The tabs whose panels are shown; the first one has the tab stop. */
  readonly selected: readonly Id[]
  readonly onSelect: (id: Id) => void
  /** The pointer or the focus is on a tab: it may be selected next. */
  readonly onIntent?: (id: Id) => void
  readonly children?: ReactNode
}

export function tabId(id: string): string {
  return `tab-${id}`
}

export function panelId(id: string): string {
  return `panel-${id}`
}

/** A tab list as the ARIA practices describe it: one tab stop, arrows move and select. */
export function TabList<Id extends string>({ label, tabs, selected, onSelect, onIntent, children }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const first = selected[0]
  // Where they are more than fit beside each other, the selected one is in view.
  useEffect(() => {
    const row = list.current
    const tab = first === undefined ? null : row?.querySelector<HTMLElement>(`#${tabId(first)}`)
    if (row && tab && row.scrollWidth > row.clientWidth)
      row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
  }, [first])
  const move = (event: KeyboardEvent, index: number) => {
    const to = target(event.key, index, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelector<HTMLElement>(`#${tabId(tab.id)}`)?.focus()
  }
  return (
    <div className="flex min-h-10 items-end sm:min-h-11 border-b border-line px-1 sm:px-2">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        aria-multiselectable={selected.length > 1 || undefined}
        className="tab-row relative flex min-w-0 flex-wrap"
      >
        {tabs.map((tab, index) => {
          const active = selected.includes(tab.id)
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={tabId(tab.id)}
              aria-label={tab.count === undefined ? tab.label : `${tab.label}, ${tab.count}`}
              aria-selected={active}
              aria-controls={panelId(tab.id)}
              tabIndex={tab.id === (selected[0] ?? tabs[0]?.id) ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              onPointerEnter={() => onIntent?.(tab.id)}
              onFocus={() => onIntent?.(tab.id)}
              onKeyDown={(event) => move(event, index)}
              className={`relative inline-flex h-10 shrink-0 items-center gap-1.5 rounded-t-lg px-1.5 text-[13.5px] min-[28rem]:px-2.5 sm:px-3 transition-colors ${active ? 'font-semibold text-ink after:absolute after:inset-x-1.5 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent' : 'text-muted hover:text-ink'}`}
            >
              {tab.label}
              {tab.badge}
            </button>
          )
        })}
      </div>
      {children}
    </div>
  )
}

function target(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count
    case 'ArrowLeft':
      return (index + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

interface TabPanelProps {
  readonly id: string
  readonly isShown: boolean
  /** While hidden, it is updated only when the page is idle, and its effects are disconnected. */
  readonly isLazy?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** Stays in the document while hidden, so that its state is kept. */
export function TabPanel({ id, isShown, isLazy = false, className = '', children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      tabIndex={-1}
      id={panelId(id)}
      aria-labelledby={tabId(id)}
      hidden={!isShown}
      className={`${className} ${isShown ? '' : 'hidden'}`}
    >
      <Activity mode={isLazy && !isShown ? 'hidden' : 'visible'}>{children}</Activity>
    </div>
  )
}
