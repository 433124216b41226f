/** Some browsers do not say when they have nothing to do; and a page can be busy for long. */
const WAIT_MAX_MS = 2_000

/** Calls `work` when the page has nothing else to do. Returns what cancels it. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, WAIT_MAX_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: WAIT_MAX_MS })
  return () => cancelIdleCallback(handle)
}
