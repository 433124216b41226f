import type { Account } from '@/lib/probe/login/account'
import { hostAndPort, type WireUrl } from '@/lib/probe/wire/wire-url'

/** Accounts that hosts refused in this run. None of them is sent to that host again, by whatever endpoint leads there. */
export interface RefusedAccounts {
  /** Index of the attempt that learned it, `OTHER_IMAGE` for one of another plan; null where the account may be tried. */
  knownFrom(account: Account, at: WireUrl): number | null
  add(account: Account, at: WireUrl, attempt: number): void
}

/** An attempt of another image of the list. */
export const OTHER_IMAGE = -1

/** Keys of accounts that were refused, for all plans of a list. */
export type Refusals = Set<string>

export function createRefusals(): Refusals {
  return new Set()
}

/** Of one plan, which knows and is told what the others learn. */
export function createRefusedAccounts(refusals: Refusals = createRefusals()): RefusedAccounts {
  const refused = new Map<string, number>()
  return {
    knownFrom: (account, at) => {
      const key = accountKey(account, at)
      return refused.get(key) ?? (refusals.has(key) ? OTHER_IMAGE : null)
    },
    add: (account, at, attempt) => {
      const key = accountKey(account, at)
      refusals.add(key)
      if (!refused.has(key)) refused.set(key, attempt)
    },
  }
}

/** The same text for the same account at the same host and port. */
export function accountKey({ username, secret }: Account, at: WireUrl): string {
  return JSON.stringify([username, secret, hostAndPort(at)])
}
