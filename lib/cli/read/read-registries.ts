import type { ClusterNode } from '@/lib/node'
import type { CommandLine } from '@/lib/cli/command-line'
import { decodeDocument, decodeText } from './decode-text'
import { readAsNeeded, type Need } from './read-as-needed'
import { nameOf, readBytes } from './read-bytes'
import type { Terminal } from '@/lib/cli/terminal'
import { DOTS } from '@/lib/text/dots'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { MissingFileError, UsageError } from '@/lib/cli/usage-error'

const BYTES_MAX = 1024 * 1024

export type ReadRegistries =
  | { readonly node: ClusterNode; readonly parseError: string | null }
  /** The bytes are not text, or too many, or not as they are named. There are no diagnostics to explain it, so `advice` does. */
  | { readonly node: null; readonly parseError: SaidValue; readonly advice: readonly Saying[] }

/**
 * Reads a registries.yaml and computes what a node with these options makes of it.
 *
 * @throws UsageError when the file cannot be read
 */
export async function readRegistries(
  path: string,
  { options, values }: Pick<CommandLine, 'options' | 'values'>,
  terminal: Pick<Terminal, 'read'>,
  need: Need,
): Promise<ReadRegistries> {
  const bytes = await readBytes(path, BYTES_MAX, terminal)
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
  const node = await readAsNeeded(decoded.text, options, values, need)
  return { node, parseError: errorOf(node) }
}

/** `password: *name` is what somebody writes whose password begins with an asterisk; yaml.v2 then says the name. */
const ANCHOR = /unknown anchor '.{1,8000}(?=' referenced)/

/** Why K3s does not start containerd with the file, in its own words without secrets; null when it does. */
export function errorOf({ parsed: { parseError }, rendered, template }: ClusterNode): string | null {
  if (parseError === null) return rendered.error
  return (template?.show(parseError) ?? parseError).replace(ANCHOR, `unknown anchor '${DOTS}`)
}

/**
 * Reads a text of at most 1 MiB.
 *
 * @throws UsageError when it cannot be read, is larger or is not UTF-8
 */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const bytes = await readBytes(path, BYTES_MAX, terminal)
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
