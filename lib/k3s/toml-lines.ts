import type { Path } from '@/lib/registries/diagnostic'
import type { GeneratedFile } from './generated-file'
import { lineProblem, type WriteProblem } from './write-problem'

export interface PrintedFile extends Pick<GeneratedFile, 'text' | 'origins' | 'secrets'> {
  /** Why K3s cannot write it, null when it can. */
  readonly problem: WriteProblem | null
}

/** A line as a template prints it; values are not escaped, so a newline in a value makes several lines. */
export interface TemplateLine {
  readonly text: string
  readonly origin: Path | null
  /** The secret range of `text`. Lines with a secret contain no newline. */
  readonly secret: Span | null
}

export interface Span {
  readonly start: number
  readonly end: number
}

export function line(text: string, origin: Path | null = null, secret: Span | null = null): TemplateLine {
  return { text, origin, secret }
}

// What Go's strings.TrimSpace removes.
const BLANK = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/

/**
 * The text of a generated file. `trimmed` removes blank lines and puts one before each line that starts with `[`.
 *
 * Source of the trimming: k3s pkg/agent/templates/templates.go, trimEmpty, February 2025
 */
export function printLines(lines: readonly TemplateLine[], trimmed: boolean): PrintedFile {
  let printed = ''
  let problem: WriteProblem | null = null
  const origins: (Path | null)[] = []
  const secrets: Span[] = []
  const push = (text: string, origin: Path | null): void => {
    printed += `${text}\n`
    origins.push(origin)
  }
  for (const { text, origin, secret } of lines) {
    for (const physical of physicalLines(text)) {
      if (trimmed) problem ??= lineProblem(physical, origin)
      if (trimmed && BLANK.test(physical)) continue
      if (trimmed && physical.startsWith('[')) push('', null)
      if (secret !== null) secrets.push({ start: printed.length + secret.start, end: printed.length + secret.end })
      push(trimmed && physical.endsWith('\r') ? physical.slice(0, -1) : physical, origin)
    }
  }
  return { text: printed, origins, secrets, problem }
}

function physicalLines(text: string): readonly string[] {
  return text.includes('\n') ? text.split('\n') : [text]
}
