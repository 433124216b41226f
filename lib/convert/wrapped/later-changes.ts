import { lost } from '@/lib/convert/note-kinds'
import { saying, type Saying } from '@/lib/words/saying'
import type { FoundFile, LaterChange } from './found-file'

/** Each gets a sentence. */
const CHANGES_MAX = 10

/** The same changes with one more; a file keeps one more than are said. */
export function withChange(
  changes: readonly LaterChange[] | undefined = [],
  change: LaterChange,
): readonly LaterChange[] {
  return changes.length > CHANGES_MAX ? changes : [...changes, change]
}

/** The same with a note on each command that can change the file after it was written. */
export function withNotesOnChanges({ changes = [], ...file }: FoundFile): FoundFile {
  if (changes.length === 0) return file
  const more = saying('There are more commands that can change this file later.')
  const notes = [...changes.slice(0, CHANGES_MAX).map(noteOf), ...(changes.length > CHANGES_MAX ? [more] : [])]
  return { ...file, notes: [...file.notes, ...notes.map(lost)] }
}

function noteOf({ does, command, where }: LaterChange): Saying {
  switch (does) {
    case 'changes':
      return saying('{command} ({where}) can change this file later: that is not done here.', { command, where })
    case 'replaces':
      return saying('{command} ({where}) can replace this file later: that is not done here.', { command, where })
    case 'removes':
      return saying('{command} ({where}) can remove this file later: that is not done here.', { command, where })
  }
}
