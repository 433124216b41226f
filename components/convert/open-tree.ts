import { ARCHIVE_NAME, isWanted, unpackArchive } from '@/lib/convert/archive/unpack'
import { readTree, type ReadTree, type TreeFile } from '@/lib/convert/tree'
import type { PickedFile } from '@/components/workspace/picked-file'

const FILES_MAX = 2_000
/** Of one file that is not an archive. */
const BYTES_MAX = 4 * 1024 * 1024

export type OpenedTree = { readonly tree: ReadTree; readonly notes: readonly string[] } | { readonly error: string }

/** The files of a node in archives, folders or among several files, as one registries.yaml. */
export async function openTree(picked: readonly PickedFile[]): Promise<OpenedTree> {
  const found: TreeFile[] = []
  const notes: string[] = []
  const isAlone = picked.length === 1
  for (const { file, path } of picked.slice(0, FILES_MAX)) {
    if (ARCHIVE_NAME.test(file.name)) {
      const unpacked = unpackArchive(file.name, new Uint8Array(await file.arrayBuffer()))
      if (!('error' in unpacked)) {
        found.push(...unpacked.files)
        notes.push(...unpacked.notes)
      } else if (isAlone) return { error: `${file.name} was not opened: ${unpacked.error}` }
      else notes.push(`${file.name} was left out: ${unpacked.error}`)
    } else if (isWanted(path) && file.size <= BYTES_MAX) found.push({ path, text: await file.text() })
  }
  const tree = readTree(found)
  if (tree === null)
    return {
      error:
        `Nothing was opened: there is no registries.yaml, and no hosts.toml or config.toml of containerd that says something, ${isAlone ? 'in it' : 'among these files'}. ${notes.join(' ')}`.trimEnd(),
    }
  return { tree, notes: [...notes, ...tree.notes] }
}
