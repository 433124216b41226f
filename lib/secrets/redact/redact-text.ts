import type { Range } from '@/lib/registries/diagnostic'
import { FORMAT_WORDS } from '@/lib/registries/fields'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { toBase64 } from '@/lib/text/base64'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import { createWordFinder, type WordFinder } from '@/lib/text/word-finder'
import { leaveOut } from '@/lib/secrets/comment-edits'
import { bare, Edits, joinEdits } from '@/lib/secrets/edits'
import { inTree, inWords, type Found } from '@/lib/secrets/find-secrets'
import { isPlaceholder, WORD_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { accountSecrets } from '@/lib/secrets/secrets-of'

export interface RedactedText {
  readonly text: string
  /** Of the text that was given. */
  readonly edits: readonly TextEdit[]
  /** Secrets that could not be taken out for sure, by where they stand. Such a text must not be shared. */
  readonly left: readonly number[]
  /** False where parts are no registries.yaml, so that secrets were looked for by their names alone. */
  readonly isUnderstood: boolean
  readonly comments: readonly RedactedComment[]
}

export interface RedactedComment {
  /** Zero-based. */
  readonly line: number
  /** From its #, without secrets. */
  readonly text: string
  readonly isKept: boolean
}

/** Which comments stay: those of these zero-based lines, or all. */
export type KeptComments = ReadonlySet<number> | 'all'

/** Shorter ones stand in too many other words. */
const COMMENT_LENGTH_MIN = 4
const ANYWHERE_LENGTH_MIN = 8
/** Of what is sought in base64 too. */
const ENCODED_LENGTH_MAX = 10_000

/**
 * The text without its secrets: all below keys that are called like one, user parts of URLs, private keys, known kinds of
 * tokens, data of Secrets, what commands are given, and every other place where one of these stands again. What takes
 * their place keeps the file valid. In a text that is not understood, whatever is called like a secret goes up to the end
 * of its line. Comments stay without what looks like a secret in them, or go. A password that looks like any other word,
 * in a place that is not called like one, is not known. Never throws.
 */
export function redactText(text: string, kept: KeptComments = 'all'): RedactedText {
  const parsed = parseRegistries(text)
  const found = secretsIn(parsed)
  const lines = indexLines(text)
  const secret = joinEdits(text, found.edits)
  const comments = found.comments
    .map((range) => ({ ...range, line: lineAt(lines, range.start) }))
    .toSorted((a, b) => a.start - b.start)
  const out = kept === 'all' ? [] : comments.filter(({ line }) => !kept.has(line))
  const edits = new Edits(text, joinEdits(text, [...secret, ...leaveOut(parsed, out)]))
  const finder = createWordFinder(wordsOf(parsed, text, secret, found))
  putAgain(edits, text, comments, finder)
  const sorted = edits.sorted()
  const redacted = applyEdits(text, sorted)
  const gone = new Set(out)
  return {
    text: redacted,
    edits: sorted,
    left: placesOf(redacted, finder),
    isUnderstood: !found.isStrange,
    comments: comments.map((comment) => ({
      line: comment.line,
      text: maskedPart(text, comment, gone.has(comment) ? secret : sorted, comments, finder),
      isKept: !gone.has(comment),
    })),
  }
}

function secretsIn(parsed: ParsedRegistries): Found {
  const { text, root, wellFormed } = parsed
  if (wellFormed && (root === null || root.kind !== 'scalar')) return inTree(parsed, 0)
  const inTheRest = inWords(text, 0)
  // Of a text that is no YAML, what can be read of its tree tells more than its words.
  if (root === null || wellFormed) return inTheRest
  const read = inTree(parsed, 0)
  return { ...inTheRest, edits: [...read.edits, ...inTheRest.edits], words: read.words }
}

/** A comment as it is shown to decide about it, also when it is left out. */
function maskedPart(
  text: string,
  { start, end }: Range,
  edits: readonly TextEdit[],
  comments: readonly Range[],
  finder: WordFinder,
): string {
  const inside = edits
    .filter((edit) => edit.start < end && edit.end > start)
    .map((edit) => ({
      start: Math.max(edit.start, start + 1) - start,
      end: Math.min(edit.end, end) - start,
      insert: edit.insert.trim(),
    }))
  const part = text.slice(start, end)
  const again = new Edits(part, joinEdits(part, inside))
  putAgain(again, part, comments.length === 0 ? [] : [{ start: 0, end: part.length }], finder)
  return applyEdits(part, again.sorted())
}

/** Takes out every other place of what the finder knows, the longest first. */
function putAgain(edits: Edits, text: string, comments: readonly Range[], finder: WordFinder): void {
  const isComment = new Uint8Array(text.length)
  for (const { start, end } of comments) isComment.fill(1, start, end)
  /** Words by their length: their place, and where they end. */
  const left: (readonly [place: number, end: number])[][] = []
  const add = (place: number, end: number): void => {
    if (place > 0) (left[finder.lengthOf(place)] ??= []).push([place, end])
  }
  for (const [end, place] of finder.ends(text).entries()) add(place, end)
  for (let length = left.length - 1; length >= COMMENT_LENGTH_MIN; length -= 1) {
    for (const [place, end] of left[length] ?? []) {
      const start = end - length
      const least = isComment[start] === 1 ? COMMENT_LENGTH_MIN : ANYWHERE_LENGTH_MIN
      if (length < least || !edits.put(start, end, WORD_PLACEHOLDER)) add(finder.shorter(place), end)
    }
  }
}

/** Where words that are long enough begin. */
function placesOf(text: string, finder: WordFinder): readonly number[] {
  const found: number[] = []
  for (const [end, place] of finder.ends(text).entries()) {
    const length = finder.lengthOf(place)
    if (place > 0 && length >= ANYWHERE_LENGTH_MIN) found.push(end - length)
  }
  return found
}

/** What is looked for everywhere. A password that is called like a field of the format is told by nothing else. */
function wordsOf(
  { registries }: ParsedRegistries,
  text: string,
  edits: readonly TextEdit[],
  { words }: Found,
): readonly string[] {
  const found = new Set<string>()
  for (const { secrets, pairs } of accountSecrets(registries)) {
    const real = secrets.filter((one) => !isPlaceholder(one))
    // The line break of a block scalar would take the end of a comment with it.
    for (const one of real) found.add(one.trim()).add(encodeURIComponent(one.replace(/\p{Surrogate}/gu, '\ufffd')))
    for (const one of real.length === 0 ? [] : [...real, ...pairs])
      found.add(toBase64(one.slice(0, ENCODED_LENGTH_MAX)))
  }
  for (const word of words) found.add(word.trim())
  for (const { start, end } of edits) {
    const written = bare(text.slice(start, end))
    found.add(written)
    const colon = /^[^\s:/]{1,200}:(\S+)$/.exec(written)?.[1]
    if (colon !== undefined) found.add(colon)
  }
  return [...found].filter(
    (one) => one.length >= COMMENT_LENGTH_MIN && !isPlaceholder(one) && !FORMAT_WORDS.includes(one),
  )
}
