import { saying, type Saying, type SaidValue } from '@/lib/words/saying'
import { causeWords } from './cause-words'
import type { ClusterReport, ReportedNode, Silence } from './cluster-report'
import type { Drift, DriftKind } from './drift'

const NAMED_MAX = 5

/** What differs, as a sentence that begins with the nodes. */
export function driftSentence({ kind, subject, nodes, value, others }: Drift): Saying {
  return SENTENCES[kind]({
    nodes: namesOf(nodes),
    image: subject ?? '',
    host: subject ?? '',
    value: value ?? '',
    count: others?.count ?? 0,
    others: others?.value ?? '',
    has: value !== null,
    othersHave: others?.value != null,
  })
}

interface Said {
  readonly nodes: SaidValue
  readonly image: string
  readonly host: string
  readonly value: string
  readonly count: number
  readonly others: string
  readonly has: boolean
  readonly othersHave: boolean
}

const SENTENCES: Readonly<Record<DriftKind, (said: Said) => Saying>> = {
  wrong: ({ nodes, value, has }) =>
    has
      ? (withCause(nodes, value) ?? saying('{nodes}: something is wrong: {code}', { nodes, code: value }))
      : saying('{nodes}: a pull fails', { nodes }),
  undecided: ({ nodes, value, has }) =>
    has
      ? (withCause(nodes, value) ?? saying('{nodes}: undecided: {code}', { nodes, code: value }))
      : saying('{nodes}: what the node does cannot be known in full', { nodes }),
  restart: ({ nodes }) => saying('{nodes}: not restarted since the settings were changed', { nodes }),
  state: ({ nodes, image, value, count, others }) =>
    saying('{nodes}: the pull of {image} {state}; on {count} nodes it {others}', {
      nodes,
      image,
      state: pullWords(value),
      count,
      others: pullWords(others),
    }),
  'file-state': ({ nodes, value, count, others }) =>
    saying('{nodes}: registries.yaml {state}; on {count} nodes it {others}', {
      nodes,
      state: fileWords(value),
      count,
      others: fileWords(others),
    }),
  settings: ({ nodes, count }) =>
    saying('{nodes}: registries.yaml says something else than on {count} nodes', { nodes, count }),
  accounts: ({ nodes, count }) =>
    saying('{nodes}: registries.yaml has other accounts than on {count} nodes', { nodes, count }),
  text: ({ nodes, count }) =>
    saying('{nodes}: the text of registries.yaml is another one than on {count} nodes', { nodes, count }),
  flags: ({ nodes, value, count, others, has, othersHave }) =>
    saying('{nodes}: flags {flags}; on {count} nodes {others}', {
      nodes,
      flags: has && value !== '' ? value : saying('not set'),
      count,
      others: othersHave && others !== '' ? others : saying('not set'),
    }),
  release: ({ nodes, value, count, others }) =>
    saying('{nodes}: release {release}; on {count} nodes {others}', { nodes, release: value, count, others }),
  asks: ({ nodes, image, value, count, others }) =>
    saying('{nodes}: for {image} asks {hosts}; {count} nodes ask {others}', {
      nodes,
      image,
      hosts: value === '' ? saying('nobody') : value,
      count,
      others: others === '' ? saying('nobody') : others,
    }),
  addresses: ({ nodes, host, value, has, count, others, othersHave }) =>
    saying('{nodes}: {host} is {addresses}; on {count} nodes it is {others}', {
      nodes,
      host,
      addresses: has ? value : saying('not found'),
      count,
      others: othersHave ? others : saying('not found'),
    }),
  written: ({ nodes, count }) =>
    saying('{nodes}: containerd follows other files than on {count} nodes with the same settings', { nodes, count }),
  uncompared: ({ nodes }) =>
    saying('{nodes}: registries.yaml cannot be compared: no key, or that of another report', { nodes }),
}

function withCause(nodes: SaidValue, code: string): Saying | null {
  const cause = causeWords(code)
  return cause && saying('{nodes}: {cause} ({code})', { nodes, cause, code })
}

/** Up to five names; more are counted. */
function namesOf(nodes: readonly ReportedNode[]): SaidValue {
  const names = nodes.slice(0, NAMED_MAX).map(({ name }) => name)
  return nodes.length > NAMED_MAX
    ? saying('{names} and {count} more', { names, count: nodes.length - NAMED_MAX })
    : names
}

export function pullWords(state: string): Saying {
  if (state === 'works') return saying('works')
  if (state === 'fails') return saying('fails')
  return state === 'planned' ? saying('was not asked for') : saying('is undecided')
}

export function fileWords(state: string): Saying {
  if (state === 'read') return saying('exists')
  if (state === 'missing') return saying('does not exist')
  return state === 'folder' ? saying('is a directory') : saying('cannot be read')
}

/** When all of these nodes are all of their zone: the zone; otherwise null. */
export function wholeZone(nodes: readonly ReportedNode[], report: ClusterReport): string | null {
  const zone = nodes[0]?.zone ?? null
  if (zone === null || nodes.some((node) => node.zone !== zone)) return null
  const all = report.nodes.filter((node) => node.zone === zone).length
  return all === nodes.length && all < report.nodes.length ? zone : null
}

/** Why nothing is known of a node. */
export function silenceWords(why: Silence): Saying {
  return SILENCES[why]
}

const SILENCES: Readonly<Record<Silence, Saying>> = {
  'not-ready': saying('it is not ready, and was not asked'),
  'not-linux': saying('it does not run Linux, and was not asked'),
  refused: saying('the cluster refused the Job'),
  pending: saying('its pod did not start'),
  late: saying('its pod did not end in time'),
  'no-line': saying('its pod printed no report'),
  cut: saying('its report ends in the middle'),
  unknown: saying('its report is of another version, or too long'),
  stopped: saying('the run was stopped before'),
}

/** What was not used of the logs, one sentence each. */
export function skippedSentences({ otherLines, cut, unknown, older }: ClusterReport['skipped']): readonly Saying[] {
  return [
    ...(cut > 0 ? [saying('reports that end in the middle, not used: {count}', { count: cut })] : []),
    ...(unknown > 0 ? [saying('reports of another version, or too long, not used: {count}', { count: unknown })] : []),
    ...(older > 0 ? [saying('older reports of the same node, not used: {count}', { count: older })] : []),
    ...(otherLines > 0 ? [saying('lines of something else: {count}', { count: otherLines })] : []),
  ]
}
