import type { Range } from '@/lib/registries/diagnostic'
import { optionValues } from './options'
import { privateKeys } from './private-keys'
import { isAccountName, isOpenInAccount, isSecretName } from './secret-name'
import { randomWords, tokenRanges } from './token-shapes'
import { escapedUserParts, queryValues, userParts } from './user-parts'

const SCHEMES =
  /\b(?:[Bb]earer|[Bb]asic|BEARER|BASIC|[Tt]oken|PRIVATE-TOKEN:)[ \t]+(?=[\w.~+/=-]*(?:[\d=]|[a-z][A-Z]))([\w.~+/-]{4,}=*)/g
/** Of a line after a name; a longer one goes as a whole. */
const VALUE_MAX = 8_000
const NAME_MAX = 80
const MARK = /(?<![:=!<>+])(?::(?!\/\/|:)|=(?![=~])|=>|:=)/g
const IN_WORDS = /(?<=\s)(?:is|was|now|ist|war|lautet|es|est|è|é|->|=>|→)[ \t]+/giu
/** `variable "x_password" { default = "…" }` */
const BLOCK = /["']([\w-]{1,64})["']\s*\{[^{}]{0,2000}?\b(?:default|value)\s*=\s*["']?([^\s"'}]+)/g
/** `name: X_PASSWORD` with the value after it. */
const SIBLING =
  /\b(?:name|key|env)["']?\s*[:=]\s*["']?([\w.-]{1,64})["']?[\s,]*["']?(?:value|default|content)["']?\s*[:=]\s*["']?([^\s"',}]+)/g
/** A Secret of Kubernetes in a text that is no YAML, and where its values are. */
const SECRET_OBJECT = /\bkind["']?\s*:\s*["']?Secret\b/
const DATA = /^[ \t-]*["']?(?:data|stringData)["']?[ \t]*:(?=[ \t]*(?:#.*)?$)/gm
/** `somebody:something`, of an image or a host only what says so. */
const PAIR = /(?:^|(?<=[\s("'`]))[\w.$@+-]{2,64}:([^\s:/\\,;()"'`]{4,})/g
const TAG = /^(?:latest|stable|edge|main|master|alpine|slim|dev|nightly|canary|v?\d[\w.+-]*)(?:@sha\d+)?$/
/** What separates a name from what stands before it. */
const BEFORE_NAME = /[{,;[(|&:=#?!<>"'`\n\r*]/

/** Of a secret: user parts of URLs are told apart, since something else has to stand for them. */
export interface FoundSecret extends Range {
  readonly isUserPart: boolean
}

/** What looks like a secret wherever it stands: known kinds of tokens, private keys, queries and user parts of URLs. */
export function plainSecrets(text: string): readonly FoundSecret[] {
  const others = [...tokenRanges(text), ...queryValues(text), ...privateKeys(text), ...afterSchemes(text)]
  return [
    ...[...userParts(text), ...escapedUserParts(text)].map((range) => ({ ...range, isUserPart: true })),
    ...others.map((range) => ({ ...range, isUserPart: false })),
  ]
}

/**
 * In a text that is not understood, and in comments: whatever is called like a secret, up to the end of its line, or of
 * the lines below that belong to it; what commands are given; and words that look random. Rather too much than too little.
 */
export function looseSecrets(text: string): readonly Range[] {
  return [...namedSecrets(text), ...optionValues(text), ...randomWords(text)]
}

/** Accounts in the words of a comment. */
export function pairsInWords(text: string): readonly Range[] {
  return [...text.matchAll(PAIR)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const end = index + whole.length
    return TAG.test(value) ? [] : [{ start: end - value.length, end }]
  })
}

/** What is called like a secret, with a colon or an equals sign, or in words. */
export function namedSecrets(text: string): readonly Range[] {
  const found: Range[] = []
  // What is within a value is taken with it; what an account holds may have gaps.
  let until = -1
  const put = (value: Range | null): void => {
    if (value === null || value.start >= value.end) return
    found.push(value)
    until = value.end
  }
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < until) continue
    const name = nameBefore(text, index)
    if (name === null) continue
    let at = index + mark.length
    while (text[at] === ' ' || text[at] === '\t') at += 1
    if (isAccountName(name)) found.push(...accountBelow(text, index, at))
    else put(valueAt(text, at))
  }
  for (const { 0: whole, 1: name = '', 2: value = '', index } of [...text.matchAll(BLOCK), ...text.matchAll(SIBLING)])
    if (isSecretName(name)) put({ start: index + whole.length - value.length, end: index + whole.length })
  if (SECRET_OBJECT.test(text))
    for (const { 0: whole, index } of text.matchAll(DATA)) put(linesBelow(text, index + whole.length, false))
  for (const { 0: word, index } of text.matchAll(IN_WORDS)) {
    if (nameBefore(text, index) !== null) put({ start: index + word.length, end: endOfWord(text, index + word.length) })
  }
  return found
}

/** The name of a secret directly before an offset: a word, or a few like "password of the robot". */
function nameBefore(text: string, offset: number): string | null {
  let end = offset
  while (end > 0 && /[\s"'`\])]/.test(text.charAt(end - 1)) && text.charAt(end - 1) !== '\n') end -= 1
  const before = text.slice(Math.max(0, end - NAME_MAX), end)
  let from = before.length
  while (from > 0 && !BEFORE_NAME.test(before.charAt(from - 1))) from -= 1
  const phrase = before
    .slice(from)
    .trim()
    .replace(/^(?:-[ \t]+)+/, '')
  if (phrase === '') return null
  const words = phrase.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (isSecretName(last)) return last
  if (last.includes('/')) return null
  return words.length > 1 && isSecretName(words.slice(-5).join(' ')) ? phrase : null
}

function afterSchemes(text: string): readonly Range[] {
  return [...text.matchAll(SCHEMES)].map(({ 0: whole, 1: value = '', index }) => ({
    start: index + whole.length - value.length,
    end: index + whole.length,
  }))
}

/** What stands after a name. Null for nothing, and for null. */
function valueAt(text: string, at: number): Range | null {
  const end = endOfLine(text, at)
  if (end - at > VALUE_MAX) return { start: at, end }
  const value = text.slice(at, end).trimEnd()
  const fence = /^(?:"""|''')/.exec(value)?.[0]
  if (fence !== undefined) {
    const close = text.indexOf(fence, at + 3)
    return { start: at + 3, end: close < 0 ? text.length : close }
  }
  const head = /^(?:[&!][^\s,[\]{}]*[ \t]+)*[|>][-+0-9]*(?:[ \t]+#.*)?$|^<<-?\\?["']?\w+["']?$/.test(value)
  if (head || value === '' || /^[[{(]$/.test(value)) return linesBelow(text, at, head)
  if (/^(?:null|~|\{\}|\[\]|""|'')[\s,}\])"']*$/.test(value)) return null
  const quote = /^["']/.exec(value)?.[0] ?? ''
  const close = quote === '' ? -1 : value.indexOf(quote, 1)
  if (close > 0 && /^\s*(?:[,;}\]#)]|$)/.test(value.slice(close + 1)))
    return close === 1 ? null : { start: at + 1, end: at + close }
  // The character that makes it no YAML stays.
  const first = /^["'@`%*&!{[]/.test(value) ? 1 : 0
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - VALUE_MAX), at)
  const isInside =
    Math.max(before.lastIndexOf('{'), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf('}'), before.lastIndexOf(']'))
  const rest = isInside ? value.slice(0, endWithoutBrackets(value)) : value
  return rest.length <= first ? null : { start: at + first, end: at + rest.length }
}

/** Where a value between brackets ends, if it is followed by the ends of them. */
function endWithoutBrackets(value: string): number {
  let end = value.length
  while (end > 0 && /[\s}\]"']/.test(value.charAt(end - 1))) end -= 1
  return end
}

/** In an account everything but the user name. */
function accountBelow(text: string, mark: number, at: number): readonly Range[] {
  const value = text.slice(at, endOfLine(text, at)).trim()
  const isMap = value === '' || /^[{[]/.test(value) || /^&\S*$/.test(value)
  if (!isMap) return [valueAt(text, at)].filter((range) => range !== null)
  if (value !== '' && !/:/.test(value)) {
    const inside = valueAt(text, at)
    return inside === null ? [] : [inside]
  }
  if (value !== '') return inlineAccount(text.slice(at, endOfLine(text, at)), at)
  const below = value === '' ? linesBelow(text, at, false) : null
  if (below === null) return []
  return [...text.slice(below.start, below.end).matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const pair = /^\s*["']?([^\s"':]+)["']?[ \t]*:(?:[ \t]+(.*))?$/.exec(line)
    const key = pair?.[1] ?? ''
    const content = (pair === null ? line : (pair[2] ?? '')).trim()
    const isOpen = key !== '' && (isOpenInAccount(key) || isSecretName(key) || content === '' || /[./]/.test(key))
    if (isOpen || content === '' || mark < 0) return []
    const start = below.start + index + line.lastIndexOf(content) + (content.startsWith('- ') ? 2 : 0)
    return [{ start, end: below.start + index + line.trimEnd().length }]
  })
}

/** Between brackets, on one line. */
function inlineAccount(line: string, from: number): readonly Range[] {
  return [...line.matchAll(/["']?([\w.:-]{1,200}?)["']?\s*:\s+["']?([^\s,"'{}[\]]+)/g)].flatMap(
    ({ 0: whole, 1: key = '', 2: value = '', index }) => {
      const end = from + index + whole.length
      return isOpenInAccount(key) || isSecretName(key) ? [] : [{ start: end - value.length, end }]
    },
  )
}

/** The lines below that are indented deeper than the one of an offset, or are items of a list as deep. */
function linesBelow(text: string, at: number, isBlock: boolean): Range | null {
  const column = indentAt(text, text.lastIndexOf('\n', at - 1) + 1)
  const first = endOfLine(text, at) + 1
  let end = first
  while (end < text.length) {
    const lineEnd = endOfLine(text, end)
    const line = text.slice(end, lineEnd).trim()
    const indent = indentAt(text, end)
    const isItem = !isBlock && indent === column && /^[-?](?:\s|$)/.test(line)
    // A comment in between may be indented as it likes.
    if (line !== '' && indent <= column && !isItem && !line.startsWith('#')) break
    end = lineEnd + 1
  }
  const inside = text.slice(first, Math.min(end, text.length))
  const marks = /^\s*(?:[-?][ \t]+)?/.exec(inside)?.[0].length ?? 0
  return inside.trim() === '' ? null : { start: first + marks, end: first + inside.trimEnd().length }
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

function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1
  return end
}
