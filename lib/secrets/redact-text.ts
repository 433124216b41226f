import type { Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import {
  AUTH_PLACEHOLDER,
  isPlaceholder,
  PASSWORD_PLACEHOLDER,
  TOKEN_PLACEHOLDER,
  USER_PART_PLACEHOLDER,
  WORD_PLACEHOLDER,
} from './placeholder'
import { secretRanges } from './secret-ranges'
import { accountSecrets, withoutQuotes } from './secrets-of'
import { toBase64 } from '@/lib/text/base64'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import { textOf, type YamlNode } from '@/lib/go/yaml/node'
import { commentSecrets, looseSecrets, plainSecrets } from './loose-secrets'

export interface RedactedText {
  readonly text: string
  /** Of the text that was given. */
  readonly edits: readonly TextEdit[]
  /** Secrets that could not be taken out for sure, by where they stand. Such a text must not be shared. */
  readonly left: readonly number[]
  /** False where parts are no registries.yaml, so that secrets were looked for by their names alone. */
  readonly isUnderstood: boolean
}

/** Shorter ones stand in too many other words. */
const COMMENT_LENGTH_MIN = 4
const ANYWHERE_LENGTH_MIN = 8
/** Of what is sought in base64 too. */
const ENCODED_LENGTH_MAX = 10_000

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g

/**
 * The text without its secrets: values of password, auth and identity_token under any spelling, user parts of URLs,
 * private keys, known kinds of tokens, what is commented out, and every other place where one of these stands again.
 * What takes their place keeps the file valid. In a text that is not understood, whatever is called like a secret goes
 * up to the end of its line. Never throws.
 */
export function redactText(text: string): RedactedText {
  const parsed = parseRegistries(text)
  const edits = new Edits(text)
  const ranges = secretRanges(parsed).map((range) => withEmptyLines(text, range))
  for (const { start, end } of ranges) edits.put(start, end, placeholderFor(text, start, end))
  for (const { 0: whole, index } of text.matchAll(PRIVATE_KEY)) edits.put(index, index + whole.length, WORD_PLACEHOLDER)
  const comments = commentRanges(text)
  for (const { start, end } of comments) {
    // Without a blank behind its #, it may be the rest of a password.
    if (/^[ \t]*#\S/.test(text.slice(start, end)) && edits.endsAt(start))
      edits.put(text.indexOf('#', start) + 1, end, WORD_PLACEHOLDER)
    else putAll(edits, start, commentSecrets(text.slice(start, end)))
  }
  const strange = strangeParts(parsed)
  for (const { start, end } of strange) {
    // Keep a colon that makes the text invalid YAML, so that the redacted text is invalid in the same way.
    for (const secret of looseSecrets(text.slice(start, end)))
      edits.put(
        start + secret.start,
        start + secret.end,
        /: [^\n]*$/.test(text.slice(start + secret.start, start + secret.end))
          ? `${WORD_PLACEHOLDER}: ${WORD_PLACEHOLDER}`
          : WORD_PLACEHOLDER,
      )
  }
  for (const { start, end, isUserPart } of plainSecrets(text))
    edits.put(start, end, isUserPart ? USER_PART_PLACEHOLDER : WORD_PLACEHOLDER)
  const secrets = secretsIn(parsed, [...ranges.map(({ start, end }) => text.slice(start, end)), ...edits.taken()])
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0 && secret !== ''; at = text.indexOf(secret, at + secret.length)) {
      const isComment = comments.some(({ start, end }) => start <= at && at < end)
      if (secret.length >= (isComment ? COMMENT_LENGTH_MIN : ANYWHERE_LENGTH_MIN))
        edits.put(at, at + secret.length, WORD_PLACEHOLDER)
    }
  }
  const sorted = edits.sorted()
  const redacted = applyEdits(text, sorted)
  const left = secrets
    .filter((secret) => secret.length >= ANYWHERE_LENGTH_MIN)
    .map((secret) => redacted.indexOf(secret))
    .filter((at) => at >= 0)
  return { text: redacted, edits: sorted, left, isUnderstood: strange.length === 0 }
}

/** A block scalar with the empty lines after it: a `#` that follows may have been meant as its last line. */
function withEmptyLines(text: string, { start, end }: Range): Range {
  if (!/[|>]/.test(text.charAt(start))) return { start, end }
  return { start, end: end + (/^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(end))?.[0].length ?? 0) }
}

function putAll(edits: Edits, from: number, ranges: readonly Range[]): void {
  for (const { start, end } of ranges) edits.put(from + start, from + end, WORD_PLACEHOLDER)
}

/** Edits that do not overlap: who comes first has the place. */
class Edits {
  readonly #text: string
  readonly #edits: TextEdit[] = []
  readonly #taken: Uint8Array

  constructor(text: string) {
    this.#text = text
    this.#taken = new Uint8Array(text.length)
  }

  put(start: number, end: number, insert: string): void {
    const written = this.#text.slice(start, end)
    if (
      written === '' ||
      written === insert ||
      isPlaceholder(bare(written)) ||
      this.#taken.subarray(start, end).includes(1)
    )
      return
    this.#taken.fill(1, start, end)
    this.#edits.push({ start, end, insert })
  }

  /** True when what was taken out ends there. */
  endsAt(offset: number): boolean {
    return offset > 0 && this.#taken[offset - 1] === 1
  }

  taken(): readonly string[] {
    return this.#edits.map(({ start, end }) => this.#text.slice(start, end))
  }

  sorted(): readonly TextEdit[] {
    return this.#edits.toSorted((a, b) => a.start - b.start)
  }
}

/** What the syntax tree of registries.yaml says nothing of: other formats, further documents, texts inside of texts. */
function strangeParts({ text, wellFormed, root }: ParsedRegistries): readonly Range[] {
  if (wellFormed && root === null) return []
  if (!wellFormed || root === null || !isOurs(root)) return [{ start: 0, end: text.length }]
  const next = text.slice(root.end).search(/^(?:---|\.\.\.)(?:\s|$)/m)
  return [...longTexts(root), ...(next < 0 ? [] : [{ start: root.end + next, end: text.length }])]
}

function isOurs(root: YamlNode): boolean {
  return (
    root.kind === 'map' && root.entries.some(({ key }) => key !== null && /^(?:mirrors|configs)$/.test(textOf(key)))
  )
}

function longTexts(node: YamlNode): readonly Range[] {
  if (node.kind === 'alias') return []
  if (node.kind === 'scalar') return node.text.includes('\n') ? [{ start: node.start, end: node.end }] : []
  return node.entries.flatMap(({ key, value }) => [...(key === null ? [] : longTexts(key)), ...longTexts(value)])
}

function placeholderFor(text: string, start: number, end: number): string {
  const key =
    /([A-Za-z_-]+)["']?[ \t]*:[ \t]*(?:[&!]\S*[ \t]*)*$/
      .exec(text.slice(Math.max(0, start - 200), start))?.[1]
      ?.toLowerCase() ?? ''
  const word = key === 'auth' ? AUTH_PLACEHOLDER : /token/.test(key) ? TOKEN_PLACEHOLDER : PASSWORD_PLACEHOLDER
  const written = text.slice(start, end)
  const quote = /^["']/.exec(written)?.[0] ?? ''
  // A block scalar ends with its line.
  return quote + word + quote + (written.endsWith('\n') ? '\n' : '')
}

function secretsIn({ registries }: ParsedRegistries, written: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const { secrets, pairs } of accountSecrets(registries)) {
    const real = secrets.filter((one) => !isPlaceholder(one))
    for (const one of real) found.add(one).add(encodeURIComponent(one.replace(/\p{Surrogate}/gu, '\ufffd')))
    for (const one of real.length === 0 ? [] : [...real, ...pairs])
      found.add(toBase64(one.slice(0, ENCODED_LENGTH_MAX)))
  }
  for (const value of written) found.add(bare(value))
  found.delete('')
  return [...found].filter((one) => !isPlaceholder(one)).toSorted((a, b) => b.length - a.length)
}

function bare(written: string): string {
  return withoutQuotes(written).trim()
}

function commentRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/(?:^|[ \t])#[^\n]*/gm)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }))
}
