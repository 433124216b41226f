import { parseRegistries } from '@/lib/registries/parse'
import type { ParsedRegistries } from '@/lib/registries/model'
import { AUTH_PLACEHOLDER, isPlaceholder, PASSWORD_PLACEHOLDER, TOKEN_PLACEHOLDER, USER_PART_PLACEHOLDER, WORD_PLACEHOLDER } from '@/lib/registries/placeholder'
import { secretRanges } from '@/lib/registries/secret-ranges'
import { applyEdits, type TextEdit } from '@/lib/registries/text-edit'

export interface RedactedText {
  readonly text: string
  /** Of the text that was given. */
  readonly edits: readonly TextEdit[]
  /** Secrets that could not be taken out for sure, by where they stand. Such a text must not be shared. */
  readonly left: readonly number[]
}

/** Shorter ones stand in too many other words. */
const COMMENT_LENGTH_MIN = 4
const ANYWHERE_LENGTH_MIN = 8

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g
const USER_PART = /(:\/\/)([^\s/@"'<>]+)@/g

/**
 * The text without its secrets: values of password, auth and identity_token under any spelling, user parts of URLs,
 * private keys, and every other place where one of these stands again, comments included. What takes their place keeps
 * the file valid. Never throws.
 */
export function redactText(text: string): RedactedText {
  const parsed = parseRegistries(text)
  const edits = new Map<number, TextEdit>()
  const put = (start: number, end: number, insert: string): void => {
    const isTaken = [...edits.values()].some((edit) => start < edit.end && edit.start < end)
    if (!isTaken && text.slice(start, end) !== insert) edits.set(start, { start, end, insert })
  }
  const ranges = secretRanges(parsed)
  for (const { start, end } of ranges) if (!isPlaceholder(bare(text.slice(start, end)))) put(start, end, placeholderFor(text, start, end))
  for (const { 0: whole, 1: slashes = '', index } of text.matchAll(USER_PART)) put(index + slashes.length, index + whole.length - 1, USER_PART_PLACEHOLDER)
  for (const { 0: whole, index } of text.matchAll(PRIVATE_KEY)) put(index, index + whole.length, WORD_PLACEHOLDER)
  const secrets = secretsIn(parsed, ranges.map(({ start, end }) => text.slice(start, end)))
  const comments = commentRanges(text)
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0 && secret !== ''; at = text.indexOf(secret, at + secret.length)) {
      const isComment = comments.some(({ start, end }) => start <= at && at < end)
      if (secret.length >= (isComment ? COMMENT_LENGTH_MIN : ANYWHERE_LENGTH_MIN)) put(at, at + secret.length, WORD_PLACEHOLDER)
    }
  }
  const sorted = [...edits.values()].toSorted((a, b) => a.start - b.start)
  const redacted = applyEdits(text, sorted)
  const left = secrets.filter((secret) => secret.length >= ANYWHERE_LENGTH_MIN).map((secret) => redacted.indexOf(secret)).filter((at) => at >= 0)
  return { text: redacted, edits: sorted, left }
}

function placeholderFor(text: string, start: number, end: number): string {
  const key = /([A-Za-z_-]+)["']?[ \t]*:[ \t]*(?:[&!]\S*[ \t]*)*$/.exec(text.slice(Math.max(0, start - 200), start))?.[1]?.toLowerCase() ?? ''
  const word = key === 'auth' ? AUTH_PLACEHOLDER : /token/.test(key) ? TOKEN_PLACEHOLDER : PASSWORD_PLACEHOLDER
  const written = text.slice(start, end)
  const quote = /^["']/.exec(written)?.[0] ?? ''
  // A block scalar ends with its line.
  return quote + word + quote + (written.endsWith('\n') ? '\n' : '')
}

function secretsIn({ registries }: ParsedRegistries, written: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const { auth } of registries.configs.values()) {
    if (auth === null) continue
    const { username, password, identity_token: token, auth: encoded } = auth
    for (const one of [password, token, encoded]) found.add(one)
    if (password !== '') for (const one of [base64(`${username}:${password}`), encodeURIComponent(password), base64(password)]) found.add(one)
    const pair = decodeBase64(encoded)
    if (pair?.includes(':') === true) found.add(pair.slice(pair.indexOf(':') + 1))
  }
  for (const value of written) found.add(bare(value))
  found.delete('')
  return [...found].filter((one) => !isPlaceholder(one)).toSorted((a, b) => b.length - a.length)
}

function bare(written: string): string {
  return written.replace(/^["']|["']$/g, '').trim()
}

function commentRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/(?:^|[ \t])#[^\n]*/gm)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text.slice(0, 10_000))))
}

function decodeBase64(text: string): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.slice(0, 20_000)), (character) => character.codePointAt(0) ?? 0))
  } catch {
    return null
  }
}
