import { DOTS } from '@/lib/text/dots'
import { decodedViews, inLatin1, inUtf8 } from './decoded-views'

/** Shorter ones would make holes into everything. */
const LENGTH_MIN = 4

/**
 * Comparisons for one text. Whoever writes secrets that begin alike, and has a registry say that beginning thousands of
 * times, would hold everybody up; such a text goes as a whole.
 */
const COMPARISONS_MAX = 500_000

/** The secrets of one run, and what takes them out. They become more while it runs: a token is one too. */
export interface Redactor {
  add(secret: string): void
  /** For a text that a server made or had a part in. Before anything is cut, lest a half remains. */
  ofServer(text: string): string
  /**
   * For whole events, our own sentences among them: of all their texts, never of numbers, keys and our own codes. Secrets
   * that are plain words stay: where "wrong" is masked in "the password is wrong", everybody knows the password.
   */
  ofEvent<T>(event: T): T
}

/**
 * Takes secrets out of texts, whoever put it there: as it is, in base64, in hex, and with any of these
 * encoded for URLs, in UTF-8 or latin1. Never throws.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const all: Needles = new Map()
  const telling: Needles = new Map()
  const known = new Set<string>()
  const add = (secret: string): void => {
    if (secret === '' || known.has(secret)) return
    known.add(secret)
    for (const form of formsOf(secret)) {
      insert(all, form)
      if (form !== secret || !PLAIN_WORD.test(form)) insert(telling, form)
    }
  }
  for (const secret of secrets) add(secret)
  return {
    add,
    ofServer: (text) => masked(text, all),
    ofEvent: (event) => walk(event, (text) => masked(text, telling)) as typeof event,
  }
}

const PLAIN_WORD = /^[A-Za-z]{1,16}$/

/** Fields of an event whose texts are one of a list of ours. */
const OUR_CODES: ReadonlySet<string> = new Set([
  'kind',
  'code',
  'leadsTo',
  'purpose',
  'phase',
  'what',
  'authorization',
  'method',
])

function walk(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((one) => walk(one, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, OUR_CODES.has(name) ? one : walk(one, mask)]),
  )
}

/** What is looked for, as texts of bytes, by the first bytes: the work does not grow with the number of secrets. */
type Needles = Map<string, Set<string>>

function insert(needles: Needles, form: string): void {
  for (const bytes of new Set([inUtf8(form), inLatin1(form)])) {
    if (bytes.length < LENGTH_MIN) continue
    const start = bytes.slice(0, LENGTH_MIN)
    const same = needles.get(start)
    if (same === undefined) needles.set(start, new Set([bytes]))
    else same.add(bytes)
  }
}

function masked(text: string, needles: Needles): string {
  if (needles.size === 0 || text.length < LENGTH_MIN) return text
  const found: (readonly [start: number, end: number])[] = []
  let compared = 0
  for (const { bytes, starts, ends } of decodedViews(text))
    for (let at = 0; at + LENGTH_MIN <= bytes.length; at += 1) {
      const alike = needles.get(bytes.slice(at, at + LENGTH_MIN))
      if (alike === undefined) continue
      compared += alike.size
      if (compared > COMPARISONS_MAX) return DOTS
      for (const needle of alike)
        if (bytes.startsWith(needle, at)) found.push([starts[at] ?? 0, ends[at + needle.length - 1] ?? text.length])
    }
  if (found.length === 0) return text
  let open = ''
  let done = 0
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (start >= done) open += text.slice(done, start) + DOTS
    done = Math.max(done, end)
  }
  return open + text.slice(done)
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const encoded = bytes.toString('base64')
  const plain = [
    secret,
    secret.replaceAll(' ', '+'),
    encoded,
    encoded.replace(/=+$/, ''),
    ...insideBase64(bytes),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ]
  const safe = plain.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  return [...new Set([...plain, ...safe.slice(2), ...plain.map((form) => JSON.stringify(form).slice(1, -1))])]
}

/** What of a secret is the same wherever it is in a text that was encoded as a whole; nothing of a short one. */
function insideBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2]
    .map((before) => {
      const whole = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '')
      const isEven = (before + bytes.length) % 3 === 0
      return whole.slice(Math.ceil((before * 8) / 6), isEven ? undefined : -1)
    })
    .filter((core) => core.length >= 8)
}
