import type { Terminal } from '@/lib/cli/terminal'
import { MissingFileError, UsageError } from '@/lib/cli/usage-error'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'

/** What to call the file in messages. */
export function nameOf(path: string): string | Saying {
  return path === '-' ? saying('standard input') : path
}

/**
 * At most `max` + 1 bytes of a file: one more than allowed shows that there is more.
 *
 * @throws UsageError when it cannot be read
 */
export async function readBytes(path: string, max: number, terminal: Pick<Terminal, 'read'>): Promise<Uint8Array> {
  try {
    return await terminal.read(path, max)
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
