import type { Auth } from '@/lib/registries/model'
import { unfilledName, unfilledPair, unfilledSecret } from '@/lib/secrets/unfilled'

/** What containerd makes of an auth entry. An identity token has no user name. */
export interface Account {
  readonly username: string
  readonly secret: string
}

/**
 * User and secret of an auth entry: the user name counts first, then the identity token, then `auth`. Null for nothing
 * usable; `invalid` where `auth` is not what it should be, which ends the attempt.
 * Source: containerd v2.3.4 internal/cri/server/images/image_pull.go, ParseAuth
 */
export function accountOf(auth: Auth | null): Account | 'invalid' | null {
  if (auth === null) return null
  if (auth.username !== '') return { username: auth.username, secret: auth.password }
  if (auth.identity_token !== '') return { username: '', secret: auth.identity_token }
  if (auth.auth === '') return null
  const decoded = Buffer.from(auth.auth, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  if (colon < 0) return 'invalid'
  return { username: decoded.slice(0, colon), secret: decoded.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '') }
}

/** False when its password, token or user name is a placeholder, which nobody gains from sending. */
export function isFilledIn({ username, secret }: Account): boolean {
  return unfilledSecret(secret) === null && unfilledName(username) === null
}

/** The account of an entry that may be sent; `not-filled-in` where a placeholder would be. */
export function sendableAccount(auth: Auth | null): Account | 'invalid' | 'not-filled-in' | null {
  const account = accountOf(auth)
  if (account === null) return null
  if (account === 'invalid') return unfilledPair(auth?.auth ?? '') === null ? 'invalid' : 'not-filled-in'
  return isFilledIn(account) ? account : 'not-filled-in'
}
