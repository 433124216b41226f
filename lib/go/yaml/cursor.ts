import { isBreak } from './characters'

/** A position in the text. Lines are zero-based and end where yaml.v2 ends them: also at NEL, LS and PS. */
export interface Cursor {
  readonly text: string
  /** Why nothing after the end of `text` is read; null when it is the whole text. */
  readonly refusal: string | null
  pos: number
  line: number
  lineStart: number
}

/** A reason to stop; thrown and caught inside the reader only. */
export class YamlFailure {
  constructor(
    /** As yaml.v2 prints it, without `yaml: `. */
    readonly text: string,
    /** yaml.v2's own words for it, without the line. */
    readonly problem: string,
    /** Where it was noticed. */
    readonly at: number,
    /** Where the construct that could not be read begins, e.g. the opening quote. */
    readonly about: number,
  ) {}
}

/** Code unit at the cursor or after it, 0 at the end. */
export function peek(cursor: Cursor, ahead = 0): number {
  return cursor.text.charCodeAt(cursor.pos + ahead) || 0
}

export function columnOf(cursor: Cursor): number {
  return cursor.pos - cursor.lineStart
}

/** Steps over one line break, CR LF counting as one, and returns what a scalar keeps of it. */
export function takeBreak(cursor: Cursor): string {
  const code = peek(cursor)
  if (!isBreak(code)) return ''
  cursor.pos += code === 13 && peek(cursor, 1) === 10 ? 2 : 1
  cursor.line += 1
  cursor.lineStart = cursor.pos
  return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n'
}

/** yaml.v2 looks `count` characters ahead, so it sees a refused character before it handles what precedes it. */
export function lookAhead(cursor: Cursor, count: number): void {
  if (cursor.refusal === null || cursor.pos + count <= cursor.text.length) return
  throw new YamlFailure(cursor.refusal, cursor.refusal, cursor.text.length, cursor.text.length)
}

/** A scanner error names the line it was noticed in; yaml.v2 leaves the line out when it is the first. */
export function scanFailure(cursor: Cursor, problem: string, about: number): YamlFailure {
  const text = cursor.line > 0 ? `line ${cursor.line + 1}: ${problem}` : problem
  return new YamlFailure(text, problem, cursor.pos, about)
}

/** A grammar error counts lines from zero, so it names the line above the token; yaml.v2 has always done so. */
export function grammarFailure(problem: string, token: { line: number; start: number }, about: number): YamlFailure {
  const text = token.line > 0 ? `line ${token.line}: ${problem}` : problem
  return new YamlFailure(text, problem, token.start, about)
}
