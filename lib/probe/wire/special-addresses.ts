/**
 * Addresses that are no hosts of the internet, or that answer with credentials of a machine. Ranges in CIDR form.
 * Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), IPv4 Multicast (RFC 5771)
 */

/** Of IPv4, what is not globally reachable or serves a protocol instead of a host. */
export const SPECIAL_IPV4: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** All of IPv6 that is given to hosts. */
export const GLOBAL_IPV6 = '2000::/3'

/** Of that, what is not globally reachable or serves a protocol instead of a host. */
export const SPECIAL_IPV6: readonly string[] = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
]

/** Never contacted from anywhere: no hosts, hosts of this link only, and services that hand out credentials. */
export const NEVER: readonly string[] = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'ff00::/8',
  // Metadata: Alibaba, Oracle (older), Azure, Amazon and its pods, Google, Oracle.
  '100.100.100.200/32',
  '192.0.0.192/32',
  '168.63.129.16/32',
  'fd00:ec2::254/128',
  'fd00:ec2::23/128',
  'fd20:ce::254/128',
  'fd00:c1::a9fe:a9fe/128',
]

/** Ranges of IPv6 that carry an IPv4 address, with the byte where it begins; null: not unwrapped, never contacted. */
export const CARRIERS_OF_IPV4: readonly { readonly cidr: string; readonly at: number | null }[] = [
  { cidr: '::ffff:0:0/96', at: 12 },
  // SIIT (RFC 2765)
  { cidr: '::ffff:0:0:0/96', at: 12 },
  // NAT64 (RFC 6052), its local prefix (RFC 8215), 6to4, IPv4-compatible, Teredo
  { cidr: '64:ff9b::/96', at: 12 },
  { cidr: '64:ff9b:1::/48', at: null },
  { cidr: '2002::/16', at: 2 },
  { cidr: '::/96', at: 12 },
  { cidr: '2001::/32', at: null },
]
