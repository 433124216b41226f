import { FILE_NAME } from '@/lib/convert/source/file-name'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'
import { notesBeside } from '@/lib/convert/shell/expansion-notes'
import { isChangeOf } from '@/lib/convert/shell/file-changes'
import type { FoundFile, LaterChange } from './found-file'
import { withChange } from './later-changes'

const REPLACES = saying('Another entry for the same file is left out: cloud-init writes this one over it.')
const JOINED = saying('What is appended to the file later is part of it here.')

export interface Collected {
  readonly files: readonly FoundFile[]
  add(file: FoundFile): void
  /** Says of the files before which of them a command changes; false when it is none. */
  change(change: LaterChange): boolean
  /** What an owner has written to a path so far; null when it has written nothing. */
  written(owner: object | undefined, target: string): string | null
}

/**
 * Takes files in the order in which they are written. Of one owner, what is appended to a path comes after what was written
 * there before, and of two entries of one list the later one stays. What has another owner is for another node.
 */
export function collectFiles(): Collected {
  const files: FoundFile[] = []
  const lastOf = new WeakMap<object, Map<string, number>>()
  return {
    files,
    add(file) {
      const { target, appends = false, owner } = file
      const last = owner === undefined ? undefined : (lastOf.get(owner) ?? new Map<string, number>())
      const at = target === null ? undefined : last?.get(target)
      const before = at === undefined ? undefined : files[at]
      if (at !== undefined && before !== undefined && appends) files[at] = joinedWith(before, file)
      else if (at !== undefined && before?.overwrites === true && file.overwrites === true)
        files[at] = { ...file, notes: eachOnce([...file.notes, REPLACES]) }
      else {
        files.push(file)
        // The node's own configuration is looked through, and not read as one file.
        if (owner !== undefined && last !== undefined && target !== null && FILE_NAME.test(target))
          lastOf.set(owner, last.set(target, files.length - 1))
      }
    },
    change(change) {
      const last = change.owner === undefined ? undefined : lastOf.get(change.owner)
      const changed = [...(last ?? [])].filter(([target]) => isChangeOf(change, target))
      for (const [, at] of changed) {
        const file = files[at]
        if (file !== undefined) files[at] = { ...file, changes: withChange(file.changes, change) }
      }
      return changed.length > 0
    },
    written(owner, target) {
      const at = owner === undefined ? undefined : lastOf.get(owner)?.get(target)
      return at === undefined ? null : (files[at]?.text ?? null)
    },
  }
}

function joinedWith(before: FoundFile, added: FoundFile): FoundFile {
  return {
    ...before,
    text: `${before.text}${added.text}`,
    notes: eachOnce([...notesBeside(before.notes, added), JOINED, ...notesBeside(added.notes, before)]),
    changes: (added.changes ?? []).reduce(withChange, before.changes ?? []),
    // A text of which a part is written as it reads is not encoded as a whole.
    encoded: added.encoded === null ? null : before.encoded,
  }
}

function eachOnce(notes: readonly Saying[]): readonly Saying[] {
  return [...new Map(notes.map((note) => [inEnglish(note), note])).values()]
}

/** The same with a note on what is not in the text: what the file holds to which it is appended. */
export function withNoteOnStart(file: FoundFile): FoundFile {
  return file.appends === true
    ? { ...file, notes: [...file.notes, saying('It is appended to a file: what that holds before is not in here.')] }
    : file
}
