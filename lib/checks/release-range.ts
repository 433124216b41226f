import type { ListedImage } from '@/lib/images/image-list'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf, releasesOf } from '@/lib/k3s/releases/releases'
import type { ClusterNode } from '@/lib/node'
import type { Must } from './check-settings'
import { runCheck } from './run-check'

/** Plans that are made for it at most: a person waits. */
const PLANS_MAX = 20_000

export interface HoldingRange {
  readonly from: string
  readonly to: string
  /** How many known releases it has. */
  readonly count: number
}

/**
 * The releases around that of a node, one after the other, on which all assertions hold: newer ones first, then older ones.
 * Null when they do not hold on its own release, when it is the only one, and when nothing but findings is asserted. Long
 * lists leave room for fewer releases.
 */
export function holdingRange(
  options: NodeOptions,
  musts: readonly Must[],
  images: readonly ListedImage[],
  nodeOf: (options: NodeOptions) => ClusterNode,
  plansMax = PLANS_MAX,
): HoldingRange | null {
  const { distribution } = options
  // What the rules find is not looked at for each release.
  const asked = musts.filter((must) => !('findings' in must))
  const all = releasesOf(distribution)
  const own = all.findIndex(({ name }) => name === releaseOf(options).name)
  if (own < 0 || asked.length === 0 || asked.length !== musts.length) return null
  let left = Math.floor(plansMax / (Math.max(1, images.length) * asked.length))
  const holds = (at: number): boolean => {
    const release = all[at]
    if (release === undefined || left <= 0) return false
    left -= 1
    const node = nodeOf({ ...options, release: releaseName(release, distribution) })
    return asked.every((must) => runCheck(must, node, images, null).state === 'holds')
  }
  if (!holds(own)) return null
  let newest = own
  while (holds(newest - 1)) newest -= 1
  let oldest = own
  while (holds(oldest + 1)) oldest += 1
  const [from, to] = [all[oldest], all[newest]]
  if (from === undefined || to === undefined || from === to) return null
  return { from: releaseName(from, distribution), to: releaseName(to, distribution), count: oldest - newest + 1 }
}
