import { planHosts } from '@/lib/containerd/plan-pull'
import type { AttemptKind } from '@/lib/containerd/plan'
import { parseReference } from '@/lib/containerd/reference'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { ClusterNode } from '@/lib/node'
import type { Path } from '@/lib/registries/diagnostic'
import { planWharfie } from '@/lib/wharfie/plan-wharfie'
import { runtimeName } from '@/lib/wharfie/runtime-image'
import { chosenHosts, sideOf, type Side, type SideReason } from './side'

/** What the check is asked about. */
export interface AirGapQuestion {
  /** Normal forms of images; their registries count also when the file says nothing of them. */
  readonly images: readonly string[]
  /** Hosts, as host or host:port, of which a person says that they are inside. */
  readonly inside: readonly string[]
}

/** A host that containerd can ask, or RKE2 itself at its start. */
export interface ReachedHost {
  /** host[:port]; null for the registry of any image that nothing in the file is for. */
  readonly host: string | null
  readonly side: Side
  readonly reason: SideReason
  readonly uses: readonly HostUse[]
}

export interface HostUse {
  /** The registry of the images; null for all that nothing in the file is for. */
  readonly registry: string | null
  readonly kind: AttemptKind
  /** Where in registries.yaml it comes from; null for containerd's own default. */
  readonly path: Path | null
  /** How many of the images are of that registry. */
  readonly images: number
  /** The image that RKE2 itself pulls from there; null for what containerd asks. */
  readonly ownImage: string | null
}

export interface AirGap {
  /**
   * `sealed`: every host is inside. `holes`: at least one is outside. `undecided`: for at least one it is not known, or the
   * file leaves open what is asked; `open` then says why.
   */
  readonly verdict: 'sealed' | 'holes' | 'undecided'
  /** Outside first, then those not known. */
  readonly hosts: readonly ReachedHost[]
  /** Placeholders that are not filled in; empty for none. */
  readonly open: readonly string[]
  /** Why no containerd runs with this file, so that nothing is pulled; null when one does. */
  readonly notRunning: string | null
}

/** A name that is of no registry: RFC 6761 keeps `.invalid` free. */
const ANY_OTHER = 'any-other-registry.invalid'
const SIDES: readonly Side[] = ['outside', 'unclear', 'inside']

/**
 * Every host that containerd can ask on this node for these images and for any image at all, and RKE2 itself for its own one,
 * in whatever order they would be asked. What a registry itself leads to, its token server and redirects of its blobs, is not in the file and not in the
 * result. Never throws.
 */
export function checkAirGap(node: ClusterNode, { images, inside }: AirGapQuestion): AirGap {
  const { systemDefaultRegistry } = node.options
  const started = node.containerd.start()
  if ('error' in started) return { verdict: 'undecided', hosts: [], open: [], notRunning: started.error }
  const counts = imagesByRegistry(images)
  const registries = new Set([
    DOCKER_HUB,
    ...[...node.parsed.registries.mirrors.keys()].filter((key) => key !== '*'),
    ...node.parsed.registries.configs.keys(),
    ...counts.keys(),
    ...(systemDefaultRegistry === null ? [] : [systemDefaultRegistry.split('/', 1)[0] ?? '']),
    ANY_OTHER,
  ])
  const asked = [...registries].map((registry) => ({ registry, attempts: planHosts(registry, node.containerd) }))
  const named = chosenHosts(
    asked.flatMap(({ attempts }) => attempts),
    node.parsed.registries.configs.keys(),
  )
  const open = new Set<string>()
  const hosts = new Map<string, { -readonly [Key in keyof ReachedHost]: ReachedHost[Key] }>()
  const add = (url: string, host: string | null, use: HostUse): void => {
    for (const placeholder of node.template?.openIn(url) ?? []) open.add(placeholder)
    const known = hosts.get(host ?? '')
    if (known !== undefined) known.uses = [...known.uses, use]
    else hosts.set(host ?? '', { host, ...sideOf(host, use.kind, { named, inside }), uses: [use] })
  }
  for (const { registry, attempts } of asked) {
    for (const attempt of attempts) {
      const isAnyOther = registry === ANY_OTHER
      const host = isAnyOther && attempt.parts.host === ANY_OTHER ? null : attempt.parts.host
      add(attempt.url, host, {
        registry: isAnyOther ? null : registry,
        kind: attempt.kind,
        path: attempt.path,
        images: isAnyOther ? 0 : (counts.get(registry) ?? 0),
        ownImage: null,
      })
    }
  }
  for (const { url, host, use } of ownRequests(node)) add(url, host, use)
  const sorted = SIDES.flatMap((side) => [...hosts.values()].filter((host) => host.side === side))
  return { verdict: verdictOf(sorted, open.size > 0), hosts: sorted, open: [...open], notRunning: null }
}

/** What RKE2 pulls itself, by rules of its own: it asks the registry itself whatever the flag says. */
function ownRequests({
  options,
  parsed,
  regexp,
}: ClusterNode): readonly { readonly url: string; readonly host: string; readonly use: HostUse }[] {
  if (options.distribution !== 'rke2') return []
  const ownImage = runtimeName(options)
  const image = parseReference(ownImage, 'without-domain')
  if ('error' in image) return []
  const { registry } = image.reference
  return planWharfie(image.reference, parsed, options, regexp).attempts.map(({ url, host, kind, path }) => ({
    url,
    host,
    use: { registry, kind, path, images: 0, ownImage },
  }))
}

function verdictOf(hosts: readonly ReachedHost[], isOpen: boolean): AirGap['verdict'] {
  if (hosts.some(({ side }) => side === 'outside')) return 'holes'
  return isOpen || hosts.some(({ side }) => side === 'unclear') ? 'undecided' : 'sealed'
}

function imagesByRegistry(images: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const image of images) {
    const parsed = parseReference(image, 'without-domain')
    if ('error' in parsed) continue
    const { registry } = parsed.reference
    counts.set(registry, (counts.get(registry) ?? 0) + 1)
  }
  return counts
}
