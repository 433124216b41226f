import type { Account } from '@/lib/probe/login/account'
import { hostAndPort, type WireUrl } from '@/lib/probe/wire/wire-url'

/** Accounts that hosts refused in this run. None of them is sent to that host again, by whatever endpoint leads there. */
export interface RefusedAccounts {
  /** Index of the attempt that learned it; null where the account may be tried. */
  knownFrom(account: Account, at: WireUrl): number | null
  add(account: Account, at: WireUrl, attempt: number): void
}

export function createRefusedAccounts(): RefusedAccounts {
  const refused = new Map<string, number>()
  return {
    knownFrom: (account, at) => refused.get(keyOf(account, at)) ?? null,
    add: (account, at, attempt) => {
      const key = keyOf(account, at)
      if (!refused.has(key)) refused.set(key, attempt)
    },
  }
}

function keyOf({ username, secret }: Account, at: WireUrl): string {
  return JSON.stringify([username, secret, hostAndPort(at)])
}
