import { FILE_NAME } from '@/lib/convert/source/file-name'
import type { LaterChange } from '@/lib/convert/wrapped/found-file'
import { withChange } from '@/lib/convert/wrapped/later-changes'
import { isChangeOf, plainPath } from './file-changes'

/** What is done later to a file, whichever path it has by then. */
export interface Changes {
  list: readonly LaterChange[]
}

interface ChangesInScript {
  /** Changes of files that the script did not write before. */
  readonly ofOthers: readonly LaterChange[]
  /** What is done to `target` from now on is done to this file. */
  write(target: string, changes: Changes): void
  /** `sources`: the files that are put in the place of another one, if that is what is done. */
  change(change: LaterChange, sources: readonly string[]): void
  /** Relative paths are below this folder from now on. */
  enter(folder: string): void
}

/** With how many files a change is compared that names several; so many others are kept. */
const FILES_MAX = 50

/** Where K3s and RKE2 read the file. */
const OF_NODE = ['/etc/rancher/k3s/registries.yaml', '/etc/rancher/rke2/registries.yaml']

/** Finds the file that a command of a script changes, among those that it wrote before, in the order of the commands. */
export function changesInScript(): ChangesInScript {
  const latest = new Map<string, Changes>()
  const ofOthers: LaterChange[] = []
  let folder = ''

  function absolute(path: string): string {
    return folder === '' || /^[/~$]/.test(path) ? plainPath(path) : plainPath(`${folder}/${path}`)
  }

  function changed(path: string): string {
    return latest.has(plainPath(path)) ? plainPath(path) : absolute(path)
  }

  return {
    ofOthers,
    write(target, changes) {
      latest.set(plainPath(target), changes)
    },
    change(given, sources) {
      const change = { ...given, path: changed(given.path) }
      const exact = latest.get(change.path)
      const files =
        exact !== undefined && isChangeOf(change, change.path)
          ? [exact]
          : change.below || /[*?]/.test(change.path)
            ? [...firstOf(latest, FILES_MAX)].flatMap(([target, file]) => (isChangeOf(change, target) ? [file] : []))
            : []
      for (const file of files) file.list = withChange(file.list, change)
      const isOfFile = FILE_NAME.test(change.path) || OF_NODE.some((path) => isChangeOf(change, path))
      if (files.length === 0 && isOfFile && ofOthers.length < FILES_MAX) ofOthers.push(change)
      // A copy that is put in its place is the file from now on.
      for (const source of sources.map(changed)) {
        const copied = latest.get(source)
        if (copied === undefined) continue
        latest.set(change.path, copied)
        if (!OF_NODE.includes(source)) latest.delete(source)
      }
    },
    enter(path) {
      folder = path.startsWith('/') ? path : ''
    },
  }
}

function* firstOf<Key, Value>(map: ReadonlyMap<Key, Value>, count: number): Generator<readonly [Key, Value]> {
  let left = count
  for (const entry of map) {
    if (left === 0) return
    left -= 1
    yield entry
  }
}
