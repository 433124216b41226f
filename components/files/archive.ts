import { strToU8, zipSync, type ZippableFile } from 'fflate'
import type { GeneratedFile } from '@/lib/k3s/generated-file'

const UNIX = 3
const FILE_MODE_0600 = 0o100600 << 16

/**
 * A zip of the generated files with the modes that K3s gives them. Names that would leave the archive's folder (K3s
 * does not sanitise the keys of registries.yaml) are left out and returned.
 */
export function zipFiles(files: readonly GeneratedFile[]): {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly leftOut: readonly string[]
} {
  const safe = files.filter((file) => isInside(file.path))
  const entries = safe.map((file): [string, ZippableFile] => [
    file.path,
    [strToU8(file.text), { os: UNIX, attrs: FILE_MODE_0600 }],
  ])
  return {
    bytes: zipSync(Object.fromEntries(entries)),
    leftOut: files.filter((file) => !isInside(file.path)).map((file) => file.path),
  }
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('\\') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
