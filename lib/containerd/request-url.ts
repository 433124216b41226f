import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import { utf8Bytes, utf8Text } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import { parseGoUrl, printGoUrl, type UrlRules } from '@/lib/go/url'
import { parseGoQuery, printGoQuery } from '@/lib/go/url-query'
import { joinPath } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Attempt } from './plan'
import type { Reference } from './reference'
import type { RegistryHost } from '@/lib/containerd/hosts/registry-hosts'

export interface RequestUrl {
  readonly url: string
  readonly parts: Attempt['parts']
  /** Of the URL; the key for looking up credentials. */
  readonly host: string
  readonly unsendable: string | null
  /** Why containerd ends the whole pull instead of asking; null when it does not. */
  readonly abortsWith: string | null
}

type ScopeRules = UrlRules & Pick<Release, 'rewrittenTokenScope'>

/**
 * The URL of the first request for a name at a host, as sent over the wire. A URL that Go's client refuses is shown as
 * it was built, with the reason in `unsendable`.
 * Source: k3s-io/containerd@44d86af core/remotes/docker/resolver.go, request; net/http transport.go
 */
export function requestUrl(
  { scheme, host, path }: Pick<RegistryHost, 'scheme' | 'host' | 'path'>,
  repository: string,
  { registry, object }: Pick<Reference, 'registry' | 'object'>,
  release: ScopeRules & Pick<Release, 'containerdLine'>,
): RequestUrl {
  const prefix = utf8Text(path)
  const hostText = utf8Text(host)
  const joined = joinPath('/', prefix, repository, 'manifests', object)
  const isProxy = registry !== hostText && !(registry === DOCKER_HUB && hostText === DOCKER_HUB_HOST)
  const target = isProxy ? withNamespace(joined, registry, release) : { path: joined }
  const abortsWith = scopeError(repository, registry, release) ?? ('error' in target ? target.error : null)
  const built = `${scheme}://${hostText}${'error' in target ? joined : target.path}`
  const parsed = parseGoUrl(built, release)
  const partsOf = (url: string) => splitUrl(url, prefix, repository, object)
  if ('error' in parsed)
    return { url: built, parts: partsOf(built), host: hostText, unsendable: parsed.error, abortsWith }
  const sent = { ...parsed.url, host: withoutEmptyPort(parsed.url.host) }
  const url = printGoUrl(sent)
  return {
    url,
    parts: partsOf(url),
    host: utf8Text(sent.host),
    unsendable: refusal(sent.scheme, sent.host),
    abortsWith,
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
function withNamespace(
  path: string,
  namespace: string,
  { containerdLine }: Pick<Release, 'containerdLine'>,
): { readonly path: string } | { readonly error: string } {
  const question = path.indexOf('?')
  const keepsQuery = containerdLine === '2.2' || containerdLine === '2.3'
  const written = parseGoQuery(question < 0 || !keepsQuery ? '' : utf8Bytes(path.slice(question + 1)))
  if ('error' in written) return written
  const query = printGoQuery([...written.pairs, ['ns', utf8Bytes(namespace)]])
  return { path: `${question < 0 ? path : path.slice(0, question)}?${query}` }
}

/**
 * Why the scope of the token cannot be computed from a rewritten name, null when it can. It is, before each host, by
 * releases that ask for a token of the rewritten repository.
 * Source: k3s-io/containerd v2.0.4-k3s3 core/remotes/docker/resolver.go, Resolve; scope.go, RepositoryScope
 */
function scopeError(repository: string, registry: string, release: ScopeRules): string | null {
  if (!release.rewrittenTokenScope) return null
  const url = parseGoUrl(`dummy://${registry}/${repository}`, release)
  return 'error' in url ? url.error : null
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
