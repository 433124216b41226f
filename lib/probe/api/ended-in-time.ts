/**
 * Waits for a run, and for one that does not end when it is told to no longer than a while, so that what it holds is free
 * again whatever it hangs on.
 *
 * @throws Error where it was given up
 */
export async function endedInTime(run: Promise<unknown>, signal: AbortSignal, marginMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const ended = new AbortController()
  const late = new Promise<never>((_, reject) => {
    const wait = (): void => {
      timer = setTimeout(() => reject(new Error('late')), marginMs)
    }
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true, signal: ended.signal })
  })
  try {
    await Promise.race([run, late])
  } finally {
    clearTimeout(timer)
    // A browser that goes after the last event, as each does, would begin to wait for what is over.
    ended.abort()
  }
}
