import { isAbsent, type Absent, type NodeTree } from './node-tree'

/** Of one file; settings of a node are far smaller. */
const BYTES_MAX = 1024 * 1024

export interface ReadText {
  readonly text: string
  /** What is not UTF-8 becomes U+FFFD in `text`. */
  readonly bytes: Uint8Array
  readonly modifiedMs: number
  readonly mode: number
  readonly owner: number
  /** False when the file is larger than what is read of it. */
  readonly isWhole: boolean
}

/** The start of a file as text, at most 1 MiB. Never throws. */
export async function readTextOf(tree: NodeTree, path: string): Promise<ReadText | Absent> {
  const read = await tree.read(path, BYTES_MAX)
  if (isAbsent(read)) return read
  const { modifiedMs, mode, owner } = read.entry
  const text = new TextDecoder('utf-8').decode(read.bytes)
  return { text, bytes: read.bytes, modifiedMs, mode, owner, isWhole: read.isWhole }
}
