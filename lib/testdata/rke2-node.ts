import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'

/** A release by today's rules of RKE2's own puller. */
export const RKE2_NOW = 'v1.36.2+rke2r1'

/** A node of RKE2 with this file. */
export function rke2Node(yaml: string, release: string, options: Partial<NodeOptions> = {}) {
  return readNode(yaml, { ...defaultOptions(), distribution: 'rke2', release, ...options }, engines)
}
