import type { Bytes } from './bytes'
import { cut } from './bytes'
import { parseIp } from './ip'
import { goQuoteBytes } from './quote'
import { unescapeUrlPart } from './url-escape'

/** User and host of a URL, decoded. */
export interface Authority {
  readonly user: { readonly name: Bytes; readonly password: Bytes | null } | null
  /** host[:port] */
  readonly host: Bytes
}

/** What differs between the Go versions that releases were built with. */
export interface UrlRules {
  /** http and https hosts hold one colon, before the port: Go 1.26 (GODEBUG urlstrictcolons=1). */
  readonly strictColons: boolean
  /** Brackets hold an IPv6 address and start the host: the security releases from Go 1.24.8 and 1.25.2 on. */
  readonly strictBrackets: boolean
}

/**
 * Reads the part between `//` and the path. Bad input gives Go's error text, e.g. `invalid port ":x" after host`.
 *
 * Source: net/url parseAuthority and parseHost, go1.26
 */
export function parseAuthority(
  authority: Bytes,
  scheme: Bytes,
  rules: UrlRules,
): Authority | { readonly error: string } {
  const at = authority.lastIndexOf('@')
  const host = parseHost(authority.slice(at + 1), scheme, rules)
  if ('error' in host) return host
  if (at < 0) return { user: null, host: host.bytes }
  const userinfo = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) return { error: 'net/url: invalid userinfo' }
  const [name, password] = cut(userinfo, ':')
  const decodedName = unescapeUrlPart(name, 'userinfo')
  if ('error' in decodedName) return decodedName
  const decodedPassword = unescapeUrlPart(password, 'userinfo')
  if ('error' in decodedPassword) return decodedPassword
  const user = { name: decodedName.bytes, password: userinfo.includes(':') ? decodedPassword.bytes : null }
  return { user, host: host.bytes }
}

function parseHost(
  host: Bytes,
  scheme: Bytes,
  rules: UrlRules,
): { readonly bytes: Bytes } | { readonly error: string } {
  const bracket = rules.strictBrackets ? host.lastIndexOf('[') : host.startsWith('[') ? 0 : -1
  if (bracket > 0) return { error: 'invalid IP-literal' }
  if (bracket === 0) return parseBracketed(host, rules.strictBrackets)
  const strict = rules.strictColons && (scheme === 'http' || scheme === 'https')
  const colon = strict ? host.indexOf(':') : host.lastIndexOf(':')
  if (colon >= 0 && !isPort(host.slice(colon))) return invalidPort(host.slice(colon))
  return unescapeUrlPart(host, 'host')
}

function parseBracketed(host: Bytes, strict: boolean): { readonly bytes: Bytes } | { readonly error: string } {
  const end = host.lastIndexOf(']')
  if (end < 0) return { error: "missing ']' in host" }
  if (!isPort(host.slice(end + 1))) return invalidPort(host.slice(end + 1))
  // %25 starts a zone, which allows more characters than a host.
  const percent = host.slice(0, end).indexOf('%25')
  if (!strict && percent < 0) return unescapeUrlPart(host, 'host')
  const zone = percent < 0 ? end : percent
  const decoded: Bytes[] = []
  const pieces = [
    [host.slice(0, zone), 'host'],
    [host.slice(zone, end), 'zone'],
    [host.slice(end), 'host'],
  ] as const
  for (const [piece, part] of pieces) {
    const result = unescapeUrlPart(piece, part)
    if ('error' in result) return result
    decoded.push(result.bytes)
  }
  const bytes = decoded.join('')
  if (strict) {
    const ip = parseIp(`${decoded[0]}${decoded[1]}`.slice(1))
    if ('error' in ip) return { error: `invalid host: ${ip.error}` }
    if (ip.version === 4) return { error: 'invalid IP-literal' }
  }
  return { bytes }
}

function isPort(text: Bytes): boolean {
  return /^(:[0-9]*)?$/.test(text)
}

function invalidPort(text: Bytes): { readonly error: string } {
  return { error: `invalid port ${goQuoteBytes(text)} after host` }
}
