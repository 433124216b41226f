import type { Diagnostic } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { Through } from '@/lib/cli/read/read-parts'
import type { Say } from '@/lib/words/say'
import { sayingIn, type SaidValue, type Saying } from '@/lib/words/saying'
import { nameOf } from '@/lib/cli/read/read-bytes'

/** What was found in one file. */
export interface LintedFile {
  /** As given on the command line. */
  readonly path: string
  /** Empty for a file that is not text; `unreadable` then says why. */
  readonly text: string
  readonly findings: readonly Diagnostic[]
  /** How many more were found that are less severe than what is asked for. */
  readonly hidden: number
  /** Why the file could not be examined: the bytes are not text, or too many. Null when it could. */
  readonly unreadable: readonly SaidValue[] | null
  /** How the registries.yaml was found in the file; null when the file is one. Findings are then placed in the file. */
  readonly through: Through | null
  /** What else is to be said of the file; null when nothing is. */
  readonly remark: Saying | null
  /** Why a file of a folder was not examined; null when it was. */
  readonly skipped: SaidValue | null
}

/** What to call a file in a report. */
export function fileNameOf({ path }: LintedFile, say: Say): string {
  return sayingIn(say, nameOf(path))
}

/** The same where one file holds several, which need to be told apart. */
export function partNameOf(file: LintedFile, say: Say): string {
  const { through } = file
  const name = fileNameOf(file, say)
  if (through === null || through.count < 2) return name
  const { lines, number } = through
  return lines === null
    ? say('{name}, file {number}', { name, number })
    : say('{name}, lines {first}-{last}', { name, first: lines[0], last: lines[1] })
}

/** A finding with its position in lines and columns, counted from 1; the end is after the last character. */
export interface PlacedFinding extends Diagnostic {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function placed({ text, findings }: LintedFile): readonly PlacedFinding[] {
  const lines = indexLines(text)
  return findings.map((finding) => {
    const from = positionOf(lines, finding.range.start)
    const to = positionOf(lines, finding.range.end)
    return { ...finding, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  })
}
