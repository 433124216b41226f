import type { OpenedFile } from './opened-file'

/** Larger files cannot be a registries.yaml, whatever their name. */
const BYTES_MAX = 8 * 1024 * 1024

export interface ReadFiles {
  /** Null: nothing is opened, and the text stays as it was. */
  readonly opened: OpenedFile | null
  /** Why they were not opened, or what was made of them; empty when there is nothing to say. */
  readonly message: string
}

/** One file as it is, byte for byte; several, or an archive, as the files of containerd. */
export async function readFiles(files: readonly [File, ...File[]]): Promise<ReadFiles> {
  const [file] = files
  if (files.length === 1 && !/\.zip$/i.test(file.name)) return readFile(file)
  if (files.reduce((sum, { size }) => sum + size, 0) > BYTES_MAX)
    return { opened: null, message: 'Nothing was opened: the files are larger than 8 MiB together.' }
  const { openTree } = await import('@/components/convert/open-tree')
  const read = await openTree(files)
  if (read === null)
    return {
      opened: null,
      message: 'Nothing was opened: there is no hosts.toml or config.toml of containerd among these files.',
    }
  return {
    opened: { text: read.text, fileName: null },
    message: `Made from ${read.taken.length} ${read.taken.length === 1 ? 'file' : 'files'} of containerd; undo brings back what was there. ${read.notes.join(' ')}`,
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
  return text === null ? refused('it is not UTF-8 text.') : { opened: { text, fileName: file.name }, message: '' }
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
