'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type CSSProperties, type ReactNode } from 'react'

interface VirtualTableProps {
  /** Names the table, and what scrolls. */
  readonly label: string
  readonly regionLabel: string
  readonly count: number
  readonly rowPx: number
  readonly keyOf: (index: number) => string | number
  /** The columns, the same for head and rows. */
  readonly columns: { readonly className?: string; readonly style?: CSSProperties }
  /** Of the whole table, which may be wider than what it scrolls in. */
  readonly width: CSSProperties
  readonly maxHeight: string
  readonly head: ReactNode
  readonly children: (index: number) => ReactNode
}

/** A table of thousands of rows, of which those in view are rendered. Its head stays, and it can be scrolled by keys. */
export function VirtualTable(props: VirtualTableProps) {
  const { label, regionLabel, count, rowPx, keyOf, columns, width, maxHeight, head, children } = props
  const scroll = useRef<HTMLDivElement>(null)
  // What it returns changes in place, so that this component is not memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    overscan: 10,
    getItemKey: keyOf,
  })
  const { className = '', style } = columns
  return (
    <div
      ref={scroll}
      role="region"
      aria-label={regionLabel}
      tabIndex={0}
      className="mt-2 overflow-auto rounded-xl border border-line"
      style={{ maxHeight }}
    >
      <div role="table" aria-label={label} aria-rowcount={count + 1} style={width}>
        <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-panel">
          <div role="row" aria-rowindex={1} className={`grid min-h-8 ${className}`} style={style}>
            {head}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              className={`absolute top-0 left-0 grid w-full items-center border-b border-line/60 hover:bg-soft ${className}`}
              style={{ ...style, height: rowPx, transform: `translateY(${start}px)` }}
            >
              {children(index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
