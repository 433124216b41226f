import type { Severity } from '@/lib/registries/diagnostic'
import type { SaidValue } from '@/lib/words/saying'

/** Something about the node that is not as it should be, or that is to be known. */
export interface NodeFinding {
  /** One of `CODES`, or the code of a rule about registries.yaml. */
  readonly code: string
  readonly severity: Severity
  /** The file on the node; null when it is about none. */
  readonly path: string | null
  /** In that file, from 1. */
  readonly line: number | null
  readonly wrong: SaidValue
  /** What the node does. */
  readonly effect: SaidValue
  /** What to do. */
  readonly remedy: SaidValue
}

/** What can be found, the most likely causes first: what comes before makes what comes after without effect. */
const CODES = [
  'runtime-docker',
  'runtime-external',
  'agent-disabled',
  'config-rejected',
  'file-folder',
  'file-unreadable',
  'private-registry-missing',
  'file-name',
  'file-place',
  'file-rejected',
  'data-dir-moved',
  'template-without-config-path',
  'template-without-mirrors',
  'template-without-auth',
  'template-overrides',
  'foreign-moved',
  'foreign-file',
  'foreign-hides',
  'not-restarted',
  'edited-by-hand',
  'generated-differs',
  'certificate-missing',
  'certificate-unreadable',
  'certificate-no-pem',
  'log-undecoded',
  'file-missing',
  'private-registry-elsewhere',
  'file-both',
  'template-ignored',
  'flag-on-agent',
  'flag-unknown',
  'embedded-registry-off',
  'endpoint-failed',
  'proxy',
  'file-readable',
  'file-owner',
  'key-readable',
  'foreign-removed',
  'foreign-kept',
  'template-used',
  'drop-in-used',
  'never-started',
  'release-undecided',
  'service-unknown',
  'config-remote',
  'two-programs',
  'snapshotter',
  'images-imported',
  'looked-at-partly',
  'not-mounted',
] as const

export type FindingCode = (typeof CODES)[number]

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Errors first; of these what is most likely the cause. A rule about the file comes after what keeps the node from reading it. */
export function byCause(a: NodeFinding, b: NodeFinding): number {
  return RANKS[a.severity] - RANKS[b.severity] || rankOf(a) - rankOf(b)
}

function rankOf({ code }: NodeFinding): number {
  const known: readonly string[] = CODES
  const rank = known.indexOf(code)
  return rank === -1 ? known.indexOf('not-restarted') + 0.5 : rank
}
