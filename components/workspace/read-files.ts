import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { openReport } from '@/components/nodes/opened-report'
import { isClusterReport } from '@/lib/report/is-report'
import type { Say } from '@/lib/words/say'
import { sayingAll } from '@/lib/words/saying'
import { filesBelow } from './dropped-files'
import type { OpenedFile } from './opened-file'
import { pickedFile } from './picked-file'

/** Larger files cannot be a registries.yaml, whatever their name. */
const BYTES_MAX = 8 * 1024 * 1024
/** Reports are of whole clusters. */
const REPORTS_MAX = 64 * 1024 * 1024
/** Archives may be of a whole node. */
const ARCHIVES_MAX = 64 * 1024 * 1024
const SETTINGS_NAME = /^pullpath\.ya?ml$/i
const ARCHIVE_NAME = /\.(?:zip|tar|tar\.gz|tgz)$/i

/**
 * Opens a text, unless it is what programs say of pulls that failed, or the report of a cluster: these are shown, and the open
 * file stays.
 */
export async function openOrExplain(file: OpenedFile, onOpen: (file: OpenedFile) => void): Promise<void> {
  if (!isReport(file.text, file.fileName) && !(await isErrors(file.text))) onOpen(file)
}

/** True for what `pullpath report --json` wrote; it is then shown. */
function isReport(text: string, name: string | null): boolean {
  if (!isClusterReport(text)) return false
  openReport({ text, name })
  return true
}

/** The same for what is pasted beside every field; it then says so. */
export async function openPasted(
  text: string,
  onOpen: (file: OpenedFile) => void,
  onMessage: (message: () => (say: Say) => string) => void,
): Promise<void> {
  await openOrExplain({ text, fileName: null }, (file) => {
    onOpen(file)
    onMessage(() => (say) => say('What you pasted is open now. Undo brings back what was here.'))
  })
}

async function isErrors(text: string): Promise<boolean> {
  const { isErrorText } = await import('@/components/errors/is-errors')
  return isErrorText(text)
}

export interface ReadFiles {
  /** Null: nothing is opened, and the text stays as it was; errors of pulls are explained then. */
  readonly opened: OpenedFile | null
  /** Says why they were not opened, or what was made of them; null when there is nothing to say. */
  readonly message: ((say: Say) => string) | null
}

/** One file as it is, byte for byte; several, a folder, or an archive, as the files of a node. */
export async function readFiles(
  files: readonly File[],
  entries: readonly FileSystemEntry[],
  options: NodeOptions = defaultOptions(),
): Promise<ReadFiles> {
  const picked = entries.some((entry) => entry.isDirectory) ? await filesBelow(entries) : files.map(pickedFile)
  const [first] = picked
  if (first === undefined) return { opened: null, message: (say) => say('Nothing was opened: the folder is empty.') }
  if (picked.length === 1 && !ARCHIVE_NAME.test(first.file.name)) return readFile(first.file)
  if (
    picked.filter(({ file }) => ARCHIVE_NAME.test(file.name)).reduce((sum, { file }) => sum + file.size, 0) >
    ARCHIVES_MAX
  )
    return { opened: null, message: (say) => say('Nothing was opened: the archive is larger than 64 MiB.') }
  const { openTree } = await import('@/components/convert/open-tree')
  const read = await openTree(picked)
  if ('error' in read) return { opened: null, message: (say) => sayingAll(say, read.error) }
  const { text, taken, node } = read.tree
  const isOther = Object.keys(node.options).length > 0
  return {
    opened: { text, fileName: null, ...(isOther ? { options: { ...options, ...node.options } } : {}) },
    message: (say) =>
      sayingAll(say, [
        madeFrom(
          say,
          taken.length,
          taken.some((path) => path.endsWith('registries.yaml')),
        ),
        ...read.notes,
        ...node.notes,
      ]),
  }
}

function madeFrom(say: Say, count: number, isNode: boolean): string {
  if (count === 1)
    return isNode
      ? say('Made from 1 file of a node; undo brings back what was there.')
      : say('Made from 1 file of containerd; undo brings back what was there.')
  return isNode
    ? say('Made from {count} files of a node; undo brings back what was there.', { count })
    : say('Made from {count} files of containerd; undo brings back what was there.', { count })
}

async function readFile(file: File): Promise<ReadFiles> {
  const { name } = file
  const refused = (message: (say: Say) => string): ReadFiles => ({ opened: null, message })
  if (file.size > BYTES_MAX && (file.size > REPORTS_MAX || !isClusterReport(await startOf(file))))
    return refused((say) => say('{name} was not opened: it is larger than 8 MiB.', { name }))
  let bytes
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return refused((say) => say('{name} was not opened: it could not be read.', { name }))
  }
  const text = decode(bytes)
  if (text === null) return refused((say) => say('{name} was not opened: it is not UTF-8 text.', { name }))
  if (text.includes('\0')) return refused((say) => say('{name} was not opened: it is not text.', { name }))
  if (isReport(text, name)) return { opened: null, message: null }
  const { isKnown } = await import('@/components/convert/known-text')
  if (await isErrors(text)) return { opened: null, message: null }
  if (SETTINGS_NAME.test(name) && !(await isRegistries(text)))
    return refused((say) =>
      say('{name} was not opened: it says what must hold of a registries.yaml. It is opened under Images, Checks.', {
        name,
      }),
    )
  if (await isKnown(text, name)) return { opened: { text, fileName: name }, message: null }
  return refused((say) =>
    say(
      '{name} was not opened: it is not a registries.yaml, and not of a format that is known here. Its text can be pasted.',
      { name },
    ),
  )
}

async function isRegistries(text: string): Promise<boolean> {
  const { isRegistries: isOne } = await import('@/lib/convert/source/is-registries')
  return isOne(text)
}

/** Enough to know a report by; empty for a file that cannot be read. */
async function startOf(file: File): Promise<string> {
  return file
    .slice(0, 200)
    .text()
    .catch(() => '')
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
