import type { ListedImage } from '@/lib/images/image-list'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { isSameValue } from '@/lib/same-value'
import { isPublicRegistry } from '@/lib/known/known-registries'
import type { ClusterNode } from '@/lib/node'
import type { Must } from './check-settings'
import { runCheck, type Findings } from './run-check'

/** More would not be read. */
const SUGGESTIONS_MAX = 12
/** Groups of images that are looked at, those with the most images first. */
const GROUPS_MAX = 40

export interface SuggestQuestion {
  readonly images: readonly ListedImage[]
  /** Hosts that a person says are inside. */
  readonly inside: readonly string[]
  readonly findings: Findings
  /** Those that the text has already. */
  readonly known: readonly Must[]
}

/**
 * Assertions that the present plans make: each holds now on this node, and none is among the known ones. Empty for a file
 * that K3s rejects. Never throws.
 */
export function suggestMusts(node: ClusterNode, { images, inside, findings, known }: SuggestQuestion): readonly Must[] {
  if ('error' in node.containerd.start()) return []
  const plans = images.map(({ normalised }) => node.shownPlan(normalised))
  const candidates: readonly Must[] = [
    { sealed: true, ...(inside.length > 0 && { inside: [...inside] }) },
    ...(images.length === 0 ? [] : [...ofGroups(plans), ...ofHosts(plans)]),
    { findings: 'no-warnings' },
    { findings: 'no-errors' },
  ]
  const found: Must[] = []
  for (const must of candidates) {
    if (found.length >= SUGGESTIONS_MAX) break
    // Where there are no warnings, there are no errors.
    if ('findings' in must && found.some((one) => 'findings' in one)) continue
    if ([...known, ...found].some((one) => isSameValue(one, must))) continue
    if (runCheck(must, node, images, findings).state === 'holds') found.push(must)
  }
  return found
}

interface Group {
  readonly pattern: string
  readonly plans: Plan[]
}

/** What comes first for the images of a registry, or of a part of it where the registry has several answers. */
function ofGroups(plans: readonly Plan[]): readonly Must[] {
  const registries = groupsOf(plans, ({ registry }) => `${registry}/*`)
  const groups = registries.flatMap((group) =>
    firstHost(group.plans) === null
      ? groupsOf(group.plans, ({ registry, repository }) => `${registry}/${repository.split('/')[0] ?? ''}/*`)
      : [group],
  )
  return groups
    .toSorted((one, other) => other.plans.length - one.plans.length)
    .slice(0, GROUPS_MAX)
    .flatMap(({ pattern, plans: own }): readonly Must[] => {
      const first = firstHost(own)
      if (first === null || first.kind !== 'mirror') return []
      const isAlone = own.every(({ attempts }) => attempts.every(({ parts }) => parts.host === first.parts.host))
      const { host } = first.parts
      const name = rewrittenTo(own)
      return [
        isAlone ? { images: pattern, only: host } : { images: pattern, first: host },
        ...(name === null ? [] : [{ images: pattern, 'rewritten-to': name }]),
      ]
    })
}

function groupsOf(
  plans: readonly Plan[],
  patternOf: (reference: NonNullable<Plan['reference']>) => string,
): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const plan of plans) {
    if (plan.reference === null) continue
    const pattern = patternOf(plan.reference)
    const group = groups.get(pattern) ?? { pattern, plans: [] }
    groups.set(pattern, group)
    group.plans.push(plan)
  }
  return [...groups.values()]
}

/** The first attempt of the first plan, if all ask the same host first. */
function firstHost(plans: readonly Plan[]): Attempt | null {
  const first = plans[0]?.attempts[0]
  return first !== undefined && plans.every(({ attempts }) => attempts[0]?.parts.host === first.parts.host)
    ? first
    : null
}

/** The path that the names of all images get by a rewrite; null where one keeps its name, or they have nothing in common. */
function rewrittenTo(plans: readonly Plan[]): string | null {
  const names = plans.map(({ attempts }) => attempts[0]?.parts.repository ?? '')
  if (plans.some(({ reference }, at) => reference?.repository === names[at])) return null
  const [first = ''] = names
  const parts = first.split('/').slice(0, -1)
  while (parts.length > 0 && !names.every((name) => name.startsWith(`${parts.join('/')}/`))) parts.pop()
  return parts.length === 0 ? null : `${parts.join('/')}/*`
}

/** Public registries that are never asked, or without a login. */
function ofHosts(plans: readonly Plan[]): readonly Must[] {
  const asked = new Map<string, boolean>()
  for (const { attempts, reference } of plans) {
    for (const { parts, credentials } of attempts)
      asked.set(nameOf(parts.host), (asked.get(nameOf(parts.host)) ?? false) || credentials !== null)
    const own = reference === null ? '' : nameOf(reference.registry)
    if (isPublicRegistry(own) && !asked.has(own)) asked.set(own, false)
  }
  const hosts = new Set(plans.flatMap(({ attempts }) => attempts.map(({ parts }) => nameOf(parts.host))))
  return [...asked]
    .filter(([host]) => isPublicRegistry(host))
    .flatMap(([host, hasLogin]): readonly Must[] =>
      hosts.has(host) ? (hasLogin ? [] : [{ 'no-login-at': host }]) : [{ never: host }],
    )
}

/** Docker Hub as images name it. */
function nameOf(host: string): string {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  return name === 'registry-1.docker.io' ? 'docker.io' : name
}
