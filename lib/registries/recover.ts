import { composeYaml, type Composed } from '@/lib/go/yaml/compose'
import type { Syntax } from '@/lib/go/yaml/node'

const ATTEMPTS_MAX = 20
// Together with `ATTEMPTS_MAX` this keeps the time linear; each attempt reads up to the next mistake.
const READ_MAX = 256 * 1024

/**
 * What a text would contain without the lines that make it invalid YAML. Those lines are overwritten with spaces one
 * after the other, so all offsets stay; when that does not help, everything from the first mistake on is left out.
 *
 * Without a root when nothing could be recovered. Never throws.
 */
export function composeDespiteMistakes(first: Composed): Syntax {
  const { text } = first
  let fixed = text
  let composed = first
  let read = composed.end
  for (let attempt = 0; attempt < ATTEMPTS_MAX && read < READ_MAX; attempt += 1) {
    const { failure } = composed
    if (failure === null) return { ...composed, text }
    fixed = eraseLine(fixed, isAboutItsBeginning(failure.problem) ? failure.about : failure.at)
    composed = composeYaml(fixed)
    read += composed.end
  }
  if (composed.failure === null) return { ...composed, text }
  const good = text.slice(0, text.lastIndexOf('\n', (first.failure?.at ?? 0) - 1) + 1)
  return { ...composeYaml(good), text }
}

/** The mistake is where the construct begins, not where its end is missing. */
function isAboutItsBeginning(problem: string): boolean {
  return /^(?:could not find expected ':'|mapping values|found unexpected|did not find expected ',')/.test(problem)
}

/**
 * Overwrites the line at `offset` with spaces, or the last one above it that is not empty, and the lines below it that
 * are indented deeper.
 */
function eraseLine(text: string, offset: number): string {
  let end = endOfLine(text, offset)
  let start = startOfLine(text, end)
  while (start > 0 && text.slice(start, end).trim() === '') {
    end = start - 1
    start = startOfLine(text, end)
  }
  const indent = indentOf(text.slice(start, end))
  while (end < text.length) {
    const next = endOfLine(text, end + 1)
    const line = text.slice(end + 1, next)
    if (line.trim() !== '' && indentOf(line) <= indent) break
    end = next
  }
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}

function startOfLine(text: string, end: number): number {
  return end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** The depth of a line with tabs is unknown; treat it as deep. */
function indentOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  return indent.includes('\t') ? Infinity : indent.length
}
