import type { ClusterNode } from '@/lib/node'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { compareWithContainerd, type ComparedPlans } from './differences'
import { planWharfie } from './plan-wharfie'
import { isRuntimeRepository, runtimeImage, runtimeName } from './runtime-image'

/** Of few images; more names of one repository say nothing new. */
const PLANS_MAX = 5

/**
 * What RKE2 itself pulls at its start where that is not as in containerd by more than the name of Docker Hub, and each of `images`
 * that it pulls itself. Empty for K3s. Never throws.
 */
export function secondPlans(node: ClusterNode, images: readonly string[]): readonly ComparedPlans[] {
  const { options, parsed, regexp } = node
  if (options.distribution !== 'rke2') return []
  const runtime = runtimeImage(releaseOf(options))
  const name = runtimeName(options)
  const own = compare(node, name)
  const isShown = own.likeness === 'different' || own.likeness === 'undecided'
  const asked = images.flatMap((image) => {
    const { reference } = node.plan(image)
    if (reference === null || !isRuntimeRepository(reference.repository)) return []
    return reference.normalised === name ? (isShown ? [] : [own]) : [compare(node, image)]
  })
  return [...(isShown ? [own] : []), ...asked].slice(0, PLANS_MAX)

  function compare(cluster: ClusterNode, image: string): ComparedPlans {
    const containerd = cluster.plan(image)
    return compareWithContainerd(planWharfie(containerd.reference ?? runtime, parsed, options, regexp), containerd)
  }
}
