import type { Bytes } from './go-bytes'
import { goQuoteBytes } from './go-quote'

export interface IpAddress {
  readonly version: 4 | 6
  /** Big-endian, 4 or 16 of them. */
  readonly bytes: readonly number[]
}

/**
 * Reads an IP address with or without zone. Bad input gives Go's error text: `ParseAddr("…"): …`.
 *
 * Source: net/netip.ParseAddr, go1.26
 */
export function parseIp(text: Bytes): IpAddress | { readonly error: string } {
  try {
    const separator = /[.:%]/.exec(text)?.[0]
    if (separator === '.') return { version: 4, bytes: ipv4Bytes(text) }
    if (separator === ':') return { version: 6, bytes: ipv6Bytes(text) }
    throw new BadAddress(separator === '%' ? 'missing IPv6 address' : 'unable to parse IP')
  } catch (error) {
    if (!(error instanceof BadAddress)) throw error
    const place = error.rest === '' ? '' : ` (at ${goQuoteBytes(error.rest)})`
    return { error: `ParseAddr(${goQuoteBytes(text)}): ${error.message}${place}` }
  }
}

/** Whether a host without port is a loopback address: 127.0.0.0/8 (also as `::ffff:127.…`) or ::1. Zones never are. */
export function isLoopbackIp(host: Bytes): boolean {
  if (host.includes('%')) return false
  const ip = parseIp(host)
  if ('error' in ip) return false
  if (ip.version === 4) return ip.bytes[0] === 127
  const high = ip.bytes.slice(0, 10).every((byte) => byte === 0)
  if (high && ip.bytes[10] === 0xff && ip.bytes[11] === 0xff) return ip.bytes[12] === 127
  return high && ip.bytes.slice(10, 15).every((byte) => byte === 0) && ip.bytes[15] === 1
}

class BadAddress extends Error {
  constructor(
    message: string,
    readonly rest: Bytes = '',
  ) {
    super(message)
  }
}

function ipv4Bytes(text: Bytes): number[] {
  const bytes: number[] = []
  let digits = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character >= '0' && character <= '9') {
      if (digits === '0') throw new BadAddress('IPv4 field has octet with leading zero')
      digits += character
      if (Number(digits) > 255) throw new BadAddress('IPv4 field has value >255')
    } else if (character === '.') {
      if (digits === '' || index === text.length - 1) {
        throw new BadAddress('IPv4 field must have at least one digit', text.slice(index))
      }
      if (bytes.length === 3) throw new BadAddress('IPv4 address too long')
      bytes.push(Number(digits))
      digits = ''
    } else {
      throw new BadAddress('unexpected character', text.slice(index))
    }
  }
  if (bytes.length < 3) throw new BadAddress('IPv4 address too short')
  return [...bytes, Number(digits)]
}

function ipv6Bytes(text: Bytes): number[] {
  const percent = text.indexOf('%')
  if (percent === text.length - 1) throw new BadAddress('zone must be a non-empty string')
  let rest = percent < 0 ? text : text.slice(0, percent)
  const bytes: number[] = []
  let gap = -1
  if (rest.startsWith('::')) {
    gap = 0
    rest = rest.slice(2)
  }
  while (bytes.length < 16 && !(rest === '' && gap === bytes.length)) {
    const digits = fieldAt(rest)
    if (rest.charAt(digits.length) === '.') {
      if (gap < 0 && bytes.length !== 12) {
        throw new BadAddress('embedded IPv4 address must replace the final 2 fields of the address', rest)
      }
      if (bytes.length > 12) {
        throw new BadAddress('too many hex fields to fit an embedded IPv4 at the end of the address', rest)
      }
      bytes.push(...ipv4Bytes(rest))
      rest = ''
      break
    }
    const value = Number.parseInt(digits, 16)
    bytes.push(value >> 8, value & 0xff)
    rest = rest.slice(digits.length)
    if (rest === '') break
    if (!rest.startsWith(':')) throw new BadAddress('unexpected character, want colon', rest)
    if (rest.length === 1) throw new BadAddress('colon must be followed by more characters', rest)
    rest = rest.slice(1)
    if (!rest.startsWith(':')) continue
    if (gap >= 0) throw new BadAddress('multiple :: in address', rest)
    gap = bytes.length
    rest = rest.slice(1)
  }
  return expand(bytes, gap, rest)
}

/** The hexadecimal digits of one field. */
function fieldAt(rest: Bytes): string {
  const digits = /^[0-9a-fA-F]{0,5}/.exec(rest)?.[0] ?? ''
  if (digits.length > 4) throw new BadAddress('each group must have 4 or less digits', rest)
  if (digits === '') throw new BadAddress('each colon-separated field must have at least one digit', rest)
  return digits
}

function expand(bytes: number[], gap: number, rest: Bytes): number[] {
  if (rest !== '') throw new BadAddress('trailing garbage after address', rest)
  if (bytes.length === 16) {
    if (gap >= 0) throw new BadAddress('the :: must expand to at least one field of zeros')
    return bytes
  }
  if (gap < 0) throw new BadAddress('address string too short')
  const zeros = Array.from({ length: 16 - bytes.length }, () => 0)
  return [...bytes.slice(0, gap), ...zeros, ...bytes.slice(gap)]
}
