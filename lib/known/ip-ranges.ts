import { utf8Bytes } from '@/lib/go/bytes'
import { parseIp } from '@/lib/go/ip'

/** A set of IPv4 addresses, IPv6 addresses or both. */
export interface IpRanges {
  /** False for anything but 4 or 16 bytes. */
  has(bytes: readonly number[]): boolean
}

/** Networks that a company or a home uses for itself. Source: RFC 1918, RFC 6598, RFC 4193 */
export const OWN_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'] as const

/** The 4 or 16 bytes of an address; null for text that is not an address, and for an address with a zone. */
export function ipBytes(text: string): readonly number[] | null {
  const parsed = text.includes('%') ? null : parseIp(utf8Bytes(text))
  return parsed === null || 'error' in parsed ? null : parsed.bytes
}

/** Ranges in CIDR form. One that cannot be read is a bug and throws. */
export function ipRanges(cidrs: readonly string[]): IpRanges {
  const ranges = cidrs.map(readCidr)
  return {
    has: (bytes) => ranges.some((range) => range.bytes.length === bytes.length && isWithin(bytes, range)),
  }
}

interface Range {
  readonly bytes: readonly number[]
  readonly bits: number
}

function readCidr(cidr: string): Range {
  const [address = '', bits = ''] = cidr.split('/')
  const bytes = ipBytes(address)
  if (bytes === null || !/^\d+$/.test(bits) || Number(bits) > bytes.length * 8) throw new Error(`${cidr} is no range`)
  return { bytes, bits: Number(bits) }
}

function isWithin(address: readonly number[], { bytes, bits }: Range): boolean {
  return bytes.every((byte, index) => {
    const counted = Math.min(8, Math.max(0, bits - 8 * index))
    return (byte ^ (address[index] ?? 0)) >> (8 - counted) === 0
  })
}
