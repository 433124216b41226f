/** A file of an archive. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ReadTar {
  /** Regular files that were wanted, in order. */
  readonly files: readonly PackedFile[]
  /** How many links, devices and paths out of the archive were passed over. */
  readonly skipped: number
  /** Larger than may be read at once, or more of them. */
  readonly isCut: boolean
}

export interface ArchiveLimits {
  readonly files: number
  readonly bytes: number
  readonly entries: number
}

const BLOCK = 512

/**
 * Reads the wanted files of a tar archive. Links are not followed, and a path that leads out of the archive is passed
 * over. Null when it is not a tar archive. Never throws; looks at each header once and at no unwanted content.
 *
 * Source: POSIX.1-2017 pax, ustar Interchange Format; GNU tar manual, Basic Tar Format (types L and x)
 */
export function readTar(bytes: Uint8Array, isWanted: (path: string) => boolean, limits: ArchiveLimits): ReadTar | null {
  const files: PackedFile[] = []
  let skipped = 0
  let left = limits.bytes
  let longName: string | null = null
  let entries = 0
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK)
    if (header.every((byte) => byte === 0)) break
    if (!hasRightSum(header)) return at === 0 ? null : { files, skipped, isCut: true }
    entries += 1
    if (entries > limits.entries) return { files, skipped, isCut: true }
    const size = octal(header, 124, 12)
    const type = String.fromCharCode(header[156] ?? 0)
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    if (type === 'L' || type === 'x' || type === 'g') {
      if (type !== 'g')
        longName = type === 'L' ? textOf(content.subarray(0, LONG_NAME_MAX)) : (paxPath(content) ?? longName)
      continue
    }
    const path = safePath(longName ?? nameIn(header))
    longName = null
    if (type === '5') continue
    if (path === null || (type !== '0' && type !== '\0' && type !== '7')) skipped += 1
    else if (isWanted(path)) {
      if (content.length < size || size > left || files.length >= limits.files) return { files, skipped, isCut: true }
      left -= size
      files.push({ path, bytes: content })
    }
  }
  return { files, skipped, isCut: false }
}

/** Longer names are none of the files that are looked for. */
const LONG_NAME_MAX = 4_096

function hasRightSum(header: Uint8Array): boolean {
  let sum = 0
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte
  return sum === octal(header, 148, 8)
}

function octal(header: Uint8Array, from: number, length: number): number {
  const [digits = ''] = /[0-7]+/.exec(textOf(header.subarray(from, from + length))) ?? []
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function nameIn(header: Uint8Array): string {
  const prefix = textOf(header.subarray(257, 262)) === 'ustar' ? textOf(header.subarray(345, 500)) : ''
  const name = textOf(header.subarray(0, 100))
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Up to the first null. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}

function paxPath(content: Uint8Array): string | null {
  return (
    /(?:^|\n)\d+ path=([^\n]*)\n/.exec(new TextDecoder().decode(content.subarray(0, 2 * LONG_NAME_MAX)))?.[1] ?? null
  )
}

/** Without what begins it; null when it leads out of the archive. */
export function safePath(path: string): string | null {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  return parts.includes('..') || parts.length === 0 ? null : parts.join('/')
}
