import type { Bytes } from './bytes'
import { cut, utf8Bytes, utf8Text } from './bytes'
import { goQuoteBytes } from './quote'
import type { Authority, UrlRules } from './url-authority'
import { parseAuthority } from './url-authority'
import { escapeUrlPart, isValidEncoded, unescapeUrlPart } from './url-escape'

/** A URL as Go's net/url holds it: decoded, with hints if the text was not encoded in Go's own way. */
export interface GoUrl extends Authority {
  readonly scheme: Bytes
  readonly opaque: Bytes
  readonly path: Bytes
  readonly rawPath: Bytes
  readonly omitHost: boolean
  readonly forceQuery: boolean
  readonly rawQuery: Bytes
  readonly fragment: Bytes
  readonly rawFragment: Bytes
}

export type { UrlRules }

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

const NO_AUTHORITY: Authority = { user: null, host: '' }

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

/** The port after the host's last colon, without the colon; empty if there is none. Source: URL.Port */
export function portOf(host: Bytes): Bytes {
  const colon = host.lastIndexOf(':')
  if (colon < 0 || !/^:[0-9]*$/.test(host.slice(colon))) return ''
  return host.slice(colon + 1)
}

function parseWithoutFragment(text: Bytes, rules: UrlRules): ParsedGoUrl {
  if (hasControlCharacter(text)) return { error: 'net/url: invalid control character in URL' }
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
  const authority = hasAuthority
    ? parseAuthority(end < 0 ? rest.slice(2) : rest.slice(2, end), scheme, rules)
    : NO_AUTHORITY
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

function hasControlCharacter(text: Bytes): boolean {
  for (let index = 0; index < text.length; index++) {
    const byte = text.charCodeAt(index)
    if (byte < 0x20 || byte === 0x7f) return true
  }
  return false
}
