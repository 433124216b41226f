import type { ClusterReport, ReportedNode } from './cluster-report'
import type { NodeFacts } from './node-line'

/**
 * A way in which nodes are not like the others, or not as they should be.
 *
 * `wrong` and `undecided`: by the verdict of the nodes, whose cause is `value`. `restart`: a file was changed since the
 * node wrote what containerd follows. `state`: of a pull. All others: these nodes have another value than `others`.
 */
export interface Drift {
  readonly kind: DriftKind
  /** The image or host that it is about; null when it is about the node. */
  readonly subject: string | null
  /** In the order of the report. */
  readonly nodes: readonly ReportedNode[]
  /** What these nodes have, where it can be said; null for fingerprints. */
  readonly value: string | null
  /** How many nodes have what most have, and what that is. */
  readonly others: { readonly count: number; readonly value: string | null } | null
}

/** The most severe first. */
export const DRIFT_KINDS = [
  'wrong',
  'undecided',
  'restart',
  'state',
  'file-state',
  'settings',
  'accounts',
  'text',
  'flags',
  'release',
  'asks',
  'addresses',
  'written',
  'uncompared',
] as const

export type DriftKind = (typeof DRIFT_KINDS)[number]

/** A value of each node, by which those that are alike are found. Undefined: the node has none to compare. */
interface Facet {
  readonly kind: DriftKind
  readonly subject: string | null
  readonly valueOf: (facts: NodeFacts) => string | null | undefined
  /** Only nodes with the same of this are compared. */
  readonly among: (facts: NodeFacts) => string
  /** False for a value that says nothing to people. */
  readonly isShown: boolean
}

/** What differs from node to node, and what is wrong, the most severe first. Takes time in proportion to the report. */
export function driftOf(report: ClusterReport): readonly Drift[] {
  const members = membersOf(report)
  const found = [
    ...verdicts(members),
    ...facetsOf(members).flatMap((facet) => differing(facet, members)),
    ...uncompared(members),
  ]
  const rank = ({ kind }: Drift) => DRIFT_KINDS.indexOf(kind)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

interface Member {
  readonly facts: NodeFacts
  readonly nodes: readonly ReportedNode[]
}

/** The nodes by what they have in common. */
function membersOf(report: ClusterReport): readonly Member[] {
  const members = report.facts.map((facts) => ({ facts, nodes: [] as ReportedNode[] }))
  for (const node of report.nodes) members[node.facts]?.nodes.push(node)
  return members.filter(({ nodes }) => nodes.length > 0)
}

function verdicts(members: readonly Member[]): readonly Drift[] {
  const kindOf = ({ facts }: Member): string | null =>
    facts.restartDue ? 'restart' : facts.outcome === 'fine' ? null : `${facts.outcome} ${facts.cause ?? ''}`
  return [...grouped(members, kindOf)].flatMap(([key, same]): readonly Drift[] => {
    if (key === null) return []
    const [kind = '', cause = ''] = key.split(' ')
    return [
      {
        kind: kind as 'wrong' | 'undecided' | 'restart',
        subject: null,
        nodes: nodesOf(same),
        value: cause === '' ? null : cause,
        others: null,
      },
    ]
  })
}

function facetsOf(members: readonly Member[]): readonly Facet[] {
  const program = ({ distribution }: NodeFacts) => distribution
  const withKey = ({ distribution, key }: NodeFacts) => `${distribution} ${key ?? ''}`
  const facet = (
    kind: DriftKind,
    valueOf: Facet['valueOf'],
    { subject = null, among = program, isShown = true }: Partial<Pick<Facet, 'subject' | 'among' | 'isShown'>> = {},
  ): Facet => ({ kind, subject, valueOf, among, isShown })
  const hidden = { isShown: false } as const
  const images = new Set(members.flatMap(({ facts }) => facts.pulls.map(({ image }) => image)))
  const hosts = new Set(members.flatMap(({ facts }) => facts.hosts.map(({ host }) => host)))
  const pullOf = indexed(members, ({ pulls }) => pulls.map((pull) => [pull.image, pull] as const))
  const hostOf = indexed(members, ({ hosts: all }) => all.map((one) => [one.host, one] as const))
  return [
    facet('file-state', ({ file }) => file.state),
    facet('settings', ({ file }) => file.settings ?? undefined, { among: withKey, ...hidden }),
    facet('accounts', ({ file }) => file.accounts ?? undefined, { among: withKey, ...hidden }),
    // Where what it says is known, another text alone is a difference of comments or order.
    facet('text', ({ file }) => file.text ?? undefined, {
      among: ({ file, ...facts }) => `${withKey({ file, ...facts })} ${file.settings} ${file.accounts}`,
      ...hidden,
    }),
    facet('flags', ({ flags }) => flagsText(flags)),
    facet('release', ({ release }) => (release.certain ? release.name : undefined)),
    // Other releases, settings and flags write other files.
    facet('written', ({ written }) => written ?? undefined, {
      among: ({ file, release, flags, ...facts }) =>
        [
          withKey({ file, release, flags, ...facts }),
          file.settings,
          file.accounts,
          release.name,
          flagsText(flags),
        ].join(' '),
      ...hidden,
    }),
    ...[...images].flatMap((subject) => [
      facet('state', (facts) => pullOf(facts, subject)?.state, { subject, among: () => '' }),
      facet('asks', (facts) => pullOf(facts, subject)?.asks.join(', '), { subject, among: () => '' }),
    ]),
    ...[...hosts].map((subject) =>
      facet(
        'addresses',
        (facts) => {
          const host = hostOf(facts, subject)
          return host === undefined ? undefined : (host.addresses?.join(', ') ?? null)
        },
        { subject, among: () => '' },
      ),
    ),
  ]
}

function flagsText({ disableDefaultRegistryEndpoint, embeddedRegistry }: NodeFacts['flags']): string {
  return [
    ...(disableDefaultRegistryEndpoint ? ['disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['embedded-registry'] : []),
  ].join(', ')
}

/** Looks up what facts have by name, without going through a list each time. */
function indexed<T>(
  members: readonly Member[],
  listOf: (facts: NodeFacts) => readonly (readonly [string, T])[],
): (facts: NodeFacts, name: string) => T | undefined {
  const tables = new Map(members.map(({ facts }) => [facts, new Map(listOf(facts))]))
  return (facts, name) => tables.get(facts)?.get(name)
}

/** A difference for each value but the one that most nodes have. */
function differing({ kind, subject, valueOf, among, isShown }: Facet, members: readonly Member[]): readonly Drift[] {
  return [...grouped(members, ({ facts }) => among(facts)).values()].flatMap((compared) => {
    const values = grouped(compared, ({ facts }) => valueOf(facts))
    values.delete(undefined)
    if (values.size < 2) return []
    const [usual, ...others] = [...values]
      .map(([value, same]) => ({ value: value ?? null, nodes: nodesOf(same) }))
      .toSorted((a, b) => b.nodes.length - a.nodes.length)
    return others.map(({ value, nodes }) => ({
      kind,
      subject,
      nodes,
      value: isShown ? value : null,
      others: { count: usual?.nodes.length ?? 0, value: isShown ? (usual?.value ?? null) : null },
    }))
  })
}

/** Nodes whose registries.yaml cannot be compared with those of most: another key, or none. */
function uncompared(members: readonly Member[]): readonly Drift[] {
  const read = members.filter(({ facts }) => facts.file.state === 'read')
  const byKey = [...grouped(read, ({ facts }) => facts.key ?? (facts.file.text === null ? null : 'open'))].map(
    ([key, same]) => ({ key, nodes: nodesOf(same) }),
  )
  const [usual, ...others] = byKey.toSorted((a, b) => b.nodes.length - a.nodes.length)
  const all = usual?.key === null && usual.nodes.length > 1 ? [usual, ...others] : others
  const nodes = all.flatMap((one) => one.nodes)
  return nodes.length === 0 ? [] : [{ kind: 'uncompared', subject: null, nodes, value: null, others: null }]
}

function nodesOf(members: readonly Member[]): readonly ReportedNode[] {
  return members.flatMap(({ nodes }) => nodes)
}

function grouped<K>(members: readonly Member[], keyOf: (member: Member) => K): Map<K, Member[]> {
  const groups = new Map<K, Member[]>()
  for (const member of members) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return groups
}
