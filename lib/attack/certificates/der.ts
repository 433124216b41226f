/** The header of one value in DER. */
export interface DerHeader {
  /** Of its tag. */
  readonly at: number
  /** Of the first byte that says how long it is. */
  readonly lengthAt: number
  readonly contentAt: number
  readonly length: number
}

/** The headers of all values, the outermost first; those of damaged parts are left out. */
export function derHeaders(der: Buffer, start = 0, end = der.length): readonly DerHeader[] {
  const found: DerHeader[] = []
  for (let at = start; at + 2 <= end;) {
    const first = der[at + 1] ?? 0
    const more = first < 0x80 ? 0 : first & 0x7f
    if (more > 3 || at + 2 + more > end) return found
    const length = more === 0 ? first : der.readUIntBE(at + 2, more)
    const contentAt = at + 2 + more
    if (contentAt + length > end) return found
    found.push({ at, lengthAt: at + 1, contentAt, length })
    if (((der[at] ?? 0) & 0x20) !== 0) found.push(...derHeaders(der, contentAt, contentAt + length))
    at = contentAt + length
  }
  return found
}

/** A value with its header. */
export function derOf(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const bytes = length < 0x1_00 ? 1 : length < 0x1_00_00 ? 2 : 3
  const header = Buffer.alloc(2 + bytes)
  header[0] = tag
  header[1] = 0x80 | bytes
  header.writeUIntBE(length, 2, bytes)
  return Buffer.concat([header, content])
}

export function bytesOfPem(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

export function pemOf(der: Buffer, type = 'CERTIFICATE'): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN ${type}-----\n${lines}\n-----END ${type}-----\n`
}
