import { planHosts } from '@/lib/containerd/plan-pull'
import type { Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { ClusterNode } from '@/lib/node'
import type { Way } from './way'

/** In a way: any registry that nothing in the file is for, and the registry itself as what is asked last. */
export const ANY_REGISTRY = '*'
/** A name that is of no registry: RFC 6761 keeps `.invalid` free. */
const SOME_OTHER = 'any-other-registry.invalid'

/**
 * The plans of a file without a list of images: one for each registry that it has an entry for, for Docker Hub and for any
 * other one. Rewrites are left out, because they depend on the image. Never throws.
 */
export function plansOfFile(node: ClusterNode): readonly Plan[] {
  const keys = [...node.parsed.registries.mirrors.keys()].filter((key) => key !== '*')
  return plansOf(node, [...new Set([DOCKER_HUB, ...keys, SOME_OTHER])])
}

/** The plans for the keys of `mirrors` in which a placeholder is not filled in; none for a file that is no template. */
export function plansOfOpenKeys(node: ClusterNode): readonly Plan[] {
  const { parsed, template } = node
  if (template === null) return []
  return plansOf(
    node,
    [...parsed.registries.mirrors.keys()].filter((key) => template.openIn(key).length > 0),
  )
}

function plansOf({ parsed, containerd, template, plan }: ClusterNode, registries: readonly string[]): readonly Plan[] {
  return registries.flatMap((registry): readonly Plan[] => {
    const made = plan(`${registry}/any/image`)
    // A key that no image has as its registry.
    if (made.reference === null || made.reference.registry !== registry) return []
    const attempts = planHosts(registry, containerd)
    const { openMirrors: _unknown, ...known } = made
    const bare: Plan = { ...known, attempts, fails: attempts.length === 0 ? made.fails : null, abortsWith: null }
    // A registry that is not in the file: no value of a placeholder can make it one that is.
    const mirrors = registry === SOME_OTHER ? new Map<string, unknown>() : parsed.registries.mirrors
    return [template?.markOpen(bare, { mirrors, configs: parsed.registries.configs }) ?? bare]
  })
}

/** The ways of these plans, with the name for any other registry. */
export function namedWays(ways: readonly Way[]): readonly Way[] {
  const named = (name: string): string => (name === SOME_OTHER ? ANY_REGISTRY : name)
  return ways.map((way) => ({
    ...way,
    registry: named(way.registry),
    stops: way.stops.map((stop) => ({ ...stop, host: named(stop.host) })),
  }))
}
