import type { Bytes } from './bytes'
import { goQuoteBytes } from './quote'

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
  const result = readAddress(text)
  if (result instanceof Refusal) {
    const place = result.rest === '' ? '' : ` (at ${goQuoteBytes(result.rest)})`
    return { error: `ParseAddr(${goQuoteBytes(text)}): ${result.reason}${place}` }
  }
  return { version: result.length === 4 ? 4 : 6, bytes: result }
}

/** Whether a host without port is a loopback address: 127.0.0.0/8 (also as `::ffff:127.…`) or ::1. Zones never are. */
export function isLoopbackIp(host: Bytes): boolean {
  if (!/^[0-9a-fA-F:.]+$/.test(host)) return false
  const bytes = readAddress(host)
  if (bytes instanceof Refusal) return false
  if (bytes.length === 4) return bytes[0] === 127
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0)
  if (mapped && bytes[10] === 0xff && bytes[11] === 0xff) return bytes[12] === 127
  return mapped && bytes.slice(10, 15).every((byte) => byte === 0) && bytes[15] === 1
}

/** Why a text is not an address, and the part that was not read. */
class Refusal {
  constructor(
    readonly reason: string,
    readonly rest: Bytes = '',
  ) {}
}

function readAddress(text: Bytes): number[] | Refusal {
  const separator = /[.:%]/.exec(text)?.[0]
  if (separator === '.') return readIpv4(text)
  if (separator === ':') return readIpv6(text)
  return new Refusal(separator === '%' ? 'missing IPv6 address' : 'unable to parse IP')
}

function readIpv4(text: Bytes): number[] | Refusal {
  const bytes: number[] = []
  let digits = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character >= '0' && character <= '9') {
      if (digits === '0') return new Refusal('IPv4 field has octet with leading zero')
      digits += character
      if (Number(digits) > 255) return new Refusal('IPv4 field has value >255')
    } else if (character === '.') {
      if (digits === '' || index === text.length - 1) {
        return new Refusal('IPv4 field must have at least one digit', text.slice(index))
      }
      if (bytes.length === 3) return new Refusal('IPv4 address too long')
      bytes.push(Number(digits))
      digits = ''
    } else {
      return new Refusal('unexpected character', text.slice(index))
    }
  }
  return bytes.length < 3 ? new Refusal('IPv4 address too short') : [...bytes, Number(digits)]
}

function readIpv6(text: Bytes): number[] | Refusal {
  const percent = text.indexOf('%')
  if (percent === text.length - 1) return new Refusal('zone must be a non-empty string')
  let rest = percent < 0 ? text : text.slice(0, percent)
  const bytes: number[] = []
  let gap = -1
  if (rest.startsWith('::')) {
    gap = 0
    rest = rest.slice(2)
  }
  while (bytes.length < 16 && !(rest === '' && gap === bytes.length)) {
    const digits = /^[0-9a-fA-F]{0,5}/.exec(rest)?.[0] ?? ''
    if (digits.length > 4) return new Refusal('each group must have 4 or less digits', rest)
    if (digits === '') return new Refusal('each colon-separated field must have at least one digit', rest)
    if (rest.charAt(digits.length) === '.') {
      const tail = readTrailingIpv4(rest, bytes.length, gap >= 0)
      if (tail instanceof Refusal) return tail
      return expand([...bytes, ...tail], gap)
    }
    const value = Number.parseInt(digits, 16)
    bytes.push(value >> 8, value & 0xff)
    rest = rest.slice(digits.length)
    if (rest === '') break
    if (!rest.startsWith(':')) return new Refusal('unexpected character, want colon', rest)
    if (rest.length === 1) return new Refusal('colon must be followed by more characters', rest)
    rest = rest.slice(1)
    if (!rest.startsWith(':')) continue
    if (gap >= 0) return new Refusal('multiple :: in address', rest)
    gap = bytes.length
    rest = rest.slice(1)
  }
  return rest === '' ? expand(bytes, gap) : new Refusal('trailing garbage after address', rest)
}

function readTrailingIpv4(rest: Bytes, before: number, gap: boolean): number[] | Refusal {
  if (!gap && before !== 12) {
    return new Refusal('embedded IPv4 address must replace the final 2 fields of the address', rest)
  }
  if (before > 12) return new Refusal('too many hex fields to fit an embedded IPv4 at the end of the address', rest)
  return readIpv4(rest)
}

function expand(bytes: number[], gap: number): number[] | Refusal {
  if (bytes.length === 16) {
    return gap < 0 ? bytes : new Refusal('the :: must expand to at least one field of zeros')
  }
  if (gap < 0) return new Refusal('address string too short')
  const zeros = Array.from({ length: 16 - bytes.length }, () => 0)
  return [...bytes.slice(0, gap), ...zeros, ...bytes.slice(gap)]
}
