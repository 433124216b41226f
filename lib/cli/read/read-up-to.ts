import { open } from 'node:fs/promises'

/** A file is read in pieces of this size. */
const PIECE_BYTES = 64 * 1024

/**
 * At most `limit` + 1 bytes of a file, as `read` of a terminal: one more than allowed shows that there is more.
 *
 * @throws Error with the code of the operating system when the file cannot be read
 */
export async function readUpTo(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const pieces: Buffer[] = []
    let length = 0
    while (length <= limit) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, limit + 1 - length))
      const { bytesRead } = await file.read(piece, 0, piece.length, null)
      if (bytesRead === 0) break
      pieces.push(piece.subarray(0, bytesRead))
      length += bytesRead
    }
    return Buffer.concat(pieces)
  } finally {
    await file.close()
  }
}
