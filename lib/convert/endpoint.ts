import { normalizeEndpointAddress } from '@/lib/k3s/endpoint'

/**
 * An endpoint of a hosts.toml as registries.yaml has to say it.
 *
 * containerd cleans a path, and adds /v2 to it unless it ends so or override_path is set. K3s sets override_path for
 * every path other than /v2, so that nothing is added.
 * Source: containerd core/remotes/docker/config/hosts.go@v2.0.4, parseHostConfig
 */
export function endpointOf(url: string, overridePath: boolean): string {
  const [, origin = '', written = ''] = URL_PARTS.exec(url) ?? []
  const path = written.replace(/\/+/g, '/').replace(/\/$/, '')
  if (path === '' || path === '/v2') return origin
  return overridePath || path.endsWith('/v2') ? `${origin}${path}` : `${origin}${path}/v2`
}

const URL_PARTS = /^((?:[a-z]+:\/\/)?[^/]*)(.*)$/is

/** Without a path, override_path leaves out the /v2 itself, which registries.yaml cannot say. */
export function asksWithoutV2(url: string, overridePath: boolean): boolean {
  return overridePath && /^\/*$/.test(URL_PARTS.exec(url)?.[2] ?? '')
}

/** True for an endpoint that is the default endpoint of the registry. */
export function isDefaultEndpoint(registry: string, endpoint: string): boolean {
  return normalized(endpoint) === normalized(registry)
}

function normalized(address: string): string {
  const known = normalizeEndpointAddress(address, ':', { strictColons: true, strictBrackets: true })
  return 'error' in known ? address : known.url
}
