'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react'
import { useSay } from '@/components/words/use-say'
import { tip } from '@/components/ui/tip'
import { useWide } from './use-wide'

const KEY = 'pullpath.divider'
const PERCENT_MIN = 25
const PERCENT_MAX = 75
/** Where a click leads, for those who cannot drag. */
const STOPS = [30, 50, 70] as const
/** As in `app/globals.css`. */
const PERCENT_START = 46
const PERCENT_START_WIDE = 40

/** Between source and result: dragged, clicked, or moved with the arrow keys. Remembered on this device. */
export function Divider() {
  const say = useSay()
  const start = useWide() ? PERCENT_START_WIDE : PERCENT_START
  const stored = useSyncExternalStore(neverChanges, storedPercent, () => null)
  const [moved, setMoved] = useState<number | null>(null)
  const isDragged = useRef(false)
  const chosen = moved ?? stored
  const percent = chosen ?? start
  useEffect(() => {
    if (chosen !== null) document.documentElement.style.setProperty('--source-width', `${chosen}%`)
  }, [chosen])
  const move = (to: number) => {
    const next = Math.round(Math.max(PERCENT_MIN, Math.min(PERCENT_MAX, to)) * 10) / 10
    setMoved(next)
    store(String(next))
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0
    if (step === 0) return
    event.preventDefault()
    move(percent + step)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    isDragged.current = true
    if (box) move(((event.clientX - box.left) / box.width) * 100)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say('Width of the source')}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={PERCENT_MIN}
      aria-valuemax={PERCENT_MAX}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        isDragged.current = false
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onClick={() => {
        if (!isDragged.current) move(STOPS.find((stop) => stop > percent + 1) ?? STOPS[0])
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => move(start)}
      {...tip(say('Drag it, click for another width, or press the arrow keys. A double click takes it back.'))}
      className="divider"
    />
  )
}

/** Another tab may move its own divider; this one stays where it is. */
function neverChanges(): () => void {
  return () => undefined
}

function storedPercent(): number | null {
  try {
    const stored = Number(localStorage.getItem(KEY))
    return stored >= PERCENT_MIN && stored <= PERCENT_MAX ? stored : null
  } catch {
    return null
  }
}

function store(value: string) {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage may be disabled; the width then lasts as long as the page.
  }
}
