/** What is below the root of a node. Paths are those on the node, from `/`; links are followed inside the root only. */
export interface NodeTree {
  /** Follows links. */
  stat(path: string): Promise<TreeEntry | Absent>
  /** At most `limit` bytes of a regular file, from its start or its end. Nothing else is ever opened. */
  read(path: string, limit: number, from?: 'start' | 'end'): Promise<TreeFile | Absent>
  /** The names in a folder, in order, at most `limit`. */
  list(path: string, limit: number): Promise<TreeNames | Absent>
}

export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'other'
  /** Where it is after all links, on the node. */
  readonly path: string
  readonly size: number
  readonly modifiedMs: number
  /** The permission bits. */
  readonly mode: number
  /** The id of the user that owns it. */
  readonly owner: number
}

export interface TreeFile {
  readonly bytes: Uint8Array
  /** False when there is more than was asked for. */
  readonly isWhole: boolean
  readonly entry: TreeEntry
}

export interface TreeNames {
  readonly names: readonly string[]
  readonly isWhole: boolean
}

/** Why something cannot be read. `special`: a device, a socket or a pipe. `unmounted`: only a part of the node is here. */
export interface Absent {
  readonly absent: 'missing' | 'denied' | 'loop' | 'special' | 'folder' | 'error' | 'unmounted'
}

export function isAbsent(found: object): found is Absent {
  return 'absent' in found
}
