import { parseGoUrl, printGoUrl } from '@/lib/go/url'
import { utf8Text } from '@/lib/go/bytes'

/** An absolute URL as it is asked for: host as written, path with query as it goes over the wire. */
export interface WireUrl {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly path: string
}

/** Longer ones are no registry's. */
const LENGTH_MAX = 16_384

/**
 * Reads a URL as Go does, so that host and port stay as written. Null for everything that is no plain absolute http or
 * https URL: with a user in it, without a host, or with characters that a request line cannot hold.
 */
export function parseUrl(text: string): WireUrl | null {
  if (text.length > LENGTH_MAX) return null
  const parsed = parseGoUrl(text, { strictColons: true, strictBrackets: true })
  if ('error' in parsed) return null
  const { url } = parsed
  const host = utf8Text(url.host)
  if ((url.scheme !== 'http' && url.scheme !== 'https') || host === '' || url.user !== null) return null
  if (!/^[A-Za-z0-9._-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](?::\d{1,5})?$/.test(host)) return null
  const printed = printGoUrl({ ...url, fragment: '', rawFragment: '' })
  const path = printed.slice(printed.indexOf('//') + 2).replace(/^[^/?]*/, '')
  const asked = path.startsWith('/') ? path : `/${path}`
  return /^[!-~]+$/.test(asked) ? { scheme: url.scheme, host, path: asked } : null
}

/** Relative to the URL that answered, as a Location header is. Null for what cannot be asked for. */
export function resolveLocation(base: WireUrl, location: string): WireUrl | null {
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(location)) return parseUrl(location)
  if (location.startsWith('//')) return parseUrl(`${base.scheme}:${location}`)
  if (location.startsWith('/')) return parseUrl(`${base.scheme}://${base.host}${location}`)
  const folder = base.path.replace(/\?.*$/s, '').replace(/[^/]*$/, '')
  return parseUrl(
    `${base.scheme}://${base.host}${location.startsWith('?') ? base.path.replace(/\?.*$/s, '') : folder}${location}`,
  )
}

/** host:port in lower case, the port of the scheme where none is written. */
export function hostAndPort({ scheme, host }: Pick<WireUrl, 'scheme' | 'host'>): string {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(host.toLowerCase()) ?? []
  const number = port === undefined || port === '' ? (scheme === 'https' ? 443 : 80) : Number(port)
  return `${name.replace(/\.$/, '')}:${number}`
}

/** The same text for the same scheme, host and port, from a URL or its beginning. Two that cannot be read are not the same. */
export function originOf(url: Pick<WireUrl, 'scheme' | 'host'> | string): string {
  const parsed = typeof url === 'string' ? parseUrl(url) : url
  return parsed === null ? String(url) : `${parsed.scheme}://${hostAndPort(parsed)}`
}

export function printUrl({ scheme, host, path }: WireUrl): string {
  return `${scheme}://${host}${path}`
}

/** A query or form as Go's `url.Values.Encode` writes it: sorted by name, values of one name in their order. */
export function goQuery(pairs: readonly (readonly [name: string, value: string])[]): string {
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.map(([name, value]) => `${goQueryEscape(name)}=${goQueryEscape(value)}`).join('&')
}

function goQueryEscape(text: string): string {
  const escaped = encodeURIComponent(Buffer.from(text).toString()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return escaped.replaceAll('%20', '+')
}
