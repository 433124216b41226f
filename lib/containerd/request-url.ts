import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import { utf8Text } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import { parseGoUrl, printGoUrl, type UrlRules } from '@/lib/go/url'
import { joinPath } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases'
import type { Attempt } from './plan'
import type { Reference } from './reference'
import type { RegistryHost } from '@/lib/containerd/hosts/registry-hosts'

export interface RequestUrl {
  readonly url: string
  readonly parts: Attempt['parts']
  /** Of the URL; the key for looking up credentials. */
  readonly host: string
  readonly unsendable: string | null
}

/**
 * The URL of the first request for a name at a host, as sent over the wire. A URL that Go's client refuses is shown as
 * it was built, with the reason in `unsendable`.
 * Source: k3s-io/containerd@44d86af core/remotes/docker/resolver.go, request; net/http transport.go
 */
export function requestUrl(
  { scheme, host, path }: Pick<RegistryHost, 'scheme' | 'host' | 'path'>,
  repository: string,
  { registry, object }: Pick<Reference, 'registry' | 'object'>,
  release: UrlRules & Pick<Release, 'containerdLine'>,
): RequestUrl {
  const prefix = utf8Text(path)
  const hostText = utf8Text(host)
  const joined = joinPath('/', prefix, repository, 'manifests', object)
  const isProxy = registry !== hostText && !(registry === DOCKER_HUB && hostText === DOCKER_HUB_HOST)
  const built = `${scheme}://${hostText}${isProxy ? withNamespace(joined, registry, release) : joined}`
  const parsed = parseGoUrl(built, release)
  if ('error' in parsed)
    return { url: built, parts: splitUrl(built, prefix, repository, object), host: hostText, unsendable: parsed.error }
  const target = { ...parsed.url, host: withoutEmptyPort(parsed.url.host) }
  const url = printGoUrl(target)
  return {
    url,
    parts: splitUrl(url, prefix, repository, object),
    host: utf8Text(target.host),
    unsendable: refusal(target.scheme, target.host),
  }
}

/** The request path of one rewritten repository at an endpoint without a prefix. */
export function requestPath(repository: string, object: string): string {
  return joinPath('/', '/v2', repository, 'manifests', object)
}

function refusal(scheme: string, host: string): string | null {
  if (scheme !== 'http' && scheme !== 'https') return `unsupported protocol scheme ${goQuote(scheme)}`
  return host === '' ? 'http: no Host in request URL' : null
}

/** A question mark can only come from a rewrite. Before containerd 2.2 everything after it was lost. */
function withNamespace(path: string, namespace: string, { containerdLine }: Pick<Release, 'containerdLine'>): string {
  const question = path.indexOf('?')
  const ns = `ns=${escapeQuery(namespace)}`
  if (question < 0) return `${path}?${ns}`
  const keepsQuery = containerdLine === '2.2' || containerdLine === '2.3'
  const written = keepsQuery
    ? path
        .slice(question + 1)
        .split('&')
        .filter((pair) => pair !== '')
        .map(normalisePair)
    : []
  return `${path.slice(0, question)}?${[...written, ns].toSorted(byKey).join('&')}`
}

function normalisePair(pair: string): string {
  const equals = pair.indexOf('=')
  const key = equals < 0 ? pair : pair.slice(0, equals)
  return `${escapeQuery(unescapeQuery(key))}=${escapeQuery(unescapeQuery(equals < 0 ? '' : pair.slice(equals + 1)))}`
}

function byKey(a: string, b: string): number {
  const [keyA = ''] = a.split('=')
  const [keyB = ''] = b.split('=')
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}

/** Source: net/url QueryEscape, go1.26 */
function escapeQuery(text: string): string {
  const escaped = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
  return escaped
    .replaceAll('%20', '+')
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unescapeQuery(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Source: net/http http.go, removeEmptyPort */
function withoutEmptyPort(host: string): string {
  return host.endsWith(':') && host.lastIndexOf(':') > host.lastIndexOf(']') ? host.slice(0, -1) : host
}

/** Splits a URL for display; a repository that path cleaning merged with the prefix is shown as part of it. */
function splitUrl(url: string, prefix: string, repository: string, object: string): Attempt['parts'] {
  const start = url.indexOf('://') + 3
  const slash = url.indexOf('/', start)
  const pathStart = slash < 0 ? url.length : slash
  const question = url.indexOf('?', pathStart)
  const pathEnd = question < 0 ? url.length : question
  const path = url.slice(pathStart, pathEnd)
  const suffix = `/manifests/${object}`
  const objectStart = path.endsWith(suffix) ? path.length - suffix.length : path.length
  const before = path.slice(0, objectStart)
  const written = joinPath('/', repository).slice(1)
  const root = `${joinPath('/', prefix)}/`.replace('//', '/')
  const repositoryStart =
    written !== '' && before.endsWith(`/${written}`)
      ? before.length - written.length
      : before.startsWith(root)
        ? root.length
        : Math.min(1, before.length)
  return {
    scheme: url.slice(0, start),
    host: url.slice(start, pathStart),
    prefix: before.slice(0, repositoryStart),
    repository: before.slice(repositoryStart),
    object: path.slice(objectStart),
    query: url.slice(pathEnd),
  }
}
