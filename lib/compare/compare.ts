import { fileChanges, type FileChange } from './file-changes'
import { findingChanges, type FindingChanges } from './findings'
import { comparedPulls, type ComparedPulls } from './pulls/compared-pulls'
import { createSideReader, type Consequences, type Means, type Side } from './side'

/** What differs between two sides. Where one of them cannot be read, nothing else is compared. */
export interface Comparison {
  /** Why containerd does not start with a side, in the words of K3s; null when it does. */
  readonly errors: { readonly before: string | null; readonly after: string | null }
  readonly pulls: ComparedPulls
  /** By path; `rewritten` ones mean the same. */
  readonly files: readonly FileChange[]
  /** Files that are the same byte for byte. */
  readonly sameFiles: number
  readonly findings: FindingChanges
}

const NO_FINDINGS: FindingChanges = { appears: [], disappears: [], changes: [], same: 0 }

/** Compares what the sides lead to. Never throws. */
export function compare(before: Side, after: Side, means: Means): Comparison {
  const read = createSideReader(means)
  return comparison(read(before), read(after), means)
}

/** The same of what is already read. */
export function comparison(
  before: Consequences,
  after: Consequences,
  { engines: { decodeToml1 } }: Pick<Means, 'engines'>,
): Comparison {
  const isRead = before.error === null && after.error === null
  const { changes, same } = fileChanges(before, after, decodeToml1)
  return {
    errors: { before: before.error, after: after.error },
    pulls: isRead ? comparedPulls(before, after) : { changed: [], undecided: [], same: [] },
    files: isRead ? changes : [],
    sameFiles: isRead ? same : 0,
    findings: isRead ? findingChanges(before.findings, after.findings) : NO_FINDINGS,
  }
}

/** Whether the sides lead to something else. A file that is written differently and means the same does not count. */
export function isDifferent({ errors, pulls, files, findings }: Comparison): boolean {
  return (
    errors.before !== null ||
    errors.after !== null ||
    pulls.changed.length > 0 ||
    files.some(({ kind }) => kind !== 'rewritten') ||
    findings.appears.length + findings.disappears.length + findings.changes.length > 0
  )
}
