import type { Bytes } from './bytes'
import { goQuoteBytes } from './quote'

/** The parts of a URL differ in which characters are literal. Source: net/url encoding modes, go1.26 */
export type UrlPart = 'path' | 'host' | 'zone' | 'userinfo' | 'fragment'

/** The literal characters besides letters, digits and `-_.~`, as a character class. */
const PLAIN: Readonly<Record<UrlPart, RegExp>> = {
  path: plain('$&+,/:;=@'),
  host: plain('!$&\'()*+,;=:\\[\\]<>"'),
  zone: plain('!$&\'()*+,;=:\\[\\]<>"'),
  userinfo: plain('$&+,;='),
  fragment: plain('$&+,/:;=?@!()*'),
}

// Go keeps these in an encoded path or fragment although it would escape some of them itself.
const PLAIN_OR_ENCODED: Readonly<Record<'path' | 'fragment', RegExp>> = {
  path: plain("!$&'()*+,;=:@\\[\\]%/"),
  fragment: plain("!$&'()*+,;=:@\\[\\]%/?"),
}

/** Escapes what is not literal in that part. */
export function escapeUrlPart(bytes: Bytes, part: UrlPart): string {
  const stays = PLAIN[part]
  if (stays.test(bytes)) return bytes
  const escape = (byte: Bytes): string => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return Array.from(bytes, (byte) => (stays.test(byte) ? byte : escape(byte))).join('')
}

/** Decodes `%xx`. Bad input gives Go's error text, e.g. `invalid URL escape "%zz"`. */
export function unescapeUrlPart(bytes: Bytes, part: UrlPart): { readonly bytes: Bytes } | { readonly error: string } {
  const stays = PLAIN[part]
  if (stays.test(bytes)) return { bytes }
  const host = part === 'host' || part === 'zone'
  const pieces: string[] = []
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charAt(index)
    if (byte !== '%') {
      if (host && byte < '\x80' && !stays.test(byte)) {
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

/**
 * Hosts may escape only bytes beyond ASCII; zones also what is allowed in a host, and the space that Windows uses
 * there.
 */
function mayBeEscaped(escape: Bytes, decoded: Bytes, part: UrlPart): boolean {
  if (escape === '%25') return true
  if (part === 'host') return decoded >= '\x80'
  return part !== 'zone' || decoded === ' ' || PLAIN.host.test(decoded)
}

/** Whether a path or fragment is already encoded in a way that Go keeps. */
export function isValidEncoded(bytes: Bytes, part: 'path' | 'fragment'): boolean {
  return PLAIN_OR_ENCODED[part].test(bytes)
}

function plain(others: string): RegExp {
  return new RegExp(`^[-A-Za-z0-9_.~${others}]*$`)
}
