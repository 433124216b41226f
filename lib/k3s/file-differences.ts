import type { GeneratedFile } from './generated-file'

/** A file and the one of the same path that it is compared with; null where there is none. At least one exists. */
export interface FilePair {
  readonly path: string
  readonly before: GeneratedFile | null
  readonly after: GeneratedFile | null
}

/** The files whose text differs, in the order of `after`, then those that only `before` has. */
export function fileDifferences(
  before: readonly GeneratedFile[],
  after: readonly GeneratedFile[],
): readonly FilePair[] {
  if (before === after) return []
  const others = new Map(before.map((file) => [file.path, file]))
  const pairs: FilePair[] = []
  for (const file of after) {
    const other = others.get(file.path) ?? null
    others.delete(file.path)
    if (other?.text !== file.text) pairs.push({ path: file.path, before: other, after: file })
  }
  return [...pairs, ...[...others.values()].map((file) => ({ path: file.path, before: file, after: null }))]
}
