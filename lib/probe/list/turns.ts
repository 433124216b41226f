import { within } from '@/lib/probe/wire/within'

/** Two that wait for each other go on after this. */
const WAIT_MS = 20_000

/**
 * Ends a turn; `isAnswered`: somebody said whether the account is right, so that others need not wait for that any more.
 */
export type EndTurn = (isAnswered: boolean) => void

/** Waits until an account may be sent to a host: the first to do so is alone, so that a wrong password is sent once. */
export type TakeTurn = (key: string, signal: AbortSignal) => Promise<EndTurn>

const NO_TURN: EndTurn = () => undefined

export function createTurns(waitMs = WAIT_MS): TakeTurn {
  const known = new Set<string>()
  const last = new Map<string, Promise<void>>()
  return async (key, signal) => {
    if (known.has(key)) return NO_TURN
    const before = last.get(key) ?? Promise.resolve()
    let end = (): void => undefined
    const own = new Promise<void>((resolve) => {
      end = resolve
    })
    last.set(
      key,
      before.then(() => own),
    )
    await within(before, waitMs, signal, () => new Error('late')).catch(() => undefined)
    if (known.has(key)) {
      end()
      return NO_TURN
    }
    return (isAnswered) => {
      if (isAnswered) known.add(key)
      end()
    }
  }
}
