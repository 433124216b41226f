/**
 * A token is used again for so long: one that says nothing of its time is good for a minute.
 * Source: distribution docs/content/spec/auth/token.md, "expires_in"
 */
const KEPT_MS = 30_000

/** Tokens of one owner, by what was asked for. */
export interface Tokens {
  /** A token that is there, or the one that `fetch` gets: one question at a time asks for the same. */
  get(question: string, fetch: () => Promise<string>): Promise<string>
}

/** Tokens of one run. */
export interface TokenStore {
  /** Those of one owner, which nobody else gets: an endpoint of the plan with its account. */
  of(owner: string): Tokens
  /** How many were fetched. */
  readonly count: () => number
}

/** Who asks while another one does gets the same; after a failure everybody asks for himself. */
export function createTokens(now: () => number = () => performance.now()): TokenStore {
  const kept = new Map<string, { readonly token: Promise<string>; readonly untilMs: number }>()
  let fetched = 0
  return {
    of: (owner) => ({
      async get(question, fetch) {
        const key = JSON.stringify([owner, question])
        const known = kept.get(key)
        if (known !== undefined && known.untilMs > now()) {
          const token = await known.token.catch(() => null)
          if (token !== null) return token
        }
        const token = fetch()
        const own = { token, untilMs: now() + KEPT_MS }
        kept.set(key, own)
        try {
          const found = await token
          fetched += 1
          return found
        } catch (error) {
          if (kept.get(key) === own) kept.delete(key)
          throw error
        }
      },
    }),
    count: () => fetched,
  }
}
