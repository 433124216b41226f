const BYTE_ORDER_MARK = 0xfeff
const CHUNK_BYTES = 512

// Everything but these is refused: tab, line feed, carriage return, 20–7E, 85, A0 and above without surrogates and
// FFFE/FFFF.
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const LONE_SURROGATE = /\p{Surrogate}/gu

export interface ReadableText {
  /** Same offsets as the text. Ends early when a character is refused. */
  readonly readable: string
  /** After the byte order mark. */
  readonly start: number
  /** Why it ends early, null when it does not. */
  readonly refusal: string | null
}

/** The first bytes of a file that are not a character: what is at `at` of the text is not what the file has. */
export interface Undecodable {
  readonly at: number
  /** How many bytes the reader needs to notice it. */
  readonly bytes: number
  /** In the words of yaml.v2. */
  readonly why: string
}

/**
 * What yaml.v2's reader hands to its scanner.
 *
 * It decodes 512 bytes at a time and refuses a control character, or what it cannot decode, as soon as it comes to it; a
 * syntax error well before it is therefore reported first, and after the end of the document it may not be noticed. Half a surrogate pair cannot be stored in a file: it is saved as U+FFFD.
 * Source: gopkg.in/yaml.v2 v2.4.0, readerc.go
 */
export function readableText(text: string, undecodable: Undecodable | null = null): ReadableText {
  const stored = text.replace(LONE_SURROGATE, '\ufffd')
  const start = stored.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  const refused = stored.search(REFUSED)
  const isUndecodable = undecodable !== null && (refused === -1 || undecodable.at <= refused)
  if (refused === -1 && !isUndecodable) return { readable: stored, start, refusal: null }
  const at = isUndecodable ? undecodable.at : refused
  const bytes = isUndecodable ? undecodable.bytes : utf8Length(stored.codePointAt(refused) ?? 0)
  const readable = stored.slice(0, chunkStart(stored, at, bytes))
  return {
    readable,
    start: Math.min(start, readable.length),
    refusal: isUndecodable ? undecodable.why : 'control characters are not allowed',
  }
}

/** Offset of the first character that is refused, -1 if none is. */
export function refusedCharacterAt(text: string): number {
  return text.replace(LONE_SURROGATE, '\ufffd').search(REFUSED)
}

/** Offset of the first character decoded together with what is at `offset` and has so many bytes. */
function chunkStart(text: string, offset: number, size: number): number {
  let start = 0
  let bytes = 0
  for (let at = 0; at < offset;) {
    const code = text.codePointAt(at) ?? 0
    const length = utf8Length(code)
    if (bytes + length > CHUNK_BYTES) {
      start = at
      bytes = 0
    }
    bytes += length
    at += code > 0xffff ? 2 : 1
  }
  // It may itself be the first of the next chunk.
  return bytes + size > CHUNK_BYTES ? offset : start
}

function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
