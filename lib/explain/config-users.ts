import type { Containerd } from '@/lib/containerd/containerd'
import type { UrlRules } from '@/lib/go/url-authority'
import { NO_EMBEDDED_REGISTRY } from '@/lib/k3s/embedded-registry'
import { normalizeEndpointAddress } from '@/lib/k3s/endpoint'
import { keepLast } from '@/lib/keep-last'
import { dockerHubMirrorKey } from '@/lib/known/docker-hub'
import type { Mirror, Registries } from '@/lib/registries/model'
import { accessKeys } from './access-words'
import { mirrorAccess } from './endpoint-access'

/** What is asked with the login or the TLS settings of an entry of `configs`. */
export interface ConfigUser {
  /** A key of `mirrors`, or a registry without a mirror. */
  readonly registry: string
  /** Zero-based, of the endpoint; null for the registry itself. */
  readonly index: number | null
}

export interface ConfigUsers {
  /** In text order; the registry of that name itself comes last. */
  readonly users: readonly ConfigUser[]
  /** Mirrors with such an endpoint that were not looked at. */
  readonly unseen: number
}

type MirrorsOf = (host: string) => readonly string[]

interface Written {
  readonly registries: Registries
  readonly rules: UrlRules
}

interface Hosts {
  readonly rules: UrlRules
  readonly hosts: readonly string[]
}

/** Of mirrors as they are in the text: a key more changes one of them. */
const knownHosts = new WeakMap<Mirror, Hosts>()

/** The hosts of the endpoints of a mirror. */
function hostsOf(mirror: Mirror, rules: UrlRules): readonly string[] {
  const known = knownHosts.get(mirror)
  if (known?.rules === rules) return known.hosts
  const hosts = mirror.endpoint.flatMap((written) => {
    const address = normalizeEndpointAddress(written, NO_EMBEDDED_REGISTRY, rules)
    return 'error' in address ? [] : [dockerHubMirrorKey(address.host)]
  })
  knownHosts.set(mirror, { rules, hosts })
  return hosts
}

/** The mirrors that have an endpoint of a host[:port], or of Docker Hub under any name, in text order. Reads each endpoint once, also of texts that follow one another. */
const mirrorsByHost: (from: Written) => MirrorsOf = keepLast(({ registries, rules }: Written): MirrorsOf => {
  const byHost = new Map<string, Set<string>>()
  for (const [registry, mirror] of registries.mirrors)
    for (const host of hostsOf(mirror, rules)) byHost.set(host, (byHost.get(host) ?? new Set()).add(registry))
  return (host) => [...(byHost.get(dockerHubMirrorKey(host)) ?? [])]
})

/**
 * Which endpoints and which registry use an entry of `configs`, as their attempts say; at most so many mirrors are looked
 * at. Null when it is not known: for the wildcard, for a key that no registry is called, and when containerd does not start.
 */
export function configUsers(
  key: string,
  { registries, rules }: Written,
  containerd: Containerd,
  atMost: number,
): ConfigUsers | null {
  if (key === '*') return null
  const own = dockerHubMirrorKey(key)
  const ownAccess = mirrorAccess(own, containerd)
  if (ownAccess === null) return null
  const mirrors = mirrorsByHost({ registries, rules })(key)
  const users: ConfigUser[] = []
  for (const registry of mirrors.slice(0, atMost))
    for (const [index, attempt] of mirrorAccess(registry, containerd)?.endpoints ?? [])
      if (accessKeys(attempt).includes(key)) users.push({ registry, index })
  const { own: itself, endpoints } = ownAccess
  if (itself !== null && ![...endpoints.values()].includes(itself) && accessKeys(itself).includes(key))
    users.push({ registry: own, index: null })
  return { users, unseen: Math.max(0, mirrors.length - atMost) }
}
