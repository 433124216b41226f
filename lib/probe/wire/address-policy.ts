import { BlockList, isIP } from 'node:net'

/**
 * Whom our own server may contact. `local`: whatever the operator's computer reaches, but never metadata services.
 * `public`: addresses of the internet alone.
 */
export type Reach = 'local' | 'public'

type Cidr = readonly [address: string, bits: number]

/** Never, whoever asks: they answer with credentials of the machine, or are no hosts. Some look public. */
const FORBIDDEN: readonly Cidr[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['192.0.0.192', 32],
  ['168.63.129.16', 32],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['ff00::', 8],
]

const PRIVATE: readonly Cidr[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['::1', 128],
  ['fc00::', 7],
  ['fec0::', 10],
]

/** Ranges of IPv6 that stand for IPv4 addresses, with the offset of the embedded one in 16-bit groups; null: not unwrapped, refused. */
const EMBEDDED: readonly (readonly [Cidr, number | null])[] = [
  [['::ffff:0:0', 96], 6],
  [['64:ff9b::', 96], 6],
  [['2002::', 16], 1],
  [['::', 96], 6],
  [['64:ff9b:1::', 48], null],
  [['2001::', 32], null],
]

const FORBIDDEN_NAMES =
  /^(?:metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?|kubernetes\.default(?:\..*)?)\.?$/i

const forbidden = listOf(FORBIDDEN)
const privateRanges = listOf(PRIVATE)
const embedded = EMBEDDED.map(([cidr, at]) => ({ list: listOf([cidr]), at }))

/** Why a name must not even be looked up; null when it may. */
export function forbiddenName(name: string): string | null {
  return FORBIDDEN_NAMES.test(name) ? 'the name belongs to a metadata service' : null
}

/** Why an address must not be contacted; null when it may. Text that is no IP address is refused. */
export function forbiddenAddress(address: string, reach: Reach): string | null {
  const plain = unwrap(address)
  if (plain === null) return 'the address is of a kind that is never contacted'
  const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4'
  if (forbidden.check(plain, family)) return 'the address is link-local, reserved or belongs to a metadata service'
  if (reach === 'public' && privateRanges.check(plain, family)) return 'the address is private'
  return null
}

/** The IPv4 address inside an IPv6 one, other addresses as they are. Null for what is neither, and for forms not unwrapped. */
function unwrap(address: string): string | null {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return null
  if (family === 4 || address === '::' || address === '::1') return address
  for (const { list, at } of embedded) {
    if (!list.check(address, 'ipv6')) continue
    if (at === null) return null
    const groups = groupsOf(address)
    const [high = 0, low = 0] = groups.slice(at)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return address
}

/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(address: string): readonly number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex =
    dotted === null
      ? address
      : address.slice(0, dotted.index) +
        dotted
          .slice(1)
          .map((byte) => Number(byte).toString(16).padStart(2, '0'))
          .join('')
          .replace(/(....)$/, ':$1')
  const [head = '', tail] = hex.split('::')
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const first = parse(head)
  const last = tail === undefined ? [] : parse(tail)
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last]
}

function listOf(cidrs: readonly Cidr[]): BlockList {
  const list = new BlockList()
  for (const [address, bits] of cidrs) list.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4')
  return list
}
