/** A text as bytes, one character for each, and which part of the text each byte comes from. */
export interface DecodedView {
  readonly bytes: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Whoever encodes for a URL what was encoded for one does so twice, seldom more often. */
const DEPTH_MAX = 3

/**
 * The bytes that a text may stand for: in UTF-8, and in latin1, as headers come; each also with what `%xx` stands for,
 * up to three times. Half a surrogate is the replacement character.
 */
export function decodedViews(text: string): readonly DecodedView[] {
  const plain = hasOther(text) ? [viewOf(text, inUtf8), viewOf(text, inLatin1)] : [viewOf(text, inLatin1)]
  return plain.flatMap((view) => {
    const views = [view]
    for (let last = view; views.length <= DEPTH_MAX && /%[0-9a-f]{2}/i.test(last.bytes); views.push(last))
      last = withoutPercents(last)
    return views
  })
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

function withoutPercents({ bytes, starts, ends }: DecodedView): DecodedView {
  const open: { bytes: string; starts: number[]; ends: number[] } = { bytes: '', starts: [], ends: [] }
  for (let at = 0; at < bytes.length;) {
    const isEncoded = bytes[at] === '%' && /^[0-9a-f]{2}$/i.test(bytes.slice(at + 1, at + 3))
    const length = isEncoded ? 3 : 1
    open.bytes += isEncoded ? String.fromCharCode(Number.parseInt(bytes.slice(at + 1, at + 3), 16)) : bytes[at]
    open.starts.push(starts[at] ?? 0)
    open.ends.push(ends[at + length - 1] ?? 0)
    at += length
  }
  return open
}
