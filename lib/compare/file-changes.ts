import type { DecodeToml1 } from '@/lib/go/toml/reader'
import { fileDifferences, type FilePair } from '@/lib/k3s/file-differences'
import { fileMeaning } from './file-meaning'
import type { Consequences } from './side'

export interface FileChange extends FilePair {
  /** `rewritten`: the text differs, and containerd reads the same out of it. */
  readonly kind: 'added' | 'removed' | 'changed' | 'rewritten'
}

export interface FileChanges {
  /** By path as K3s writes them; those that were rewritten among them. */
  readonly changes: readonly FileChange[]
  /** Files that are the same byte for byte. */
  readonly same: number
}

/** Which generated files differ, and whether that means anything. */
export function fileChanges(before: Consequences, after: Consequences, decodeToml1: DecodeToml1): FileChanges {
  const pairs = fileDifferences(before.files, after.files)
  const rawBefore = byPath(before)
  const rawAfter = byPath(after)
  const meansSame = (path: string): boolean => {
    const [one, other] = [rawBefore.get(path), rawAfter.get(path)]
    return (
      one !== undefined &&
      other !== undefined &&
      fileMeaning(one, before.node, decodeToml1) === fileMeaning(other, after.node, decodeToml1)
    )
  }
  const changes = pairs.map((pair): FileChange => {
    if (pair.before === null) return { ...pair, kind: 'added' }
    if (pair.after === null) return { ...pair, kind: 'removed' }
    return { ...pair, kind: meansSame(pair.path) ? 'rewritten' : 'changed' }
  })
  const removed = changes.filter(({ kind }) => kind === 'removed').length
  return { changes, same: after.files.length - (changes.length - removed) }
}

/** The files before they are shown: those of a template have stand-ins in them. */
function byPath({ node }: Consequences): ReadonlyMap<string, Consequences['files'][number]> {
  return new Map(node.rendered.files.map((file) => [file.path, file]))
}
