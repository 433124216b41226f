import { aborted } from './transport-failure'

/**
 * The result of work that nobody can end, or a rejection as soon as the limit or the signal comes first. The work itself
 * goes on, and what it brings then is thrown away.
 */
export function within<T>(work: Promise<T>, limitMs: number, signal: AbortSignal, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
    const fail = (error: unknown): void => {
      stop()
      reject(error as Error)
    }
    const cancel = (): void => fail(aborted(signal))
    const timer = setTimeout(() => fail(late()), limitMs)
    signal.addEventListener('abort', cancel)
    work.then((value) => {
      stop()
      resolve(value)
    }, fail)
    if (signal.aborted) cancel()
  })
}

/** A listener for a promise: what it throws rejects that promise, instead of leaving it open for ever. */
export function listener<A extends readonly unknown[]>(
  fail: (error: Error) => void,
  act: (...given: A) => void,
): (...given: A) => void {
  return (...given) => {
    try {
      act(...given)
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
    }
  }
}
