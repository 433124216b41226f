import type { Bytes } from './go-bytes'
import { utf8Bytes, utf8Text } from './go-bytes'
import { parseIp } from './go-ip'
import { goQuoteBytes } from './go-quote'
import { escapeUrlPart, isValidEncoded, unescapeUrlPart } from './go-url-escape'

/** A URL as Go's net/url holds it: decoded, with hints where the text was encoded in another way than Go's own. */
export interface GoUrl {
  readonly scheme: Bytes
  readonly opaque: Bytes
  readonly user: { readonly name: Bytes; readonly password: Bytes | null } | null
  /** host[:port] */
  readonly host: Bytes
  readonly path: Bytes
  readonly rawPath: Bytes
  readonly omitHost: boolean
  readonly forceQuery: boolean
  readonly rawQuery: Bytes
  readonly fragment: Bytes
  readonly rawFragment: Bytes
}

/** What changed between the Go versions that releases were built with. */
export interface UrlRules {
  /** http and https hosts hold one colon, before the port: Go 1.26 (GODEBUG urlstrictcolons=1). */
  readonly strictColons: boolean
  /** Brackets hold an IPv6 address and start the host: the security releases from Go 1.24.8 and 1.25.2 on. */
  readonly strictBrackets: boolean
}

export type ParsedGoUrl = { readonly url: GoUrl } | { readonly error: string }

const NO_URL: GoUrl = {
  scheme: '',
  opaque: '',
  user: null,
  host: '',
  path: '',
  rawPath: '',
  omitHost: false,
  forceQuery: false,
  rawQuery: '',
  fragment: '',
  rawFragment: '',
}

const NO_AUTHORITY: Pick<GoUrl, 'user' | 'host'> = { user: null, host: '' }

/**
 * Reads a URL as Go does. Bad input gives Go's error text: `parse "…": …`. Never throws.
 *
 * Source: net/url Parse, go1.26
 */
export function parseGoUrl(text: string, rules: UrlRules): ParsedGoUrl {
  const bytes = utf8Bytes(text)
  const [before, fragment] = cut(bytes, '#')
  const parsed = parseWithoutFragment(before, rules)
  if ('error' in parsed) return { error: `parse ${goQuoteBytes(before)}: ${parsed.error}` }
  if (fragment === '') return parsed
  const decoded = unescapeUrlPart(fragment, 'fragment')
  if ('error' in decoded) return { error: `parse ${goQuoteBytes(bytes)}: ${decoded.error}` }
  const rawFragment = escapeUrlPart(decoded.bytes, 'fragment') === fragment ? '' : fragment
  return { url: { ...parsed.url, fragment: decoded.bytes, rawFragment } }
}

/** Prints a URL as Go does. Source: net/url URL.String, go1.26 */
export function printGoUrl(url: GoUrl): string {
  const head = url.scheme === '' ? '' : `${url.scheme}:`
  const tail = `${url.forceQuery || url.rawQuery !== '' ? `?${url.rawQuery}` : ''}${url.fragment === '' ? '' : `#${escapedFragment(url)}`}`
  if (url.opaque !== '') return utf8Text(`${head}${url.opaque}${tail}`)
  const authority = printAuthority(url)
  const path = escapedPath(url)
  const slash = path !== '' && !path.startsWith('/') && url.host !== '' ? '/' : ''
  // A first segment with a colon would read as a scheme.
  const dot = head === '' && authority === '' && slash === '' && cut(path, '/')[0].includes(':') ? './' : ''
  return utf8Text(`${head}${authority}${slash}${dot}${path}${tail}`)
}

/** The port after the host's last colon, without the colon; empty where there is none. Source: URL.Port */
export function portOf(host: Bytes): Bytes {
  const colon = host.lastIndexOf(':')
  if (colon < 0 || !/^:[0-9]*$/.test(host.slice(colon))) return ''
  return host.slice(colon + 1)
}

function parseWithoutFragment(text: Bytes, rules: UrlRules): ParsedGoUrl {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) return { error: 'net/url: invalid control character in URL' }
  if (text === '*') return { url: { ...NO_URL, path: '*' } }
  if (text.startsWith(':')) return { error: 'missing protocol scheme' }
  const written = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(text)?.[1] ?? ''
  const scheme = written.toLowerCase()
  const afterScheme = written === '' ? text : text.slice(written.length + 1)
  const forceQuery = afterScheme.indexOf('?') === afterScheme.length - 1 && afterScheme !== ''
  const [rest, rawQuery] = cut(afterScheme, '?')
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { url: { ...NO_URL, scheme, forceQuery, rawQuery, opaque: rest } }
    if (cut(rest, '/')[0].includes(':')) return { error: 'first path segment in URL cannot contain colon' }
  }
  const hasAuthority = rest.startsWith('//') && !(scheme === '' && rest.startsWith('///'))
  const end = hasAuthority ? rest.indexOf('/', 2) : 0
  const authority = hasAuthority ? parseAuthority(end < 0 ? rest.slice(2) : rest.slice(2, end), scheme, rules) : NO_AUTHORITY
  if ('error' in authority) return authority
  const rawPath = end < 0 ? '' : rest.slice(end)
  const path = unescapeUrlPart(rawPath, 'path')
  if ('error' in path) return path
  return {
    url: {
      scheme,
      opaque: '',
      user: authority.user,
      host: authority.host,
      path: path.bytes,
      rawPath: escapeUrlPart(path.bytes, 'path') === rawPath ? '' : rawPath,
      omitHost: !hasAuthority && scheme !== '' && rest.startsWith('/'),
      forceQuery,
      rawQuery,
      fragment: '',
      rawFragment: '',
    },
  }
}

function parseAuthority(
  authority: Bytes,
  scheme: Bytes,
  rules: UrlRules,
): Pick<GoUrl, 'user' | 'host'> | { readonly error: string } {
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

function parseHost(host: Bytes, scheme: Bytes, rules: UrlRules): { readonly bytes: Bytes } | { readonly error: string } {
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
  // %25 starts a zone, which may hold more than a host may.
  const percent = host.slice(0, end).indexOf('%25')
  if (!strict && percent < 0) return unescapeUrlPart(host, 'host')
  const zone = percent < 0 ? end : percent
  const decoded: Bytes[] = []
  const pieces = [[host.slice(0, zone), 'host'], [host.slice(zone, end), 'zone'], [host.slice(end), 'host']] as const
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

function printAuthority(url: GoUrl): string {
  if (url.scheme === '' && url.host === '' && url.user === null) return ''
  if (url.omitHost && url.host === '' && url.user === null) return ''
  const slashes = url.host !== '' || url.path !== '' || url.user !== null ? '//' : ''
  const user = url.user === null ? '' : `${printUser(url.user)}@`
  return `${slashes}${user}${escapeUrlPart(url.host, 'host')}`
}

function printUser(user: NonNullable<GoUrl['user']>): string {
  const password = user.password === null ? '' : `:${escapeUrlPart(user.password, 'userinfo')}`
  return `${escapeUrlPart(user.name, 'userinfo')}${password}`
}

function escapedPath(url: GoUrl): string {
  if (url.rawPath !== '' && isValidEncoded(url.rawPath, 'path')) {
    const decoded = unescapeUrlPart(url.rawPath, 'path')
    if ('bytes' in decoded && decoded.bytes === url.path) return url.rawPath
  }
  return url.path === '*' ? '*' : escapeUrlPart(url.path, 'path')
}

function escapedFragment(url: GoUrl): string {
  if (url.rawFragment !== '' && isValidEncoded(url.rawFragment, 'fragment')) return url.rawFragment
  return escapeUrlPart(url.fragment, 'fragment')
}

function isPort(text: Bytes): boolean {
  return /^(:[0-9]*)?$/.test(text)
}

function invalidPort(text: Bytes): { readonly error: string } {
  return { error: `invalid port ${goQuoteBytes(text)} after host` }
}

function cut(text: Bytes, separator: string): readonly [before: Bytes, after: Bytes] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)]
}
