import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { isGeneral } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { FoundThrough } from '@/lib/cli/read/read-part'
import type { Say } from '@/lib/words/say'
import { sayingIn, type SaidValue, type Saying } from '@/lib/words/saying'
import { nameOf } from '@/lib/cli/read/read-bytes'

/** What was found in one file, in plain values: a thread can send it, and nothing keeps the text of the file. */
export interface LintedFile {
  /** As given on the command line. */
  readonly path: string
  readonly findings: readonly PlacedFinding[]
  /** How many more were found that are less severe than what is asked for. */
  readonly hidden: number
  /** Why the file could not be examined: its bytes, or those that it holds, are not text, or too many. Null when it could. */
  readonly unreadable: readonly SaidValue[] | null
  /** How the registries.yaml was found in the file; null when the file is one. Findings are then placed in the file. */
  readonly through: FoundThrough | null
  /** What else is to be said of the file; null when nothing is. */
  readonly remark: Saying | null
  /** Why a file of a folder was not examined; null when it was. */
  readonly skipped: SaidValue | null
}

/** A finding with its position in lines and columns, counted from 1; the end is after the last character. */
export interface PlacedFinding extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'parts'> {
  /** It is advice that applies to any file, and has no position in it. */
  readonly isGeneral: boolean
  readonly fixes: readonly Pick<Fix, 'title' | 'safe'>[]
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A file in which nothing was looked at yet. */
export function unexamined(path: string): LintedFile {
  return { path, findings: [], hidden: 0, unreadable: null, through: null, remark: null, skipped: null }
}

/** Where in the text the findings are. */
export function placed(text: string, findings: readonly Diagnostic[]): readonly PlacedFinding[] {
  const lines = indexLines(text)
  return findings.map((finding) => {
    const { code, severity, message, parts, range, fixes = [] } = finding
    const from = positionOf(lines, range.start)
    const to = positionOf(lines, range.end)
    return {
      code,
      severity,
      message,
      parts,
      isGeneral: isGeneral(finding),
      fixes: fixes.map(({ title, safe }) => ({ title, safe })),
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    }
  })
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
