'use client'

import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'

/** Farther from the list than this, no row is moved. */
const OUTSIDE_PX = 40

interface RowDrag {
  readonly from: number
  /** Null outside the list. */
  readonly to: number | null
}

/**
 * Lets the children of an element that have a `data-row`, their index, be reordered by dragging, with a mouse, a pen or a
 * finger. Escape cancels.
 *
 * `handle` is for the part of a row that is dragged, which needs `touch-action: none`.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const release = useRef<() => void>(() => undefined)
  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      release.current()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isDragging])

  const handle = (from: number) => ({
    onPointerDown: ({ button, isPrimary, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
      if (button !== 0 || !isPrimary) return
      currentTarget.setPointerCapture(pointerId)
      release.current = () => currentTarget.releasePointerCapture(pointerId)
      setDrag({ from, to: from })
    },
    onPointerMove: ({ currentTarget, pointerId, clientY }: PointerEvent<HTMLElement>) => {
      if (!currentTarget.hasPointerCapture(pointerId)) return
      const to = rowAt(list.current, clientY)
      if (to === drag?.to) return
      if (to !== null) rowElement(list.current, to)?.scrollIntoView({ block: 'nearest' })
      setDrag({ from, to })
    },
    onPointerUp: ({ currentTarget, pointerId, clientY }: PointerEvent<HTMLElement>) => {
      const to = currentTarget.hasPointerCapture(pointerId) ? rowAt(list.current, clientY) : null
      if (to !== null && to !== from) onMove(from, to)
    },
    // After each end, even if the browser took the pointer away.
    onLostPointerCapture: () => setDrag(null),
  })
  return { drag, handle }
}

/** The row of an index; null where it is not rendered. */
export function rowElement(list: HTMLElement | null, row: number): Element | null {
  return list?.querySelector(`:scope > [data-row="${row}"]`) ?? null
}

/** The row at this height; the first or the last if it is slightly outside. */
function rowAt(list: HTMLElement | null, y: number): number | null {
  const area = list?.getBoundingClientRect()
  if (list === null || area === undefined || y < area.top - OUTSIDE_PX || y > area.bottom + OUTSIDE_PX) return null
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')]
  const row = rows.find((each) => y < each.getBoundingClientRect().bottom) ?? rows.at(-1)
  return row === undefined ? null : Number(row.dataset.row)
}
