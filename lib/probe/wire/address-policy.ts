import { ipBytes, ipRanges } from '@/lib/known/ip-ranges'
import { CARRIERS_OF_IPV4, GLOBAL_IPV6, NEVER, SPECIAL_IPV4, SPECIAL_IPV6 } from './special-addresses'

/**
 * Whom our own server may contact. `local`: whatever the operator's computer reaches, but never metadata services.
 * `public`: hosts of the internet alone.
 */
export type Reach = 'local' | 'public'

const FORBIDDEN_NAMES =
  /^(?:metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?|kubernetes\.default(?:\..*)?)\.?$/i

const never = ipRanges(NEVER)
const specialIpv4 = ipRanges(SPECIAL_IPV4)
const globalIpv6 = ipRanges([GLOBAL_IPV6])
const specialIpv6 = ipRanges(SPECIAL_IPV6)
const carriers = CARRIERS_OF_IPV4.map(({ cidr, at }) => ({ range: ipRanges([cidr]), at }))
const OWN_FORM = ipRanges(['::/128', '::1/128'])

/** Why a name must not even be looked up; null when it may. */
export function forbiddenName(name: string): string | null {
  return FORBIDDEN_NAMES.test(name) ? /* SAID */ 'the name belongs to a metadata service' /* END */ : null
}

/** Why an address must not be contacted; null when it may. Text that is no IP address is refused. */
export function forbiddenAddress(address: string, reach: Reach): string | null {
  const bytes = ipBytes(address)
  const meant = bytes === null ? null : withoutCarrier(bytes)
  if (bytes === null || meant === null) return /* SAID */ 'the address is of a kind that is never contacted' /* END */
  const all = [meant, ...tunnelled(meant)]
  if (all.some((one) => never.has(one)))
    return /* SAID */ 'the address is link-local, reserved or belongs to a metadata service' /* END */
  if (reach === 'public' && !all.every(isPublic)) return /* SAID */ 'the address is not one of the internet' /* END */
  return null
}

/** Whether an address, however it is written, is in a range in CIDR form. */
export function isAddressIn(address: string, cidr: string): boolean {
  const [bytes, range] = [ipBytes(address), ipRanges([cidr])]
  const meant = bytes === null ? null : withoutCarrier(bytes)
  return meant !== null && [meant, ...tunnelled(meant)].some((one) => range.has(one))
}

function isPublic(bytes: readonly number[]): boolean {
  return bytes.length === 4 ? !specialIpv4.has(bytes) : globalIpv6.has(bytes) && !specialIpv6.has(bytes)
}

/** The IPv4 address that an IPv6 one is another spelling of, other addresses as they are; null where nobody can tell. */
function withoutCarrier(bytes: readonly number[]): readonly number[] | null {
  const carrier = OWN_FORM.has(bytes) ? undefined : carriers.find(({ range }) => range.has(bytes))
  if (carrier === undefined) return bytes
  return carrier.at === null ? null : bytes.slice(carrier.at, carrier.at + 4)
}

/** The IPv4 address that a router of ISATAP would contact for an IPv6 one, whatever the prefix (RFC 5214). */
function tunnelled(bytes: readonly number[]): readonly (readonly number[])[] {
  const [flag, zero, high, low] = bytes.slice(8, 12)
  const isIsatap = bytes.length === 16 && (flag === 0 || flag === 2) && zero === 0 && high === 0x5e && low === 0xfe
  return isIsatap ? [bytes.slice(12)] : []
}
