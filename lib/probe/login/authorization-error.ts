import type { Consent } from '@/lib/probe/event'

/** Ends an attempt because nobody may log in, or not without a yes; containerd goes on to the next endpoint. */
export class AuthorizationError extends Error {
  constructor(
    readonly code: AuthorizationCode,
    /** containerd's words. */
    readonly goText: string,
    readonly detail: AuthorizationDetail = {},
  ) {
    super(code)
  }
}

export interface AuthorizationDetail {
  /** scheme://host[:port]/path of the token server. */
  readonly realm?: string
  readonly status?: number
  readonly consent?: Consent
  /** scheme://host[:port] that the consent is for, as it may be shown. */
  readonly other?: string
  readonly username?: string
  /** Index of the attempt in which the account was refused; it was not sent again. */
  readonly knownFrom?: number
  /** containerd would send the account once more to the token server, with GET. */
  readonly isOnce?: true
}

export type AuthorizationCode =
  | 'no-credentials'
  | 'credentials-unusable'
  | 'credentials-not-filled-in'
  | 'insufficient-scope'
  | 'token-refused'
  | 'token-forbidden'
  | 'token-failed'
  | 'token-unreadable'
  | 'realm-missing'
  | 'realm-foreign'
  /** The attempt is not the node's, so it gets no account. */
  | 'account-withheld'
  | 'redirect-foreign'
  | 'account-foreign'
  | 'wrong-credentials'
