import { splitPort, urlParts } from '@/lib/text/url-parts'
import { embeddedRegistryAddress, NO_EMBEDDED_REGISTRY } from '@/lib/k3s/embedded-registry'
import { defaultHost, normalizeEndpointAddress, type EndpointAddress } from '@/lib/k3s/endpoint'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Path } from '@/lib/registries/diagnostic'
import type { Mirror, Registries } from '@/lib/registries/model'
import { keyProblemOf, type KeyProblem } from './key-problem'

/** An entry of `mirrors` as K3s takes it. */
export interface MirrorUse {
  readonly registry: string
  readonly path: Path
  readonly mirror: Mirror
  /** Why no image is ever looked up under this key; null when images are. */
  readonly keyProblem: KeyProblem | null
  readonly endpoints: readonly EndpointUse[]
  /** The URL K3s writes for the registry itself; null for the wildcard and when K3s drops the entry. */
  readonly defaultUrl: string | null
}

/** An endpoint of a mirror as K3s takes it. */
export interface EndpointUse {
  readonly registry: string
  readonly index: number
  /** How many endpoints the mirror has. */
  readonly count: number
  readonly written: string
  readonly path: Path
  /** Null when K3s drops it as an invalid URL. */
  readonly address: EndpointAddress | null
  /** Of the URL that K3s writes, lower case; empty when K3s drops the endpoint. */
  readonly scheme: string
  /** host[:port] that is contacted, as written. */
  readonly host: string
  readonly hostname: string
  /** Empty when the URL has none. */
  readonly port: string
  /** Path of the URL that K3s writes, `/v2` when none is written. */
  readonly urlPath: string
  /** An earlier endpoint has the same completed URL, so K3s skips this one. */
  readonly isDuplicate: boolean
  /** Equals what K3s would add for the registry itself. */
  readonly isDefault: boolean
  /** Key of `configs` whose auth and TLS apply to it; null when there is none. */
  readonly config: string | null
}

export function mirrorUses(registries: Registries, options: NodeOptions, release: Release): readonly MirrorUse[] {
  const mirrorAddress = options.embeddedRegistry ? embeddedRegistryAddress(options.distribution) : NO_EMBEDDED_REGISTRY
  return [...registries.mirrors].map(([registry, mirror]) => {
    const path = ['mirrors', registry]
    const own = registry === '*' ? null : normalizeEndpointAddress(registry, mirrorAddress, release)
    const defaultUrl = own === null || 'error' in own ? null : own.url
    const seen = new Set<string>()
    const endpoints = mirror.endpoint.map((written, index): EndpointUse => {
      const normalised = normalizeEndpointAddress(written, mirrorAddress, release)
      const address = 'error' in normalised ? null : normalised
      const isDuplicate = address !== null && seen.has(address.url)
      if (address !== null) seen.add(address.url)
      return {
        registry,
        index,
        count: mirror.endpoint.length,
        written,
        path: [...path, 'endpoint', index],
        address,
        ...partsOf(address),
        isDuplicate,
        isDefault: address !== null && address.url === defaultUrl,
        config: address === null ? null : configKeyOf(address.registry, registries),
      }
    })
    return { registry, path, mirror, keyProblem: keyProblemOf(registry), endpoints, defaultUrl }
  })
}

/** As K3s' configForHost: another spelling of Docker Hub first, never the wildcard. */
function configKeyOf(host: string, { configs }: Registries): string | null {
  const own = defaultHost(host)
  if (configs.has(own)) return own
  return configs.has(host) ? host : null
}

const NO_PARTS = { scheme: '', host: '', hostname: '', port: '', urlPath: '' }

function partsOf(address: EndpointAddress | null): typeof NO_PARTS {
  if (address === null) return NO_PARTS
  const { host, url } = address
  const [hostname, port] = splitPort(host)
  const { scheme, rest } = urlParts(url)
  return { scheme, host, hostname, port, urlPath: rest.replace(/[?#].*$/s, '') }
}
