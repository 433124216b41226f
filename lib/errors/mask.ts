import { optionValues } from '@/lib/secrets/options'
import { plainSecrets } from '@/lib/secrets/loose-secrets'
import { secretsOf } from '@/lib/secrets/secrets-of'
import type { ParsedRegistries } from '@/lib/registries/model'
import { DOTS } from '@/lib/text/dots'
import { withValues, type Saying } from '@/lib/words/saying'

/**
 * What is called like a secret and has a value: `password=x`, `"token":"x"`. Prose with a colon is not meant, as where
 * containerd says `may require authorization: authorization failed`.
 */
const NAMED =
  /(?:["']?\b[\w-]{0,30}(?:password|passwd|pwd|secret|api[-_]?key|(?:identity|access|refresh|registry|id)?_?token|credentials?|auth(?:orization)?)["']?\s{0,3}=\s{0,3}|["'][\w-]{0,30}(?:password|passwd|pwd|secret|api[-_]?key|token|auth(?:orization)?)["']\s{0,3}:\s{0,3}|\b(?:Authorization|X-Registry-Auth|Cookie|Set-Cookie)["']?\s{0,3}:\s{0,3}(?!authorization failed|server message|failed to )(?:Basic |Bearer )?|^[ \t]{0,40}(?:password|auth|identity_token)[ \t]{0,3}:[ \t]{1,3})["'\\[]{0,3}([^\s"'\\,&})\]]{1,8000})/gim
/** `password: *name` is what somebody writes whose password begins with an asterisk; yaml.v2 then says the name. */
const ANCHOR = /unknown anchor '(.{1,8000})(?=' referenced)/g
/** Shorter ones are in too many other words. */
const SECRET_MIN = 4
const SECRETS_MAX = 2_000

export type Mask = (text: string) => string

/**
 * Takes what may be secret out of a text of an error: user parts and queries of URLs, known kinds of tokens, what is called
 * like a secret, and each secret of the open file.
 */
export function createMask(parsed: ParsedRegistries | null, isCommand = false): Mask {
  const own = parsed === null ? [] : ownSecrets(parsed)
  return (text) => {
    let masked = text
    for (const secret of own) if (masked.includes(secret)) masked = masked.replaceAll(secret, DOTS)
    const named = [...masked.matchAll(NAMED), ...masked.matchAll(ANCHOR)].map(({ 0: whole, 1: value = '', index }) => ({
      start: index + whole.length - value.length,
      end: index + whole.length,
    }))
    const options = isCommand ? [] : optionValues(masked)
    const found = [...plainSecrets(masked), ...options, ...named].toSorted((a, b) => a.start - b.start)
    let at = 0
    const pieces: string[] = []
    for (const { start, end } of found) {
      if (end <= at) continue
      if (start >= at) pieces.push(masked.slice(at, start), DOTS)
      at = end
    }
    return pieces.length === 0 ? masked : pieces.join('') + masked.slice(at)
  }
}

function ownSecrets(parsed: ParsedRegistries): readonly string[] {
  const found = new Set<string>()
  for (const secret of secretsOf(parsed)) {
    const bare = secret.trim()
    if (bare.length >= SECRET_MIN) found.add(bare).add(encodeURIComponent(bare.replace(/\p{Surrogate}/gu, '\ufffd')))
    if (found.size >= SECRETS_MAX) break
  }
  return [...found].toSorted((a, b) => b.length - a.length)
}

/** The same of all values of a sentence. */
export function maskedSaying(said: Saying, mask: Mask): Saying {
  return withValues(said, mask)
}
