import { engines } from '@/lib/containerd/engines'
import { readNode, type ClusterNode } from '@/lib/node'
import type { CommandLine } from '@/lib/cli/arguments'
import { decodeDocument, decodeText } from './decode-text'
import type { Terminal } from '@/lib/cli/terminal'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { MissingFileError, UsageError } from '@/lib/cli/usage-error'

const BYTES_MAX = 1024 * 1024

export type ReadRegistries =
  | { readonly node: ClusterNode; readonly parseError: string | null }
  /** The bytes are not text, or too many. There are no diagnostics to explain it, so `advice` does. */
  | { readonly node: null; readonly parseError: SaidValue; readonly advice: readonly Saying[] }

/**
 * Reads a registries.yaml and computes what a node with these options makes of it.
 *
 * @throws UsageError when the file cannot be read
 */
export async function readRegistries(
  path: string,
  { options, values }: Pick<CommandLine, 'options' | 'values'>,
  terminal: Terminal,
): Promise<ReadRegistries> {
  const bytes = await readBytes(path, terminal)
  if (bytes.length > BYTES_MAX)
    return {
      node: null,
      parseError: saying('larger than 1 MiB'),
      advice: [saying('K3s may accept it, but pullpath reads no more than that.')],
    }
  const decoded = decodeDocument(bytes)
  if ('error' in decoded) {
    return {
      node: null,
      parseError: decoded.error,
      advice: [
        saying('The file is not UTF-8. K3s rejects it, and the node does not start containerd until it is corrected.'),
      ],
    }
  }
  const node = readNode(decoded.text, options, engines, values)
  return { node, parseError: errorOf(node) }
}

/** Why K3s does not start containerd with the file, in its own words; null when it does. */
export function errorOf({ parsed: { parseError }, rendered, template }: ClusterNode): string | null {
  return parseError === null ? rendered.error : (template?.show(parseError) ?? parseError)
}

/**
 * Reads a text of at most 1 MiB.
 *
 * @throws UsageError when it cannot be read, is larger or is not UTF-8
 */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const bytes = await readBytes(path, terminal)
  if (bytes.length > BYTES_MAX) throw new UsageError(saying('{file} is larger than 1 MiB', { file: nameOf(path) }))
  const decoded = decodeText(bytes)
  if ('error' in decoded)
    throw new UsageError(saying('{file} is no text: {why}', { file: nameOf(path), why: decoded.error }))
  return decoded.text
}

/**
 * The same for an optional file; null when it does not exist.
 *
 * @throws UsageError when it exists and cannot be read, is larger or is not UTF-8
 */
export async function readTextIfThere(path: string, terminal: Terminal): Promise<string | null> {
  try {
    return await readText(path, terminal)
  } catch (error) {
    if (error instanceof MissingFileError) return null
    throw error
  }
}

/** What to call the file in messages. */
export function nameOf(path: string): string | Saying {
  return path === '-' ? saying('standard input') : path
}

/**
 * At most `limit` + 1 bytes.
 *
 * @throws UsageError when it cannot be read
 */
export async function readBytes(path: string, terminal: Terminal, limit = BYTES_MAX): Promise<Uint8Array> {
  try {
    return await terminal.read(path, limit)
  } catch (error) {
    const message = saying('cannot read {file}: {why}', { file: nameOf(path), why: reasonOf(error) })
    throw isMissing(error) ? new MissingFileError(message) : new UsageError(message)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function reasonOf(error: unknown): SaidValue {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return (code === undefined ? undefined : REASONS[code]) ?? message ?? String(error)
}

const REASONS: Readonly<Record<string, Saying>> = {
  ENOENT: saying('there is no such file'),
  EACCES: saying('permission denied'),
  EPERM: saying('permission denied'),
  EISDIR: saying('it is a directory'),
  ENOTDIR: saying('a part of the path is not a directory'),
  ELOOP: saying('too many symbolic links'),
  ENAMETOOLONG: saying('the path is too long'),
}
