import type { Containerd } from '@/lib/containerd/containerd'
import type { Attempt } from '@/lib/containerd/plan'
import type { UrlRules } from '@/lib/go/url-authority'
import { NO_EMBEDDED_REGISTRY } from '@/lib/k3s/embedded-registry'
import { normalizeEndpointAddress } from '@/lib/k3s/endpoint'
import { planHosts } from '@/lib/containerd/plan-pull'

/** How a mirror's hosts are asked, whatever the image. */
export interface MirrorAccess {
  /** By index of the endpoint; those that K3s drops are left out. */
  readonly endpoints: ReadonlyMap<number, Attempt>
  /** What is asked last without being an endpoint: the registry itself. Null when it is not asked. */
  readonly own: Attempt | null
  /** The mirror has no directory of its own, so that the endpoints of the wildcard are asked. */
  readonly isByWildcard: boolean
}

/** Much longer files are not read for it. In UTF-16 units. */
const HOSTS_FILE_MAX = 30_000
const CONFIG_MAX = 200_000

const known = new WeakMap<Containerd, Map<string, MirrorAccess | null>>()

/**
 * With which login and TLS each host of a mirror is asked; found once for each. Null when no image asks for that registry,
 * when containerd does not start, and for very long files. `*` stands for a registry without an entry of its own.
 */
export function mirrorAccess(registry: string, containerd: Containerd): MirrorAccess | null {
  const ofMirrors = known.get(containerd) ?? new Map<string, MirrorAccess | null>()
  known.set(containerd, ofMirrors)
  const before = ofMirrors.get(registry)
  if (before !== undefined) return before
  const found = findAccess(registry, containerd)
  ofMirrors.set(registry, found)
  return found
}

function findAccess(registry: string, containerd: Containerd): MirrorAccess | null {
  const isWildcard = registry === '*' || registry === '_default'
  const { hostsFiles } = containerd.hostsDir
  const file = hostsFiles.get(isWildcard ? '_default' : registry)
  if ((file?.text.length ?? 0) > HOSTS_FILE_MAX || (containerd.configFile?.text.length ?? 0) > CONFIG_MAX) return null
  const attempts = planHosts(isWildcard ? unnamedRegistry(containerd) : registry, containerd)
  if (attempts.length === 0) return null
  const endpoints = new Map<number, Attempt>()
  for (const attempt of attempts) {
    const { reason } = attempt
    if (reason.kind !== 'endpoint' && reason.kind !== 'endpoint-as-default') continue
    if (reason.registry === registry && !endpoints.has(reason.index)) endpoints.set(reason.index, attempt)
  }
  const isByWildcard = !isWildcard && attempts.some(({ source }) => source?.file === 'certs.d/_default/hosts.toml')
  return { endpoints, own: attempts.find(({ kind }) => kind === 'default') ?? null, isByWildcard }
}

/** The name of a registry that has no directory. */
function unnamedRegistry({ hostsDir: { directories } }: Containerd): string {
  let name = 'registry.invalid'
  while (directories.has(name)) name = `x.${name}`
  return name
}

/**
 * True when the endpoint names the host as it is asked, so that one key holds its login and its TLS settings. False for an
 * empty port and letters that a URL escapes, and when the files are of an earlier text than the endpoint.
 */
export function isHostAsWritten(endpoint: string, { parts }: Attempt, rules: UrlRules): boolean {
  const address = normalizeEndpointAddress(endpoint, NO_EMBEDDED_REGISTRY, rules)
  return !('error' in address) && address.host === parts.host
}
