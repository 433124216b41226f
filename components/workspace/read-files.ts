import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { filesBelow } from './dropped-files'
import type { OpenedFile } from './opened-file'
import { pickedFile } from './picked-file'

/** Larger files cannot be a registries.yaml, whatever their name. */
const BYTES_MAX = 8 * 1024 * 1024
/** Archives may be of a whole node. */
const ARCHIVES_MAX = 64 * 1024 * 1024
const ARCHIVE_NAME = /\.(?:zip|tar|tar\.gz|tgz)$/i

export interface ReadFiles {
  /** Null: nothing is opened, and the text stays as it was. */
  readonly opened: OpenedFile | null
  /** Why they were not opened, or what was made of them; empty when there is nothing to say. */
  readonly message: string
}

/** One file as it is, byte for byte; several, a folder, or an archive, as the files of a node. */
export async function readFiles(
  files: readonly File[],
  entries: readonly FileSystemEntry[],
  options: NodeOptions = defaultOptions(),
): Promise<ReadFiles> {
  const picked = entries.some((entry) => entry.isDirectory) ? await filesBelow(entries) : files.map(pickedFile)
  const [first] = picked
  if (first === undefined) return { opened: null, message: 'Nothing was opened: the folder is empty.' }
  if (picked.length === 1 && !ARCHIVE_NAME.test(first.file.name)) return readFile(first.file)
  if (
    picked.filter(({ file }) => ARCHIVE_NAME.test(file.name)).reduce((sum, { file }) => sum + file.size, 0) >
    ARCHIVES_MAX
  )
    return { opened: null, message: 'Nothing was opened: the archive is larger than 64 MiB.' }
  const { openTree } = await import('@/components/convert/open-tree')
  const read = await openTree(picked)
  if ('error' in read) return { opened: null, message: read.error }
  const { text, taken, node } = read.tree
  const isOther = Object.keys(node.options).length > 0
  return {
    opened: { text, fileName: null, ...(isOther ? { options: { ...options, ...node.options } } : {}) },
    message: `Made from ${taken.length} ${taken.length === 1 ? 'file' : 'files'} of ${taken.some((path) => path.endsWith('registries.yaml')) ? 'a node' : 'containerd'}; undo brings back what was there. ${[...read.notes, ...node.notes].join(' ')}`,
  }
}

async function readFile(file: File): Promise<ReadFiles> {
  const refused = (why: string): ReadFiles => ({ opened: null, message: `${file.name} was not opened: ${why}` })
  if (file.size > BYTES_MAX) return refused('it is larger than 8 MiB.')
  let bytes
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return refused('it could not be read.')
  }
  const text = decode(bytes)
  if (text === null) return refused('it is not UTF-8 text.')
  if (text.includes('\0')) return refused('it is not text.')
  const { isKnown } = await import('@/components/convert/known-text')
  if (!(await isKnown(text, file.name)))
    return refused('it is not a registries.yaml, and not of a format that is known here. Its text can be pasted.')
  return { opened: { text, fileName: file.name }, message: '' }
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
