import type { Bytes } from './go-bytes'
import { goQuoteBytes } from './go-quote'

/** The parts of a URL have different characters that stand for themselves. Source: net/url encoding modes, go1.26 */
export type UrlPart = 'path' | 'host' | 'zone' | 'userinfo' | 'fragment'

const UNRESERVED = "-_.~"

/** What stands for itself besides letters, digits and `-_.~`. */
const PLAIN: Readonly<Record<UrlPart, string>> = {
  path: '$&+,/:;=@',
  host: '!$&\'()*+,;=:[]<>"',
  zone: '!$&\'()*+,;=:[]<>"',
  userinfo: '$&+,;=',
  fragment: '$&+,/:;=?@!()*',
}

const KEEPS = mapParts((part) => new Set(`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${UNRESERVED}${PLAIN[part]}`))

// Go accepts these in an encoded path or fragment although it would escape some of them itself.
const ENCODED_EXTRA = new Set("!$&'()*+,;=:@[]%")

export function mustEscape(byte: Bytes, part: UrlPart): boolean {
  return !KEEPS[part].has(byte)
}

/** Escapes what does not stand for itself in that part. */
export function escapeUrlPart(bytes: Bytes, part: UrlPart): string {
  const keeps = KEEPS[part]
  for (let index = 0; index < bytes.length; index++) if (!keeps.has(bytes.charAt(index))) return escapeFrom(bytes, keeps)
  return bytes
}

function escapeFrom(bytes: Bytes, keeps: ReadonlySet<string>): string {
  const pieces: string[] = []
  for (const byte of bytes) {
    pieces.push(keeps.has(byte) ? byte : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  }
  return pieces.join('')
}

/** Decodes `%xx`. Bad input gives Go's error text, e.g. `invalid URL escape "%zz"`. */
export function unescapeUrlPart(bytes: Bytes, part: UrlPart): { readonly bytes: Bytes } | { readonly error: string } {
  const host = part === 'host' || part === 'zone'
  if (!host && !bytes.includes('%')) return { bytes }
  const pieces: string[] = []
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charAt(index)
    if (byte !== '%') {
      if (host && byte < '\x80' && mustEscape(byte, part)) {
        return { error: `invalid character ${goQuoteBytes(byte)} in host name` }
      }
      pieces.push(byte)
      continue
    }
    const escape = bytes.slice(index, index + 3)
    if (!/^%[0-9a-fA-F]{2}$/.test(escape)) return { error: `invalid URL escape ${goQuoteBytes(escape)}` }
    const decoded = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
    if (!mayBeEscaped(escape, decoded, part)) return { error: `invalid URL escape ${goQuoteBytes(escape)}` }
    pieces.push(decoded)
    index += 2
  }
  return { bytes: pieces.join('') }
}

/** Hosts may escape bytes beyond ASCII only, zones also what a host may hold, and the space that Windows puts there. */
function mayBeEscaped(escape: Bytes, decoded: Bytes, part: UrlPart): boolean {
  if (escape === '%25') return true
  if (part === 'host') return decoded >= '\x80'
  return part !== 'zone' || decoded === ' ' || !mustEscape(decoded, 'host')
}

/** Whether a path or fragment is already encoded in a way that Go leaves alone. */
export function isValidEncoded(bytes: Bytes, part: UrlPart): boolean {
  for (const byte of bytes) if (!ENCODED_EXTRA.has(byte) && mustEscape(byte, part)) return false
  return true
}

function mapParts<T>(make: (part: UrlPart) => T): Readonly<Record<UrlPart, T>> {
  return { path: make('path'), host: make('host'), zone: make('zone'), userinfo: make('userinfo'), fragment: make('fragment') }
}
