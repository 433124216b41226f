import { ARCHIVE_NAME, isWanted, unpackArchive } from '@/lib/convert/archive/unpack'
import { readTree, type ReadTree, type TreeFile } from '@/lib/convert/tree'
import { saying, type Saying } from '@/lib/words/saying'
import type { PickedFile } from '@/components/workspace/picked-file'

const FILES_MAX = 2_000
/** Of one file that is not an archive. */
const BYTES_MAX = 4 * 1024 * 1024

/** `error`: why nothing is opened, in sentences. */
export type OpenedTree =
  | { readonly tree: ReadTree; readonly notes: readonly Saying[] }
  | { readonly error: readonly Saying[] }

/** The files of a node in archives, folders or among several files, as one registries.yaml. */
export async function openTree(picked: readonly PickedFile[]): Promise<OpenedTree> {
  const found: TreeFile[] = []
  const notes: Saying[] = []
  const isAlone = picked.length === 1
  for (const { file, path } of picked.slice(0, FILES_MAX)) {
    if (ARCHIVE_NAME.test(file.name)) {
      const unpacked = unpackArchive(file.name, new Uint8Array(await file.arrayBuffer()))
      if (!('error' in unpacked)) {
        found.push(...unpacked.files)
        notes.push(...unpacked.notes)
      } else if (isAlone)
        return { error: [saying('{name} was not opened: {why}', { name: file.name, why: unpacked.error })] }
      else notes.push(saying('{name} was left out: {why}', { name: file.name, why: unpacked.error }))
    } else if (isWanted(path) && file.size <= BYTES_MAX) found.push({ path, text: await file.text() })
  }
  const tree = readTree(found)
  if (tree === null)
    return {
      error: [
        isAlone
          ? saying(
              'Nothing was opened: there is no registries.yaml, and no hosts.toml or config.toml of containerd that says something, in it.',
            )
          : saying(
              'Nothing was opened: there is no registries.yaml, and no hosts.toml or config.toml of containerd that says something, among these files.',
            ),
        ...notes,
      ],
    }
  return { tree, notes: [...notes, ...tree.notes] }
}
