import { isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isHex, isTagCharacter, isWord } from './characters'
import { lookAhead, peek, scanFailure, takeBreak, type Cursor } from './cursor'

/** Reads the name after `&` or `*`, where the cursor is. */
export function scanAnchor(cursor: Cursor): string {
  const about = cursor.pos
  cursor.pos += 1
  const name = scanWord(cursor)
  if (name === '' || !(isBlankOrEnd(peek(cursor)) || '?:,]}%@`'.includes(cursor.text.charAt(cursor.pos)))) {
    throw scanFailure(cursor, 'did not find expected alphabetic or numeric character', about)
  }
  return name
}

/** Reads `!suffix`, `!handle!suffix` or `!<uri>`; the handle is empty when the suffix is the whole tag. */
export function scanTag(cursor: Cursor): { readonly handle: string; readonly suffix: string } {
  const about = cursor.pos
  const tag = peek(cursor, 1) === 60 ? scanVerbatimTag(cursor, about) : scanShorthandTag(cursor, about)
  lookAhead(cursor, 1)
  if (!isBlankOrEnd(peek(cursor))) throw scanFailure(cursor, 'did not find expected whitespace or line break', about)
  return tag
}

function scanVerbatimTag(cursor: Cursor, about: number): { handle: string; suffix: string } {
  cursor.pos += 2
  const suffix = scanUri(cursor, '', about)
  if (peek(cursor) !== 62) throw scanFailure(cursor, "did not find the expected '>'", about)
  cursor.pos += 1
  return { handle: '', suffix }
}

function scanShorthandTag(cursor: Cursor, about: number): { handle: string; suffix: string } {
  const handle = scanHandle(cursor, false, about)
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanUri(cursor, '', about) }
  const suffix = scanUri(cursor, handle, about)
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix }
}

function scanHandle(cursor: Cursor, inDirective: boolean, about: number): string {
  if (peek(cursor) !== 33) throw scanFailure(cursor, "did not find expected '!'", about)
  cursor.pos += 1
  const handle = `!${scanWord(cursor)}`
  if (peek(cursor) === 33) {
    cursor.pos += 1
    return `${handle}!`
  }
  if (inDirective && handle !== '!') throw scanFailure(cursor, "did not find expected '!'", about)
  return handle
}

/** Reads the rest of a tag; `head` was already read and loses its `!`. */
function scanUri(cursor: Cursor, head: string, about: number): string {
  let uri = head.slice(1)
  const start = cursor.pos
  while (isTagCharacter(peek(cursor))) {
    if (peek(cursor) === 37) {
      uri += scanEscapedCharacter(cursor, about)
    } else {
      uri += cursor.text.charAt(cursor.pos)
      cursor.pos += 1
    }
  }
  if (cursor.pos === start && head === '') throw scanFailure(cursor, 'did not find expected tag URI', about)
  return uri
}

/** Reads as many `%XX` as the first one, a UTF-8 octet, asks for. */
function scanEscapedCharacter(cursor: Cursor, about: number): string {
  const octets: number[] = []
  let length = 1
  while (octets.length < length) {
    if (!(peek(cursor) === 37 && isHex(peek(cursor, 1)) && isHex(peek(cursor, 2)))) {
      throw scanFailure(cursor, 'did not find URI escaped octet', about)
    }
    const octet = Number.parseInt(cursor.text.slice(cursor.pos + 1, cursor.pos + 3), 16)
    if (octets.length === 0) {
      length = utf8Length(octet)
      if (length === 0) throw scanFailure(cursor, 'found an incorrect leading UTF-8 octet', about)
    } else if ((octet & 0xc0) !== 0x80) {
      throw scanFailure(cursor, 'found an incorrect trailing UTF-8 octet', about)
    }
    octets.push(octet)
    cursor.pos += 3
  }
  return new TextDecoder().decode(Uint8Array.from(octets))
}

function utf8Length(octet: number): number {
  if (octet < 0x80) return 1
  if ((octet & 0xe0) === 0xc0) return 2
  if ((octet & 0xf0) === 0xe0) return 3
  return (octet & 0xf8) === 0xf0 ? 4 : 0
}

export type Directive =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'tag'; readonly handle: string; readonly prefix: string }

/** Reads a `%YAML` or `%TAG` line; the cursor is at the `%` and ends on the next line. */
export function scanDirective(cursor: Cursor): Directive {
  const about = cursor.pos
  cursor.pos += 1
  const name = scanWord(cursor)
  if (name === '') throw scanFailure(cursor, 'could not find expected directive name', about)
  if (!isBlankOrEnd(peek(cursor))) throw scanFailure(cursor, 'found unexpected non-alphabetical character', about)
  if (name !== 'YAML' && name !== 'TAG') throw scanFailure(cursor, 'found unknown directive name', about)

  const directive = name === 'YAML' ? scanVersion(cursor, about) : scanTagDirective(cursor, about)
  skipBlanks(cursor)
  if (peek(cursor) === 35) while (!isBreakOrEnd(peek(cursor))) cursor.pos += 1
  lookAhead(cursor, 1)
  if (!isBreakOrEnd(peek(cursor))) throw scanFailure(cursor, 'did not find expected comment or line break', about)
  takeBreak(cursor)
  return directive
}

function scanVersion(cursor: Cursor, about: number): Directive {
  skipBlanks(cursor)
  const major = scanVersionNumber(cursor, about)
  if (peek(cursor) !== 46) throw scanFailure(cursor, "did not find expected digit or '.' character", about)
  cursor.pos += 1
  return { kind: 'version', version: `${major}.${scanVersionNumber(cursor, about)}` }
}

function scanVersionNumber(cursor: Cursor, about: number): number {
  const start = cursor.pos
  while (isDigit(peek(cursor))) {
    if (cursor.pos - start === 2) throw scanFailure(cursor, 'found extremely long version number', about)
    cursor.pos += 1
  }
  if (cursor.pos === start) throw scanFailure(cursor, 'did not find expected version number', about)
  return Number(cursor.text.slice(start, cursor.pos))
}

function scanTagDirective(cursor: Cursor, about: number): Directive {
  skipBlanks(cursor)
  const handle = scanHandle(cursor, true, about)
  if (!isBlank(peek(cursor))) throw scanFailure(cursor, 'did not find expected whitespace', about)
  skipBlanks(cursor)
  const prefix = scanUri(cursor, '', about)
  if (!isBlankOrEnd(peek(cursor))) throw scanFailure(cursor, 'did not find expected whitespace or line break', about)
  return { kind: 'tag', handle, prefix }
}

function skipBlanks(cursor: Cursor): void {
  while (isBlank(peek(cursor))) cursor.pos += 1
}

function scanWord(cursor: Cursor): string {
  const start = cursor.pos
  while (isWord(peek(cursor))) cursor.pos += 1
  return cursor.text.slice(start, cursor.pos)
}
