import { parseReference } from '@/lib/containerd/reference'
import type { Distribution } from '@/lib/k3s/distribution'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { minorNumber } from '@/lib/k3s/releases/release-switches'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { systemImage } from '@/lib/k3s/system-images'

/** A component that comes with K3s or RKE2, and the images that a node pulls for it without being told. */
export interface PackagedComponent {
  /** As `--disable` takes it; of what that does not know, how it is called. */
  readonly name: string
  /** False for what every node has. */
  readonly canDisable: boolean
  readonly isDisabled: boolean
  /** Normal forms of the images without their tags; of those that changed their name, each that the release may have. */
  readonly images: readonly string[]
}

interface Component {
  readonly name: string
  readonly canDisable?: boolean
  /** Repositories below `rancher/`, and the minors that have them, both included. */
  readonly repositories: readonly (string | readonly [name: string, from: number, to: number])[]
}

const FIRST = 0
const LAST = 999

/**
 * K3s: the names are the same in all releases from v1.24 to v1.37. RKE2: of minors in which a name changed, both are listed.
 * What only a setting adds, such as a node-local DNS cache or another network, is not here.
 * Source: k3s scripts/airgap/image-list.txt of v1.24 to v1.37; docs.k3s.io/installation/packaged-components; rancher/rke2
 * scripts/build-images, and rke2-images-core.linux-amd64.txt of v1.25.12, v1.28.8, v1.30.3, v1.34.5, v1.35.5 and v1.36.1
 */
const COMPONENTS: Readonly<Record<Distribution, readonly Component[]>> = {
  k3s: [
    { name: 'pause', canDisable: false, repositories: ['mirrored-pause'] },
    { name: 'coredns', repositories: ['mirrored-coredns-coredns'] },
    { name: 'local-storage', repositories: ['local-path-provisioner', 'mirrored-library-busybox'] },
    { name: 'metrics-server', repositories: ['mirrored-metrics-server'] },
    { name: 'servicelb', repositories: ['klipper-lb'] },
    { name: 'traefik', repositories: ['mirrored-library-traefik'] },
    { name: 'helm-controller', repositories: ['klipper-helm'] },
  ],
  rke2: [
    { name: 'pause', canDisable: false, repositories: ['mirrored-pause', ['pause', FIRST, 28]] },
    { name: 'kubernetes', canDisable: false, repositories: ['hardened-kubernetes', 'hardened-etcd'] },
    { name: 'rke2-cloud-provider', canDisable: false, repositories: ['rke2-cloud-provider'] },
    { name: 'helm-controller', canDisable: false, repositories: ['klipper-helm'] },
    { name: 'rke2-canal', repositories: ['hardened-calico', 'hardened-flannel'] },
    { name: 'rke2-coredns', repositories: ['hardened-coredns', 'hardened-cluster-autoscaler'] },
    { name: 'rke2-metrics-server', repositories: ['hardened-k8s-metrics-server'] },
    {
      name: 'rke2-ingress-nginx',
      repositories: [
        ['nginx-ingress-controller', FIRST, 35],
        ['mirrored-ingress-nginx-kube-webhook-certgen', FIRST, 35],
        ['kube-webhook-certgen', 34, 35],
      ],
    },
    { name: 'rke2-traefik', repositories: [['hardened-traefik', 36, LAST]] },
    {
      name: 'rke2-snapshot-controller',
      repositories: [
        ['mirrored-sig-storage-snapshot-controller', FIRST, 35],
        ['hardened-snapshot-controller', 34, LAST],
      ],
    },
    {
      name: 'rke2-snapshot-validation-webhook',
      repositories: [['mirrored-sig-storage-snapshot-validation-webhook', FIRST, 33]],
    },
  ],
}

/**
 * The components of a release with the repositories of their images, as a node names them with its system default registry.
 * `disabled`: names as `--disable` takes them. Never throws.
 */
export function packagedComponents(options: NodeOptions, disabled: readonly string[]): readonly PackagedComponent[] {
  const minor = minorNumber(releaseOf(options).minor)
  const off = new Set(disabled.map((name) => name.trim().toLowerCase()))
  return COMPONENTS[options.distribution].flatMap(({ name, canDisable = true, repositories }) => {
    const images = repositories.flatMap((one) => {
      const [repository, from, to] = typeof one === 'string' ? [one, FIRST, LAST] : one
      return minor < from || minor > to ? [] : imageOf(`docker.io/rancher/${repository}`, options)
    })
    return images.length === 0 ? [] : [{ name, canDisable, isDisabled: canDisable && off.has(name), images }]
  })
}

/** Names that `--disable` knows of a distribution. */
export function packagedNames(distribution: Distribution): readonly string[] {
  return COMPONENTS[distribution].flatMap(({ name, canDisable = true }) => (canDisable ? [name] : []))
}

/** The images of all components that are not disabled. */
export function packagedImages(components: readonly PackagedComponent[]): readonly string[] {
  return components.flatMap(({ isDisabled, images }) => (isDisabled ? [] : images))
}

function imageOf(image: string, options: NodeOptions): readonly string[] {
  const parsed = parseReference(systemImage(image, options), 'without-domain')
  return 'error' in parsed ? [] : [`${parsed.reference.registry}/${parsed.reference.repository}`]
}
