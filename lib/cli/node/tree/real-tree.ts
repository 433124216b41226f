import { constants } from 'node:fs'
import { lstat, open, opendir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Absent, NodeTree, TreeEntry } from './node-tree'
import { isAbsent } from './node-tree'

/** As Linux follows at most. */
const LINKS_MAX = 40
/** Longer paths do not exist; links that lead to each other could make any. */
const PARTS_MAX = 1_000
const CHUNK = 65_536

/**
 * The files below a folder, as after chroot: absolute links begin at the root, `..` does not lead out of it. Only reads,
 * only opens regular files, and never throws.
 *
 * With `mounts`, only what is below these paths of the node is here, as in a pod: what is elsewhere is not missing, and
 * is not looked for.
 */
export function realTree(root: string, mounts: readonly string[] | null = null): NodeTree {
  const find = (path: string) => findIn(root, path, mounts)
  return {
    stat: find,
    read: async (path, limit, from = 'start') => {
      const entry = await find(path)
      if (isAbsent(entry)) return entry
      if (entry.kind !== 'file') return { absent: entry.kind === 'folder' ? 'folder' : 'special' }
      try {
        // The file may have been replaced since: a link is not followed now, and a pipe is not waited for.
        const handle = await open(
          join(root, entry.path),
          constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
        )
        try {
          const { size } = await handle.stat().then((found) => (found.isFile() ? found : Promise.reject(SPECIAL)))
          const start = from === 'end' ? Math.max(0, size - limit) : 0
          const bytes = await readFrom(handle, start, limit)
          return { bytes, isWhole: start === 0 && bytes.length >= size, entry }
        } finally {
          await handle.close()
        }
      } catch (error) {
        return absentBy(error)
      }
    },
    list: async (path, limit) => {
      const entry = await find(path)
      if (isAbsent(entry)) return entry
      if (entry.kind !== 'folder') return { absent: 'missing' }
      if (!isMounted(entry.path, mounts)) return { absent: 'unmounted' }
      try {
        const names: string[] = []
        const folder = await opendir(join(root, entry.path))
        for await (const { name } of folder) {
          names.push(name)
          if (names.length > limit) break
        }
        return { names: names.slice(0, limit).toSorted(), isWhole: names.length <= limit }
      } catch (error) {
        return absentBy(error)
      }
    },
  }
}

const SPECIAL = Object.assign(new Error('not a regular file'), { code: 'ESPECIAL' })

interface Readable {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
}

/** Reads until the end or the limit: what the kernel makes up has no size. */
async function readFrom(handle: Readable, start: number, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < limit) {
    const chunk = new Uint8Array(Math.min(CHUNK, limit - length))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, start + length)
    if (bytesRead === 0) break
    chunks.push(chunk.subarray(0, bytesRead))
    length += bytesRead
  }
  return Buffer.concat(chunks)
}

/** Whether all of a path is here. */
function isMounted(path: string, mounts: readonly string[] | null): boolean {
  return mounts === null || mounts.some((mount) => mount === '/' || path === mount || path.startsWith(`${mount}/`))
}

/** Whether a path is here, or leads to a part that is. */
function leadsToMount(path: string, mounts: readonly string[] | null): boolean {
  return isMounted(path, mounts) || mounts?.some((mount) => mount.startsWith(`${path}/`)) === true
}

async function findIn(root: string, path: string, mounts: readonly string[] | null): Promise<TreeEntry | Absent> {
  const rest = path.split('/')
  const at: string[] = []
  let links = 0
  try {
    while (rest.length > 0) {
      const name = rest.shift() ?? ''
      if (name === '' || name === '.') continue
      if (name === '..') {
        at.pop()
        continue
      }
      const inside = [...at, name].join('/')
      if (!leadsToMount(`/${inside}`, mounts)) return { absent: 'unmounted' }
      const found = await lstat(join(root, inside))
      if (!found.isSymbolicLink()) {
        at.push(name)
        continue
      }
      links += 1
      const target = await readlink(join(root, inside))
      if (target.startsWith('/')) at.length = 0
      rest.unshift(...target.split('/'))
      if (links > LINKS_MAX || rest.length + at.length > PARTS_MAX) return { absent: 'loop' }
    }
    const found = await lstat(join(root, at.join('/')))
    return {
      kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
      path: `/${at.join('/')}`,
      size: found.size,
      modifiedMs: Math.floor(found.mtimeMs),
      mode: found.mode & 0o7777,
      owner: found.uid,
    }
  } catch (error) {
    return absentBy(error)
  }
}

function absentBy(error: unknown): Absent {
  const { code } = error as { readonly code?: string }
  return { absent: (code === undefined ? undefined : REASONS[code]) ?? 'error' }
}

const REASONS: Readonly<Record<string, Absent['absent']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ERR_INVALID_ARG_VALUE: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  EISDIR: 'folder',
  ESPECIAL: 'special',
  ENXIO: 'special',
}
