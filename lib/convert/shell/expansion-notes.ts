import { inEnglish, saying, type Saying } from '@/lib/words/saying'

const EXPANDED = saying('The shell expands $ and ` in this text; here they are as they are written.')
const PARTLY_EXPANDED = saying(
  'The shell expands $ and ` in a part of this text, and not in all of it; here they are as they are written.',
)

export interface Expansion {
  /** Whether something in the text is only known when the script runs. */
  readonly expands: boolean
  /** Another `$` in it stays as it is. */
  readonly keeps?: boolean
  /** Among what expands is an argument of the script. */
  readonly takesArguments?: boolean
}

/** What the shell does to a text that a script writes. */
export function expansionNotes({ expands, keeps, takesArguments }: Expansion): readonly Saying[] {
  if (!expands) return []
  return [
    keeps === true ? PARTLY_EXPANDED : EXPANDED,
    ...(takesArguments === true
      ? [
          saying(
            'The shell also replaces $1 in it, by an argument of the script: write \\$1, or put the marker of the heredoc in quotes.',
          ),
        ]
      : []),
  ]
}

/** Whether a text has what the shell would expand if it were not in quotes. */
export function hasExpansion(text: string): boolean {
  return /[$`]/.test(text)
}

/** The notes of a text that is joined with `other`, whose notes say nothing of the shell. */
export function notesBeside(
  notes: readonly Saying[],
  other: { readonly text: string; readonly notes: readonly Saying[] },
): readonly Saying[] {
  if (!hasExpansion(other.text) || other.notes.some(isOfExpansion)) return notes
  return notes.map((note) => (isOfExpansion(note) ? PARTLY_EXPANDED : note))
}

function isOfExpansion(note: Saying): boolean {
  const said = inEnglish(note)
  return said === EXPANDED.text || said === PARTLY_EXPANDED.text
}
