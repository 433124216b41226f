import type { Range } from '@/lib/registries/diagnostic'
import { fromBase64 } from '@/lib/text/base64'

/** Words in the names of secrets, in files of any kind. */
const NAME = '[\\w-]{0,24}(?:pass(?:word|wd|phrase)?|pwd|secret|token|auth|api[-_]?key|credential)[\\w-]{0,24}'
const NAMED = new RegExp(`(?:^|[\\s,{(\\[#"'?&;-])(${NAME})["']?[ \\t]*(?::(?=[ \\t]|$)|=(?!=))[ \\t]*`, 'gi')
/** In a comment nobody minds the blank. */
const NAMED_IN_COMMENT = new RegExp(`(?:^|[\\s,{(\\[#"'?&;-])(${NAME})["']?[ \\t]*[:=][ \\t]*`, 'gi')
const SCHEMES = /\b(?:Bearer|Basic)[ \t]+(?=[\w.~+/=-]*[\d=])([\w.~+/-]{4,}=*)/gi
const OPTIONS = /(?:^|\s)(?:-u|-p|--user|--username|--password)(?:[ \t]+|=)["']?([^\s"']+)/g
const TOKENS =
  /\b(?:gh[pousr]_\w{8,}|github_pat_\w{8,}|glpat-[\w-]{8,}|dckr_(?:pat|oat)_[\w-]{8,}|AKIA[0-9A-Z]{12,}|xox[abprs]-[\w-]{8,}|hvs\.[\w-]{8,}|eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?)/g
const QUERY = new RegExp(`[?&](?:${NAME}|sig|signature|key)=([^&\\s"'#]+)`, 'gi')
/** user:password@host, with and without a scheme before it. */
const USER_PART =
  /(?:\/\/|(?<![\w/@:.%+-]))([^\s/@"'<>,{}[\]:]{1,200}:[^\s/@"'<>]{0,1000}|(?<=\/\/)[^\s/@"'<>]{1,4000})@(?=[\w[])/g
const USER_PART_HOST = /^@(?:\[|localhost\b|[\w-]+(?:\.[\w-]+)+|(?!sha\d)[\w-]+:\d{2,5}(?!\w))/
const BLOB = /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{40,}\s+)*[A-Za-z0-9+/]{16,}={0,2}/g

/** Of a line behind a name; a longer one goes as a whole. */
const VALUE_MAX = 8_000

/** Of a secret: user parts of URLs are told apart, since something else has to stand for them. */
export interface FoundSecret extends Range {
  readonly isUserPart: boolean
}

/** What looks like a secret wherever it stands: known kinds of tokens, queries and user parts of URLs. */
export function plainSecrets(text: string): readonly FoundSecret[] {
  const users = groups(text, USER_PART).filter(
    ({ start, end }) =>
      USER_PART_HOST.test(text.slice(end, end + 300)) || text.slice(Math.max(0, start - 2), start) === '//',
  )
  return [
    ...users.map((range) => ({ ...range, isUserPart: true })),
    ...[...groups(text, TOKENS), ...groups(text, QUERY), ...groups(text, SCHEMES)].map((range) => ({
      ...range,
      isUserPart: false,
    })),
  ]
}

/** In a comment: what is commented out, and commands. */
export function commentSecrets(comment: string): readonly Range[] {
  return [...named(comment, NAMED_IN_COMMENT), ...groups(comment, OPTIONS)]
}

/**
 * In a text that is not understood, line by line: whatever is called like a secret, up to the end of its line, or of
 * the lines below that belong to it. Rather too much than too little.
 */
export function looseSecrets(text: string): readonly Range[] {
  const blobs = [...text.matchAll(BLOB)]
    .filter(([blob]) => holdsSecret(blob))
    .map(({ 0: blob, index }) => ({ start: index, end: index + blob.length }))
  return [...blobs, ...named(text, NAMED), ...groups(text, OPTIONS)]
}

function holdsSecret(blob: string): boolean {
  const inside = fromBase64(blob)
  return inside !== null && inside.trim() !== '' && (named(inside, NAMED).length > 0 || plainSecrets(inside).length > 0)
}

function named(text: string, pattern: RegExp): readonly Range[] {
  const found: Range[] = []
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length
    if (at <= (found.at(-1)?.end ?? -1)) continue
    const value = valueAt(text, at, /^auth$/i.test(match[1] ?? ''))
    if (value !== null) found.push(value)
  }
  return found
}

/** What stands behind a name. Null for nothing, and for a map that is called so. */
function valueAt(text: string, at: number, mayBeMap: boolean): Range | null {
  const end = endOfLine(text, at)
  if (end - at > VALUE_MAX) return { start: at, end }
  const value = text.slice(at, end).trimEnd()
  if (/^[|>][-+0-9]*(?:[ \t]+#.*)?$/.test(value) || (value === '' && !mayBeMap)) return linesBelow(text, at)
  if (value === '' || (mayBeMap && /^[{[&*]/.test(value))) return null
  const quote = /^["']/.exec(value)?.[0] ?? ''
  const close = quote === '' ? -1 : value.indexOf(quote, 1)
  if (close > 0 && /^\s*(?:[,}\]#]|$)/.test(value.slice(close + 1)))
    return close === 1 ? null : { start: at + 1, end: at + close }
  // The character that makes it no YAML stays.
  const first = /^["'@`%*&!{[]/.test(value) ? 1 : 0
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - VALUE_MAX), at)
  const isInside =
    Math.max(before.lastIndexOf('{'), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf('}'), before.lastIndexOf(']'))
  const rest = isInside ? value.replace(/[\s}\]"']+$/, '') : value
  return rest.length <= first ? null : { start: at + first, end: at + rest.length }
}

/** The lines below that are indented deeper than the one of an offset. */
function linesBelow(text: string, at: number): Range | null {
  const column = indentAt(text, text.lastIndexOf('\n', at - 1) + 1)
  const first = endOfLine(text, at) + 1
  let end = first
  while (end < text.length) {
    const lineEnd = endOfLine(text, end)
    if (text.slice(end, lineEnd).trim() !== '' && indentAt(text, end) <= column) break
    end = lineEnd + 1
  }
  const inside = text.slice(first, Math.min(end, text.length))
  if (inside.trim() === '') return null
  const start = first + (inside.length - inside.trimStart().length)
  return { start, end: first + inside.trimEnd().length }
}

function indentAt(text: string, line: number): number {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at - line
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function groups(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: inside = whole, index }) => {
    const start = index + whole.lastIndexOf(inside)
    return { start, end: start + inside.length }
  })
}
