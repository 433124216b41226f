import { useCallback, useState } from 'react'
import { WIDTH } from '@/lib/routes/layout'

/** Of its padding and border. */
const AROUND = 26

/** The room in an element in pixels, and what is to be given to it as `ref`. */
export function useWidth(): readonly [width: number, ref: (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(WIDTH)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const measure = (): void => setWidth(Math.min(WIDTH + 200, element.clientWidth - AROUND))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
