'use client'

import { useEffect, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react'
import { useSay } from '@/components/words/use-say'
import { useWide } from './use-wide'

const KEY = 'pullpath.divider'
const PERCENT_MIN = 25
const PERCENT_MAX = 75
/** As in `app/globals.css`. */
const PERCENT_START = 46
const PERCENT_START_WIDE = 40

/** Between source and result: dragged, or moved with the arrow keys. Remembered on this device. */
export function Divider() {
  const say = useSay()
  const start = useWide() ? PERCENT_START_WIDE : PERCENT_START
  const stored = useSyncExternalStore(neverChanges, storedPercent, () => null)
  const [moved, setMoved] = useState<number | null>(null)
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
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => move(start)}
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
