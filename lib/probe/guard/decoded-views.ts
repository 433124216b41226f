/** A text as bytes, one character for each, and which part of the text each byte comes from. */
export interface DecodedView {
  readonly bytes: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Whoever encodes for one reader what was encoded for another does so twice, seldom more often in the same way. */
const DEPTH_MAX = 3

/** One way in which programs write a text into another one. */
interface Escapes {
  readonly pattern: RegExp
  /** The bytes that a match means. */
  meaning(match: RegExpMatchArray): string
}

const PERCENT: Escapes = {
  pattern: /%([0-9a-f]{2})/gi,
  meaning: ([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16)),
}

/** Of JSON, as Go (`\u0026`), PHP (`\/`) and others write it, and of texts in most languages. */
const BACKSLASH: Escapes = {
  pattern: /\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["'/\\]))/gi,
  meaning: ([, high, low, unit, byte, sign = '']) => {
    const codes = [high, low, unit ?? byte].filter((one) => one !== undefined)
    return codes.length === 0 ? sign : inUtf8(String.fromCharCode(...codes.map((one) => Number.parseInt(one, 16))))
  },
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Of HTML and XML. */
const ENTITY: Escapes = {
  pattern: /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
  meaning: ([written, decimal, hex, name]) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? written
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? inUtf8(String.fromCodePoint(code)) : written
  },
}

const ALL = [PERCENT, BACKSLASH, ENTITY]

/**
 * The bytes that a text may stand for: in UTF-8, and in latin1, as headers come; each also with what was encoded for URLs,
 * JSON or HTML decoded, in one way up to three times, and in two ways one after the other. Half a surrogate is the
 * replacement character.
 */
export function decodedViews(text: string): readonly DecodedView[] {
  const plain = hasOther(text) ? [viewOf(text, inUtf8), viewOf(text, inLatin1)] : [viewOf(text, inLatin1)]
  return plain.flatMap((view) => [view, ...ALL.flatMap((escapes) => withoutEscapes(view, escapes))])
}

function withoutEscapes(view: DecodedView, escapes: Escapes): readonly DecodedView[] {
  const views: DecodedView[] = []
  for (let next = decoded(view, escapes); next !== null && views.length < DEPTH_MAX; next = decoded(next, escapes))
    views.push(next)
  const [once] = views
  if (once === undefined) return []
  return [...views, ...ALL.flatMap((others) => (others === escapes ? [] : (decoded(once, others) ?? [])))]
}

/** The bytes of a text in UTF-8. */
export function inUtf8(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** The bytes of a text in latin1; what is not in that, in UTF-8. */
export function inLatin1(text: string): string {
  return Array.from(text, (one) => (one.charCodeAt(0) <= 0xff ? one : inUtf8(one))).join('')
}

function hasOther(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return true
  return false
}

function viewOf(text: string, encode: (one: string) => string): DecodedView {
  const starts: number[] = []
  const ends: number[] = []
  let bytes = ''
  let at = 0
  for (const one of text) {
    const encoded = encode(one)
    for (let byte = 0; byte < encoded.length; byte += 1) {
      starts.push(at)
      ends.push(at + one.length)
    }
    bytes += encoded
    at += one.length
  }
  return { bytes, starts, ends }
}

/** Null where nothing is encoded in this way. */
function decoded({ bytes, starts, ends }: DecodedView, { pattern, meaning }: Escapes): DecodedView | null {
  const open: { bytes: string; starts: number[]; ends: number[] } = { bytes: '', starts: [], ends: [] }
  const copy = (from: number, to: number): void => {
    open.bytes += bytes.slice(from, to)
    for (let at = from; at < to; at += 1) {
      open.starts.push(starts[at] ?? 0)
      open.ends.push(ends[at] ?? 0)
    }
  }
  let done = 0
  for (const match of bytes.matchAll(pattern)) {
    const end = match.index + match[0].length
    copy(done, match.index)
    const meant = meaning(match)
    open.bytes += meant
    for (let byte = 0; byte < meant.length; byte += 1) {
      open.starts.push(starts[match.index] ?? 0)
      open.ends.push(ends[end - 1] ?? 0)
    }
    done = end
  }
  if (done === 0) return null
  copy(done, bytes.length)
  return open
}
