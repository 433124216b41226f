import type { Path } from '@/lib/registries/diagnostic'

/** What a person asks for in the form. `edit.ts` answers with the text edits that do it. */
export type Change =
  /** A single value. Creates the parents that are missing. */
  (
    | { readonly set: Path; readonly to: string | boolean }
    /** A map entry or list entry, with the comments that belong to it. */
    | { readonly remove: Path }
    /** The key at the end of the path. */
    | { readonly rename: Path; readonly to: string }
    /** A list entry before index `at`; the length of the list appends. Creates the list if it is missing. */
    | { readonly insert: Path; readonly at: number; readonly to: string }
    /** An entry with nothing in it, e.g. `['mirrors', 'quay.io']`. */
    | { readonly add: Path; readonly to: 'empty' }
    /** A list entry or map entry to another index among its siblings. */
    | { readonly move: Path; readonly to: number }
  ) & {
    /** A value that is shared through an anchor changes for all that share it; otherwise for this path alone. */
    readonly everywhere?: boolean
  }

export function pathOf(change: Change): Path {
  if ('set' in change) return change.set
  if ('remove' in change) return change.remove
  if ('rename' in change) return change.rename
  if ('insert' in change) return change.insert
  if ('add' in change) return change.add
  return change.move
}

/** The same change at another path. */
export function changeAt(change: Change, path: Path): Change {
  if ('set' in change) return { ...change, set: path }
  if ('remove' in change) return { ...change, remove: path }
  if ('rename' in change) return { ...change, rename: path }
  if ('insert' in change) return { ...change, insert: path }
  if ('add' in change) return { ...change, add: path }
  return { ...change, move: path }
}
