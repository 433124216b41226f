/** The registry of images without a registry in their name, and the key of its mirror. */
export const DOCKER_HUB = 'docker.io'

/** The host that serves docker.io. Source: containerd core/remotes/docker/registry.go, DefaultHost */
export const DOCKER_HUB_HOST = 'registry-1.docker.io'

/** The name that docker uses for it: in image names it becomes docker.io, but as a host it is a different one. */
export const DOCKER_HUB_INDEX = 'index.docker.io'

/**
 * Under which keys of `configs` containerd looks for the credentials of registry-1.docker.io, in this order, since
 * July 2025. Source: k3s-io/containerd internal/cri/server/images/image_pull.go, registryEndpoints
 */
export const DOCKER_HUB_CONFIG_KEYS: readonly string[] = [DOCKER_HUB_HOST, DOCKER_HUB, DOCKER_HUB_INDEX]

/** Web sites, the old address of the registry, and names that do not exist: no image is pulled from them. */
const WEB_NAMES: readonly string[] = [
  'hub.docker.com',
  'registry.hub.docker.com',
  'www.docker.com',
  'docker.com',
  'store.docker.com',
  'cloud.docker.com',
  'app.docker.com',
  'dockerhub.com',
  'hub.docker.io',
  'www.docker.io',
  'dockerhub.io',
  'registry.docker.io',
  'registry.docker.com',
]

/** True for every host name under which Docker Hub is a registry. */
export function isDockerHub(host: string): boolean {
  return DOCKER_HUB_CONFIG_KEYS.includes(host)
}

/** True for a name that people write for Docker Hub, from docker's config.json or the address bar of a browser too. */
export function isWrittenDockerHub(host: string): boolean {
  return isDockerHub(host) || WEB_NAMES.includes(host)
}

/** True for a key of `mirrors` that no image of Docker Hub is looked up by, though it is a name of it. */
export function isDockerHubAlias(registry: string): boolean {
  return isWrittenDockerHub(registry.toLowerCase().replace(/:443$/, '')) && registry !== DOCKER_HUB
}

/** The key below `configs` that every release finds for a host: that of Docker Hub for each of its names. */
export function dockerHubConfigKey(host: string): string {
  return isDockerHub(host) ? DOCKER_HUB_HOST : host
}

/** The key below `mirrors` that containerd looks for: docker.io for each name of Docker Hub. */
export function dockerHubMirrorKey(host: string): string {
  return isDockerHub(host) ? DOCKER_HUB : host
}
