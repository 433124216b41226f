import { unzipSync, strFromU8 } from 'fflate'
import { readTree, type ReadTree, type TreeFile } from '@/lib/convert/tree'

const FILES_MAX = 2_000
const BYTES_MAX = 4 * 1024 * 1024

/** The files of containerd in an archive or among several files, as one registries.yaml. Null when there are none. */
export async function openTree(files: readonly File[]): Promise<ReadTree | null> {
  const found: TreeFile[] = []
  for (const file of files.slice(0, FILES_MAX)) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (/\.zip$/i.test(file.name)) found.push(...unzip(bytes))
    else found.push({ path: file.webkitRelativePath || file.name, text: strFromU8(bytes) })
  }
  return readTree(found)
}

/** Only small files with the right name are unpacked; the sizes that an archive claims are checked first. */
function unzip(bytes: Uint8Array): readonly TreeFile[] {
  let left = BYTES_MAX
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /(?:^|\/)(?:hosts|config)\.toml(?:\.tmpl)?$/.test(name) && originalSize <= left
        if (isWanted) left -= originalSize
        return isWanted
      },
    })
    return Object.entries(entries).map(([path, content]) => ({ path, text: strFromU8(content) }))
  } catch {
    return []
  }
}
