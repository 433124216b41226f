import type { Diagnostic } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/registries/line-index'
import { nameOf } from './read-registries'
import { createStyle, visibleLines } from './style'
import type { Terminal } from './terminal'

/** One line for each problem by its place, as compilers print them, so that editors and terminals can jump to the place. */
export function writeProblems(path: string, text: string, diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const style = createStyle(terminal.colour)
  const lines = indexLines(text)
  for (const { severity, message, code, range } of diagnostics.toSorted((a, b) => a.range.start - b.range.start)) {
    const { line, column } = positionOf(lines, range.start)
    const word = severity === 'error' ? style.bad(severity) : style.bold(severity)
    terminal.writeError(`${visibleLines(nameOf(path))}:${line}:${column}: ${word}: ${visibleLines(message)} ${style.dim(`[${code}]`)}\n`)
  }
}

/** Says that K3s rejects the file, and what that means for the node. */
export function writeRejection(path: string, parseError: string, terminal: Terminal): void {
  const style = createStyle(terminal.colour)
  terminal.writeError(`${style.bad('rejected')}: ${visibleLines(nameOf(path))}: ${visibleLines(parseError)}\n`)
  terminal.writeError('The node writes nothing and does not start containerd until the file is corrected.\n')
}
