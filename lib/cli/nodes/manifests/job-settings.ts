import type { Distribution } from '@/lib/k3s/distribution'

/** What is run on every node. */
export interface JobSettings {
  readonly namespace: string
  /** Says which run an object is of. */
  readonly run: string
  /** The image that has pullpath in its path for programs. */
  readonly image: string
  /** The images that are planned on each node. */
  readonly images: readonly string[]
  /** Paths of the nodes that are mounted besides. */
  readonly mounts: readonly string[]
  /** Where K3s or RKE2 has its data, where that is not the usual folder. */
  readonly dataDir: string | null
  /** The nodes also run the plans. */
  readonly probe: boolean
  readonly waitSeconds: number
}

/** A node as the cluster knows it. */
export interface NodeTarget {
  readonly name: string
  readonly zone: string | null
  readonly distribution: Distribution
  /** As `pullpath node --release` takes it; null when it is not one that is known. */
  readonly release: string | null
  /** Whether services of systemd can be looked for. */
  readonly hasSystemd: boolean
}

export const LABELS = { name: 'app.kubernetes.io/name', run: 'pullpath-run' } as const
export const NAME = 'pullpath'
/** Where the parts of the node are in the container. */
export const ROOT = '/host'
/** The Secret with the key of the fingerprints, and its entry. */
export const KEY_SECRET = { name: 'pullpath-report-key', key: 'key' } as const

/**
 * The folders of a node that `pullpath node` reads, and no others: its settings, what it wrote for containerd with the log
 * and the list of imported images, and its services. Each exists on every node, because a folder that is missing would
 * keep the pod from starting: nothing is created on a node.
 */
export function mountsOf(
  { distribution, hasSystemd }: Pick<NodeTarget, 'distribution' | 'hasSystemd'>,
  { dataDir, mounts }: Pick<JobSettings, 'dataDir' | 'mounts'>,
): readonly string[] {
  const services = hasSystemd
    ? ['/etc/systemd', ...(distribution === 'rke2' ? ['/usr/lib/systemd', '/usr/local/lib'] : [])]
    : []
  const all = new Set([
    '/etc/rancher',
    `${dataDir ?? `/var/lib/rancher/${distribution}`}/agent`,
    ...services,
    ...mounts.map((mount) => mount.replace(/(.)\/+$/, '$1')),
  ])
  // A folder below another one is there already.
  return [...all].filter((path) => ![...all].some((other) => other !== path && isBelow(path, other)))
}

function isBelow(path: string, other: string): boolean {
  return other === '/' || path.startsWith(`${other}/`)
}
