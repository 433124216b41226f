import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import { utf8Text } from '@/lib/go/bytes'
import type { UrlRules } from '@/lib/go/url-authority'
import { parseGoUrl, portOf, printGoUrl } from '@/lib/go/url'
import { escapeUrlPart } from '@/lib/go/url-escape'
import { isLocalhost } from './localhost'

/** An endpoint address as K3s writes it into hosts.toml. */
export interface EndpointAddress {
  /** host[:port] whose entry of `configs` applies; `docker.io` for every spelling of Docker Hub. */
  readonly registry: string
  /** host[:port] that is contacted. */
  readonly host: string
  readonly url: string
  /** containerd then does not add `/v2` to the path. */
  readonly overridePath: boolean
  /** The password of the URL's userinfo as `url` prints it; null when it has none. */
  readonly password: string | null
}

/**
 * Completes an endpoint, or the key of a registry, to the URL that K3s writes.
 *
 * `mirrorAddress` is the embedded registry's host:port, `:` when it is off. Bad input gives Go's error text; a scheme or
 * host is not checked, as in K3s.
 * Source: k3s pkg/agent/containerd/config.go@06ea261, normalizeEndpointAddress
 */
export function normalizeEndpointAddress(
  address: string,
  mirrorAddress: string,
  rules: UrlRules,
): EndpointAddress | { readonly error: string } {
  const parsed = parseGoUrl(address.includes('://') ? address : `//${address}`, rules)
  if ('error' in parsed) return parsed
  const { url } = parsed
  const overridePath = !(url.path === '' || url.path === '/' || url.path === '/v2')
  const host = defaultHost(url.host)
  const complete = {
    ...url,
    scheme: url.scheme === '' ? defaultScheme(url.host, mirrorAddress) : url.scheme,
    host,
    path: overridePath ? url.path : '/v2',
  }
  return {
    registry: host === DOCKER_HUB_HOST ? DOCKER_HUB : utf8Text(url.host),
    host: utf8Text(host),
    url: printGoUrl(complete),
    overridePath,
    password: url.user?.password ? escapeUrlPart(url.user.password, 'userinfo') : null,
  }
}

/** The host that is contacted for a registry. Source: containerd core/remotes/docker/registry.go, DefaultHost */
export function defaultHost(registry: string): string {
  return registry === DOCKER_HUB ? DOCKER_HUB_HOST : registry
}

function defaultScheme(host: string, mirrorAddress: string): string {
  const port = portOf(host)
  return port !== '' && port !== '443' && host !== mirrorAddress && isLocalhost(host) ? 'http' : 'https'
}
