import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf } from '@/lib/k3s/releases/releases'

/** The list of images that a release is published with. */
export interface ReleaseList {
  /** As the file is called. */
  readonly name: string
  readonly release: string
  readonly url: string
}

/**
 * Where the images are listed that K3s or RKE2 itself pulls. Of RKE2 it is the list for amd64 with its default network.
 *
 * Source: docs.k3s.io/installation/private-registry, "Adding Images to the Private Registry"; docs.rke2.io/install/airgap:
 * the .txt beside each archive of images
 */
export function releaseList(options: Pick<NodeOptions, 'release' | 'distribution'>): ReleaseList {
  const { distribution } = options
  const release = releaseName(releaseOf(options), distribution)
  const [owner, name] =
    distribution === 'rke2' ? ['rancher/rke2', 'rke2-images.linux-amd64.txt'] : ['k3s-io/k3s', 'k3s-images.txt']
  return { name, release, url: `https://github.com/${owner}/releases/download/${encodeURIComponent(release)}/${name}` }
}
