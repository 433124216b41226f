import { ipBytes, ipRanges, OWN_NETWORKS } from '@/lib/known/ip-ranges'
import { isDockerHub } from '@/lib/known/docker-hub'
import { isHostedRegistry, publicMirrorOf } from '@/lib/known/hosted-registries'
import { isLocalhost } from '@/lib/k3s/localhost'
import { utf8Bytes } from '@/lib/go/bytes'

/** Registries whose certificate every node trusts. */
export function isPublicRegistry(host: string): boolean {
  return isDockerHub(host) || isHostedRegistry(host) || publicMirrorOf(host) !== null
}

const ownNetworks = ipRanges(OWN_NETWORKS)
const PRIVATE_NAME = /\.(?:internal|intranet|lan|local|localdomain|corp|home|home\.arpa|private|test)$/

/** True for a host of a private network: a private address, a single label, or a name that no public DNS has. */
export function isPrivateLooking(hostname: string): boolean {
  if (isLocalhost(utf8Bytes(hostname))) return true
  const address = ipBytes(hostname.replace(/^\[|\]$/g, ''))
  if (address !== null) return ownNetworks.has(address)
  return PRIVATE_NAME.test(hostname) || (!hostname.includes('.') && !hostname.includes(':'))
}
