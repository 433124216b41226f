import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { isAddressIn } from '@/lib/probe/wire/address-policy'

/**
 * This server itself is never asked: what it answers is for its page alone. `hosts`: values of the Host header that are
 * ours, among them names that a proxy in front of it has.
 */
export function ownName(hosts: ReadonlySet<string>, hostname: string, port: number): string | null {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  const written = name.includes(':') ? `[${name}]` : name
  const isOwn = hosts.has(`${written}:${port}`) || ((port === 80 || port === 443) && hosts.has(written))
  return isOwn ? /* SAID */ 'this program itself is there' /* END */ : null
}

/** Whether an address is one of this machine, with a port that this server has. */
export function isOwnAddress(hosts: ReadonlySet<string>, address: string, port: number): boolean {
  const isOwnPort = [...hosts].some((host) => host.endsWith(`:${port}`) && isOfMachine(host))
  return isOwnPort && [...LOOPBACK, ...ownAddresses()].some((cidr) => isAddressIn(address, cidr))
}

/** A name with a port may be that of a proxy, which has other hosts at the same port. */
function isOfMachine(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || isIP(name) !== 0
}

const LOOPBACK = ['127.0.0.0/8', '::1/128']

function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  return all.map(({ address, family }) => `${address.replace(/%.*$/, '')}/${family === 'IPv6' ? 128 : 32}`)
}
