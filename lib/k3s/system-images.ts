import type { NodeOptions } from './node-options'
import type { Release } from '@/lib/k3s/releases/releases'

type Options = Pick<NodeOptions, 'distribution' | 'systemDefaultRegistry'>

// RKE2 brings its own pause image; seen in v1.29 to v1.33, assumed for later releases.
const RKE2_PAUSE = 'index.docker.io/rancher/mirrored-pause:3.6'

/**
 * The name of an image of K3s or RKE2 itself on a node: with --system-default-registry that is put before it as text, unless it begins
 * with it. RKE2 takes its own registry off before.
 * Source: k3s pkg/agent/config/config.go, get; rancher/rke2 pkg/images/images.go
 */
export function systemImage(image: string, { systemDefaultRegistry }: Options): string {
  return systemDefaultRegistry === null || image.startsWith(systemDefaultRegistry)
    ? image
    : `${systemDefaultRegistry}/${image.replace(/^(?:index\.)?docker\.io\//, '')}`
}

/** The image of the pause container, which each pod needs. */
export function pauseImage(options: Options, { pauseTag }: Pick<Release, 'pauseTag'>): string {
  return systemImage(options.distribution === 'rke2' ? RKE2_PAUSE : `rancher/mirrored-pause:${pauseTag}`, options)
}
