import { open, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { CertificateFile } from '@/lib/probe/wire/tls-settings'

const BYTES_MAX = 1024 * 1024

/** A file below a folder that the operator allowed; symbolic links do not lead out of it. Others are not known. */
export async function readAllowedFile(path: string, folder: string): Promise<CertificateFile> {
  try {
    const [real, root] = await Promise.all([realpath(path), realpath(folder)])
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'unknown'
    const file = await open(real)
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BYTES_MAX), 0, BYTES_MAX, 0)
      return { text: buffer.subarray(0, bytesRead).toString('utf8') }
    } finally {
      await file.close()
    }
  } catch {
    return 'unknown'
  }
}
