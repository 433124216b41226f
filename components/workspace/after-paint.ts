/** A page that is not seen paints nothing. */
const UNSEEN_MS = 100

/** Does something as soon as what was rendered last is painted; the result takes that back. */
export function afterPaint(work: () => void): () => void {
  let isOver = false
  const begin = (): void => {
    if (isOver) return
    isOver = true
    work()
  }
  // The frame is painted after its callbacks, before the next task.
  const frame = requestAnimationFrame(() => setTimeout(begin))
  const timer = setTimeout(begin, UNSEEN_MS)
  return () => {
    isOver = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
