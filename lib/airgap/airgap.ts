import { planHosts } from '@/lib/containerd/plan-pull'
import type { Attempt, AttemptKind } from '@/lib/containerd/plan'
import { parseReference } from '@/lib/containerd/reference'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { ClusterNode } from '@/lib/node'
import type { Path } from '@/lib/registries/diagnostic'
import type { Template } from '@/lib/placeholders/template'
import { ownPuller } from '@/lib/wharfie/own-plan'
import { chosenHosts, hostnameOf, sideOf, type Side, type SideReason } from './side'

/** What the check is asked about. */
export interface AirGapQuestion {
  /** Normal forms of images; their registries count also when the file says nothing of them. */
  readonly images: readonly string[]
  /** Images of K3s or RKE2 itself, which a node pulls without being told: normal forms, with or without a tag. */
  readonly packaged?: readonly string[]
  /** Hosts, as host or host:port, of which a person says that they are inside. */
  readonly inside: readonly string[]
}

/** A host that containerd can ask. Placeholders that are not filled in are in it as they are written. */
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
  /** How many images of K3s or RKE2 itself are. */
  readonly packaged: number
  /** RKE2 pulls its own programs there by itself, before there is a containerd; no flag of containerd counts for it. */
  readonly isOwnPull: boolean
}

export interface AirGap {
  /**
   * `sealed`: every host is inside. `holes`: at least one is outside. `undecided`: for at least one it is not known, as
   * where a placeholder of `open` decides which host it is.
   */
  readonly verdict: 'sealed' | 'holes' | 'undecided'
  /** Outside first, then those not known. */
  readonly hosts: readonly ReachedHost[]
  /** Placeholders that are not filled in and decide whether a host is inside, or which hosts there are; empty for none. */
  readonly open: readonly string[]
  /** Why no containerd runs with this file, so that nothing is pulled; null when one does. */
  readonly notRunning: string | null
}

/** A name that is of no registry: RFC 6761 keeps `.invalid` free. */
const ANY_OTHER = 'any-other-registry.invalid'
const SIDES: readonly Side[] = ['outside', 'unclear', 'inside']

/**
 * Every host that containerd can ask on this node for these images and for any image at all, in whatever order it would
 * ask them. What a registry itself leads to, its token server and redirects of its blobs, is not in the file and not in the
 * result. Never throws.
 */
export function checkAirGap(node: ClusterNode, { images, packaged = [], inside }: AirGapQuestion): AirGap {
  const { systemDefaultRegistry } = node.options
  const started = node.containerd.start()
  if ('error' in started) return { verdict: 'undecided', hosts: [], open: [], notRunning: started.error }
  const counts = imagesByRegistry(images)
  const packagedCounts = imagesByRegistry(packaged)
  const registries = new Set([
    DOCKER_HUB,
    ...[...node.parsed.registries.mirrors.keys()].filter((key) => key !== '*'),
    ...node.parsed.registries.configs.keys(),
    ...counts.keys(),
    ...packagedCounts.keys(),
    ...(systemDefaultRegistry === null ? [] : [systemDefaultRegistry.split('/', 1)[0] ?? '']),
    ANY_OTHER,
  ])
  const asked: readonly Asked[] = [
    ...[...registries].map((registry) => ({
      registry,
      attempts: planHosts(registry, node.containerd),
      isOwnPull: false,
    })),
    ...ownPulls(node),
  ]
  const named = chosenHosts(
    asked.flatMap(({ attempts }) => attempts),
    node.parsed.registries.configs.keys(),
  )
  const { show, openIn, openEntries } = node.template ?? PLAIN
  const open = new Set(openEntries)
  const hosts = new Map<string, { -readonly [Key in keyof ReachedHost]: ReachedHost[Key] }>()
  for (const { registry, attempts, isOwnPull } of asked) {
    for (const attempt of attempts) {
      const isAnyOther = registry === ANY_OTHER
      const host = isAnyOther && attempt.parts.host === ANY_OTHER ? null : attempt.parts.host
      const use: HostUse = {
        registry: isAnyOther ? null : show(registry),
        kind: attempt.kind,
        path: show(attempt.path),
        images: isAnyOther || isOwnPull ? 0 : (counts.get(registry) ?? 0),
        packaged: isAnyOther ? 0 : isOwnPull ? 1 : (packagedCounts.get(registry) ?? 0),
        isOwnPull,
      }
      const known = hosts.get(host ?? '')
      if (known !== undefined) known.uses = [...known.uses, use]
      else {
        // Of a host without its port; that decides nothing here.
        const decides = openIn(hostnameOf(host ?? ''))
        const judged = shownSide(host, attempt.kind, { named, inside, show, isOpen: decides.length > 0 })
        if (judged.reason === 'open') for (const placeholder of decides) open.add(placeholder)
        hosts.set(host ?? '', { host: show(host), ...judged, uses: [use] })
      }
    }
  }
  const sorted = SIDES.flatMap((side) => [...hosts.values()].filter((host) => host.side === side))
  const verdict = verdictOf(sorted)
  return {
    // What is not filled in may name other hosts.
    verdict: verdict === 'sealed' && openEntries.length > 0 ? 'undecided' : verdict,
    hosts: sorted,
    open: [...open],
    notRunning: null,
  }
}

/** For a file without placeholders. */
const PLAIN: Pick<Template, 'show' | 'openIn' | 'openEntries'> = {
  show: (value) => value,
  openIn: () => [],
  openEntries: [],
}

type Judged = Parameters<typeof sideOf>[2] & Pick<Template, 'show'> & { readonly isOpen: boolean }

/** A person can say of a host that it is inside, whatever its placeholder will be. */
function shownSide(
  host: string | null,
  kind: AttemptKind,
  { isOpen, show, ...means }: Judged,
): Pick<ReachedHost, 'side' | 'reason'> {
  const found = sideOf(host, kind, means)
  if (!isOpen || (found.reason !== 'named' && found.reason !== 'unknown')) return found
  const stated = sideOf(show(host), kind, { ...means, named: new Set() })
  return stated.reason === 'stated' ? stated : { side: 'unclear', reason: 'open' }
}

interface Asked {
  readonly registry: string
  readonly attempts: readonly Attempt[]
  readonly isOwnPull: boolean
}

/** What RKE2 pulls itself at its start; empty for K3s. */
function ownPulls({ options, parsed, regexp, plan }: ClusterNode): readonly Asked[] {
  if (options.distribution !== 'rke2') return []
  const puller = ownPuller(parsed, options, regexp, plan)
  const own = puller.plan(puller.runtime)?.plan
  return own === undefined ? [] : [{ registry: own.reference?.registry ?? '', attempts: own.attempts, isOwnPull: true }]
}

function verdictOf(hosts: readonly ReachedHost[]): AirGap['verdict'] {
  if (hosts.some(({ side }) => side === 'outside')) return 'holes'
  return hosts.some(({ side }) => side === 'unclear') ? 'undecided' : 'sealed'
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
