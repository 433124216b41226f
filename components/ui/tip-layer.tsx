'use client'

import { useEffect, useState } from 'react'

interface Shown {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly above: boolean
}

const WIDTH = 300
const MARGIN = 8
const DELAY_MS = 350
/** To move the pointer from an element to its tip, past what is between them. */
const LEAVE_MS = 300

/**
 * The one tooltip of the page: shows the `data-tip` of what is under the pointer or has the focus. Escape hides it; the
 * pointer can rest on it.
 */
export function TipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let timer = 0
    let shownFor: Element | null = null
    const hide = () => {
      clearTimeout(timer)
      shownFor = null
      setShown(null)
    }
    const show = ({ target, type }: Event) => {
      if (!(target instanceof Element)) return
      const owner = target.closest<HTMLElement>('[data-tip]')
      if (type === 'focusin') hide()
      clearTimeout(timer)
      if (target.closest('.tooltip') !== null || (owner !== null && owner === shownFor)) return
      if (owner === null) {
        timer = window.setTimeout(hide, LEAVE_MS)
        return
      }
      // A click moves the focus too; a tip over what was just clicked would be in the way.
      if (type === 'focusin' && !owner.matches(':focus-visible')) return
      timer = window.setTimeout(() => {
        shownFor = owner
        setShown(placed(owner))
      }, DELAY_MS)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('scroll', hide, true)
    document.addEventListener('keydown', onKey)
    return () => {
      hide()
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('scroll', hide, true)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  if (shown === null) return null
  return (
    <div
      aria-hidden="true"
      style={{
        left: shown.left,
        top: shown.top,
        maxWidth: WIDTH,
        transform: shown.above ? 'translateY(-100%)' : undefined,
      }}
      className="tooltip fixed z-50 rounded-lg bg-ink px-3 py-2 text-[12.5px] leading-snug text-page shadow-lg"
    >
      {shown.text}
    </div>
  )
}

function placed(owner: HTMLElement): Shown | null {
  const text = owner.dataset['tip']
  if (!text || !owner.isConnected) return null
  const box = owner.getBoundingClientRect()
  const above = box.bottom > innerHeight - 120
  return {
    text,
    left: Math.max(MARGIN, Math.min(box.left, innerWidth - WIDTH - MARGIN)),
    top: above ? box.top - MARGIN : box.bottom + MARGIN,
    above,
  }
}
