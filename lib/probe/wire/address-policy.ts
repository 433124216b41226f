import { ipBytes, ipRanges, OWN_NETWORKS } from '@/lib/registries/ip-ranges'

/**
 * Whom our own server may contact. `local`: whatever the operator's computer reaches, but never metadata services.
 * `public`: addresses of the internet alone.
 */
export type Reach = 'local' | 'public'

/** Never, whoever asks: they answer with credentials of the machine, or are no hosts. Some look public. */
const FORBIDDEN = ipRanges([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '168.63.129.16/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'fd00:ec2::254/128',
  'ff00::/8',
])

const PRIVATE = ipRanges([...OWN_NETWORKS, '127.0.0.0/8', '192.0.0.0/24', '198.18.0.0/15', '::1/128', 'fec0::/10'])

/** Ranges of IPv6 that carry an IPv4 address, with the byte where it begins; null: not unwrapped, refused. */
const EMBEDDED: readonly (readonly [cidr: string, at: number | null])[] = [
  ['::ffff:0:0/96', 12],
  ['64:ff9b::/96', 12],
  ['2002::/16', 2],
  ['::/96', 12],
  ['64:ff9b:1::/48', null],
  ['2001::/32', null],
]

const FORBIDDEN_NAMES =
  /^(?:metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?|kubernetes\.default(?:\..*)?)\.?$/i

const embedded = EMBEDDED.map(([cidr, at]) => ({ range: ipRanges([cidr]), at }))
const UNWRAPPED = ipRanges(['::/128', '::1/128'])

/** Why a name must not even be looked up; null when it may. */
export function forbiddenName(name: string): string | null {
  return FORBIDDEN_NAMES.test(name) ? 'the name belongs to a metadata service' : null
}

/** Why an address must not be contacted; null when it may. Text that is no IP address is refused. */
export function forbiddenAddress(address: string, reach: Reach): string | null {
  const bytes = unwrap(ipBytes(address))
  if (bytes === null) return 'the address is of a kind that is never contacted'
  if (FORBIDDEN.has(bytes)) return 'the address is link-local, reserved or belongs to a metadata service'
  if (reach === 'public' && PRIVATE.has(bytes)) return 'the address is private'
  return null
}

/** The IPv4 address inside an IPv6 one, other addresses as they are. Null for what is neither, and for forms not unwrapped. */
function unwrap(bytes: readonly number[] | null): readonly number[] | null {
  if (bytes === null || UNWRAPPED.has(bytes)) return bytes
  const found = embedded.find(({ range }) => range.has(bytes))
  if (found === undefined) return bytes
  return found.at === null ? null : bytes.slice(found.at, found.at + 4)
}
