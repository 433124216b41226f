import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Waits for something that a program does; rejects when the program ends before, instead of waiting for ever. */
export async function unlessEnded<Awaited>(child: ChildProcess, awaited: Promise<Awaited>): Promise<Awaited> {
  const stop = new AbortController()
  const ended = once(child, 'exit', { signal: stop.signal }).then(([code]) => {
    throw new Error(`The program ended with ${String(code)} before that.`)
  })
  try {
    return await Promise.race([awaited, ended])
  } finally {
    ended.catch(() => undefined)
    stop.abort()
  }
}
