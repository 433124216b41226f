import { unzipSync } from 'fflate'
import { gunzipBytes } from '@/lib/convert/source/packed'
import type { TreeFile } from '@/lib/convert/tree'
import { readTar, safePath, type ArchiveLimits, type PackedFile, type ReadTar } from './tar'
import { saying, type Saying } from '@/lib/words/saying'

/** What is unpacked of an archive, at most. */
const LIMITS: ArchiveLimits = { files: 2_000, bytes: 4 * 1024 * 1024, entries: 100_000 }

/** Larger archives, packed or not, are not looked at. */
export const ARCHIVE_MAX = 64 * 1024 * 1024

export const ARCHIVE_NAME = /\.(?:zip|tar|tar\.gz|tgz)$/i

/** The files that K3s, RKE2 and containerd have on a node. */
const WANTED =
  /(?:^|\/)(?:hosts\.toml|config\.toml(?:\.tmpl)?|registries\.yaml|config\.yaml|config\.yaml\.d\/[^/]+\.ya?ml)$/

export type Unpacked =
  | { readonly files: readonly TreeFile[]; readonly notes: readonly Saying[] }
  | { readonly error: Saying }

/** True for a file of a node that is about registries. */
export function isWanted(path: string): boolean {
  return WANTED.test(path)
}

/** The files of a node in an archive, by its name. Says in `error` why there are none, as the end of a sentence. Never throws. */
export function unpackArchive(name: string, bytes: Uint8Array): Unpacked {
  if (bytes.length > ARCHIVE_MAX) return { error: saying('it is larger than 64 MiB.') }
  if (/\.zip$/i.test(name)) return unzipped(bytes)
  if (/\.tar$/i.test(name)) return untarred(bytes)
  const unpacked = gunzipBytes(bytes, ARCHIVE_MAX)
  if (unpacked === 'too-large') return { error: saying('it unpacks to more than 64 MiB.') }
  return unpacked === null ? { error: saying('it is not gzip, or damaged.') } : untarred(unpacked)
}

function untarred(bytes: Uint8Array): Unpacked {
  const read = readTar(bytes, isWanted, LIMITS)
  if (read === null) return { error: saying('it is not a tar archive.') }
  return { files: decodedFiles(read.files), notes: notesOn(read) }
}

function notesOn({ skipped, isCut }: ReadTar): readonly Saying[] {
  return [
    ...(skipped > 0
      ? [
          skipped === 1
            ? saying('1 link, device or path out of the archive was passed over.')
            : saying('{skipped} links, devices and paths out of the archive were passed over.', { skipped }),
        ]
      : []),
    ...(isCut ? [saying('The archive is damaged or holds too much: what comes after is not part of it.')] : []),
  ]
}

/** The sizes that an archive claims are checked before anything is unpacked. */
function unzipped(bytes: Uint8Array): Unpacked {
  let { bytes: left, files } = LIMITS
  let isCut = false
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name) || safePath(name) === null) return false
        if (originalSize > left || files === 0) isCut = true
        else {
          left -= originalSize
          files -= 1
        }
        return !isCut
      },
    })
    const unpacked = Object.entries(entries).map(([path, content]) => ({ path, bytes: content }))
    return { files: decodedFiles(unpacked), notes: notesOn({ files: [], skipped: 0, isCut }) }
  } catch {
    return { error: saying('it is not a zip archive, or damaged.') }
  }
}

function decodedFiles(files: readonly PackedFile[]): readonly TreeFile[] {
  return files.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }))
}
