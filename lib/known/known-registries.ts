import { isHostedRegistry, publicMirrorOf } from './hosted-registries'
import { DOCKER_HUB, DOCKER_HUB_HOST, isWrittenDockerHub } from './docker-hub'

/** What is publicly known of a registry. */
interface KnownRegistry {
  /** Host name; a leading `*` matches the rest of one. */
  readonly host: string
  /** A mirror key that is common in registries.yaml files. */
  readonly suggested?: true
  /** May be asked anonymously by a demonstration of the probe. */
  readonly demo?: true
  /** The token server that belongs to it although its host differs. */
  readonly tokenServer?: string
  /** Where it sends those who ask for manifests; a leading `*` stands for the rest of the name. */
  readonly redirectsTo?: string
}

const KNOWN: readonly KnownRegistry[] = [
  { host: DOCKER_HUB, suggested: true },
  { host: DOCKER_HUB_HOST, demo: true, tokenServer: 'auth.docker.io' },
  { host: 'quay.io', suggested: true, demo: true },
  { host: 'ghcr.io', suggested: true, demo: true },
  { host: 'registry.k8s.io', suggested: true, demo: true, redirectsTo: '*.pkg.dev' },
  { host: 'gcr.io', suggested: true },
  { host: 'public.ecr.aws', suggested: true },
  { host: 'mcr.microsoft.com', suggested: true },
  { host: 'registry.rancher.com', suggested: true },
  { host: 'registry.suse.com', suggested: true },
  { host: 'registry.gitlab.com', tokenServer: 'gitlab.com' },
  { host: 'nvcr.io', tokenServer: 'authn.nvidia.com' },
  { host: 'docker.elastic.co', tokenServer: 'docker-auth.elastic.co' },
  { host: '*.pkg.dev', demo: true },
]

/** Keys of mirrors to suggest, the most used first. */
export const SUGGESTED_REGISTRIES: readonly string[] = KNOWN.filter(({ suggested }) => suggested).map(
  ({ host }) => host,
)

/** Hosts that a demonstration may ask, and their token servers if these are not registries themselves. */
export const DEMO_HOSTS: readonly string[] = KNOWN.filter(({ demo }) => demo).flatMap(({ host, tokenServer }) =>
  tokenServer === undefined ? [host] : [host, tokenServer],
)

/** True for a registry in the internet that is publicly known, whether it mirrors another one or not. */
export function isPublicRegistry(hostname: string): boolean {
  if (isWrittenDockerHub(hostname) || KNOWN.some(({ host }) => isNamed(host, hostname))) return true
  return isHostedRegistry(hostname) || publicMirrorOf(hostname) !== null
}

/** Host of the token server that is publicly known to belong to a registry; null when none is known. */
export function tokenServerOf(registry: string): string | null {
  return KNOWN.find(({ host }) => host === registry)?.tokenServer ?? null
}

/** Whether everybody knows that a registry sends those who ask it to this host. */
export function redirectsTo(registry: string, host: string): boolean {
  const pattern = KNOWN.find((known) => known.host === registry)?.redirectsTo
  return pattern !== undefined && isNamed(pattern, host)
}

function isNamed(pattern: string, hostname: string): boolean {
  return pattern.startsWith('*') ? hostname.endsWith(pattern.slice(1)) : pattern === hostname
}
