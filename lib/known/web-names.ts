import { DOCKER_HUB, isDockerHub, isWrittenDockerHub } from './docker-hub'

/** Web sites that people write for the registry which belongs to them. */
const SITES: ReadonlyMap<string, string> = new Map([
  ['gitlab.com', 'registry.gitlab.com'],
  ['www.gitlab.com', 'registry.gitlab.com'],
  ['github.com', 'ghcr.io'],
  ['www.github.com', 'ghcr.io'],
  ['github.io', 'ghcr.io'],
  ['packages.github.com', 'ghcr.io'],
  ['www.quay.io', 'quay.io'],
  ['quay.com', 'quay.io'],
  ['gallery.ecr.aws', 'public.ecr.aws'],
  ['catalog.ngc.nvidia.com', 'nvcr.io'],
  ['ngc.nvidia.com', 'nvcr.io'],
  ['catalog.redhat.com', 'registry.redhat.io'],
  ['access.redhat.com', 'registry.redhat.io'],
  ['console.cloud.google.com', 'gcr.io'],
  ['kubernetes.io', 'registry.k8s.io'],
  ['k8s.io', 'registry.k8s.io'],
])

/** Words without a dot, as they are used when people talk. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['docker', DOCKER_HUB],
  ['dockerhub', DOCKER_HUB],
  ['docker-hub', DOCKER_HUB],
  ['dockerio', DOCKER_HUB],
  ['hub', DOCKER_HUB],
  ['ghcr', 'ghcr.io'],
  ['github', 'ghcr.io'],
  ['gitlab', 'registry.gitlab.com'],
  ['quay', 'quay.io'],
  ['gcr', 'gcr.io'],
  ['k8s', 'registry.k8s.io'],
  ['kubernetes', 'registry.k8s.io'],
  ['ecr', 'public.ecr.aws'],
  ['mcr', 'mcr.microsoft.com'],
])

/**
 * The registry whose web site has that host[:port]; for Docker Hub its key below `mirrors`. Null for a registry, and for
 * any other host.
 */
export function registryOfSite(host: string): string | null {
  const name = host.toLowerCase().replace(/:443$/, '')
  if (isDockerHub(name)) return null
  return isWrittenDockerHub(name) ? DOCKER_HUB : (SITES.get(name) ?? null)
}

/** The registry that a word without a dot is used for; null when none is known. */
export function registryOfWord(word: string): string | null {
  return WORDS.get(word.toLowerCase()) ?? null
}
