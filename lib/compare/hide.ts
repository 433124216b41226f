import type { ParsedRegistries } from '@/lib/registries/model'
import { findSecrets } from '@/lib/secrets/find-secrets'
import { secretsOf, withoutQuotes } from '@/lib/secrets/secrets-of'
import { DOTS } from '@/lib/text/dots'

/** Replaces the secrets of files in any text about them. */
export type Hide = (text: string) => string

/** Shorter ones are only hidden where they are secrets: elsewhere they can be a part of any word. */
const LENGTH_MIN = 4

/**
 * Hides what looks like a secret in these files, wherever it is repeated: in names of hosts, in paths of files, in errors.
 * Work is in proportion to the text, and to the root of how long the secrets are together.
 */
export function hideSecretsOf(files: readonly { readonly parsed: ParsedRegistries; readonly written: string }[]): Hide {
  const secrets = new Set<string>()
  for (const { parsed, written } of files) {
    const found = findSecrets(written)
    const places = found.edits.map(({ start, end }) => withoutQuotes(written.slice(start, end).trim()))
    for (const secret of [...secretsOf(parsed), ...found.words, ...places])
      if (secret.length >= LENGTH_MIN) secrets.add(secret)
  }
  if (secrets.size === 0) return (text) => text
  /** By how secrets begin, their lengths, longest first. */
  const lengths = new Map<string, number[]>()
  for (const secret of secrets) {
    const start = secret.slice(0, LENGTH_MIN)
    const known = lengths.get(start)
    if (known === undefined) lengths.set(start, [secret.length])
    else if (!known.includes(secret.length)) known.push(secret.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return (text) => {
    const pieces: string[] = []
    let from = 0
    for (let at = 0; at + LENGTH_MIN <= text.length; at += 1) {
      const length = lengths.get(text.slice(at, at + LENGTH_MIN))?.find((one) => secrets.has(text.slice(at, at + one)))
      if (length === undefined) continue
      pieces.push(text.slice(from, at), DOTS)
      from = at + length
      at = from - 1
    }
    return from === 0 ? text : pieces.join('') + text.slice(from)
  }
}
