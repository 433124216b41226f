import { isLocalhost } from '@/lib/k3s/localhost'
import { utf8Bytes } from '@/lib/go/bytes'

/** Registries that a company hosts for the images pushed to it; they mirror no other registry by themselves. */
const HOSTED = [
  /^registry\.gitlab\.com$/,
  /^ghcr\.io$/,
  /^quay\.io$/,
  /\.azurecr\.io$/,
  /\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  /^public\.ecr\.aws$/,
  /^(?:[a-z]+\.)?gcr\.io$/,
  /-docker\.pkg\.dev$/,
  /^registry\.k8s\.io$/,
  /^nvcr\.io$/,
  /^mcr\.microsoft\.com$/,
]

/** Public caches of Docker Hub. */
const PUBLIC_MIRRORS: ReadonlySet<string> = new Set(['mirror.gcr.io'])

export function isHostedRegistry(hostname: string): boolean {
  return !PUBLIC_MIRRORS.has(hostname) && HOSTED.some((pattern) => pattern.test(hostname))
}

export function isPublicMirror(hostname: string): boolean {
  return PUBLIC_MIRRORS.has(hostname)
}

/** Every name under which people know Docker Hub. */
export function isDockerHub(host: string): boolean {
  return host === 'docker.io' || host === 'registry-1.docker.io' || host === 'index.docker.io'
}

/** Registries whose certificate every node trusts. */
export function isPublicRegistry(host: string): boolean {
  return isDockerHub(host) || isHostedRegistry(host) || isPublicMirror(host)
}

const PRIVATE_NAME = /\.(?:internal|intranet|lan|local|localdomain|corp|home|home\.arpa|private|test)$/

/** True for a host of one's own network: a private address, a single label, or a name that no public DNS has. */
export function isPrivateLooking(hostname: string): boolean {
  if (isLocalhost(utf8Bytes(hostname))) return true
  if (/^\[?f[cd][0-9a-f]{0,2}:/i.test(hostname)) return true
  const bytes = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(hostname)
  if (bytes !== null) {
    const [first, second] = [Number(bytes[1]), Number(bytes[2])]
    return (
      first === 10 ||
      (first === 172 && second >= 16 && second < 32) ||
      (first === 192 && second === 168) ||
      (first === 100 && second >= 64 && second < 128)
    )
  }
  return PRIVATE_NAME.test(hostname) || (!hostname.includes('.') && !hostname.includes(':'))
}
