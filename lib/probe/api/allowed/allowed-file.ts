import { constants } from 'node:fs'
import { lstat, open, realpath, stat, type FileHandle } from 'node:fs/promises'
import { sep } from 'node:path'
import type { CertificateFile } from '@/lib/probe/wire/tls-settings'

const BYTES_MAX = 1024 * 1024

// A pipe without a writer would hold the call for ever; `real` has no link at its end, unless it is changed now.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW

/**
 * A regular file below a folder that the operator allowed; symbolic links do not lead out of it, not even such as are
 * changed in between. Others are not known.
 */
export async function readAllowedFile(path: string, folder: string): Promise<CertificateFile> {
  try {
    const real = await pathBelow(path, folder)
    if (real === null || !(await lstat(real)).isFile()) return 'unknown'
    const file = await open(real, FLAGS)
    try {
      if (!(await isStillBelow(file, path, folder))) return 'unknown'
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BYTES_MAX), 0, BYTES_MAX, 0)
      return { text: buffer.subarray(0, bytesRead).toString('utf8') }
    } finally {
      await file.close()
    }
  } catch {
    return 'unknown'
  }
}

/** Where a path leads; null when that is not below the folder. */
async function pathBelow(path: string, folder: string): Promise<string | null> {
  const [real, root] = await Promise.all([realpath(path), realpath(folder)])
  return real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : null
}

/** The file that was opened is one that the path leads to below the folder, after the opening too. */
async function isStillBelow(file: FileHandle, path: string, folder: string): Promise<boolean> {
  const opened = await file.stat()
  const real = await pathBelow(path, folder)
  if (real === null || !opened.isFile()) return false
  const named = await stat(real)
  return named.dev === opened.dev && named.ino === opened.ino
}
