import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import { problemsOf } from '@/lib/node'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { nameOf, type ReadRegistries } from './read-registries'
import { createStyle, visibleLines } from '@/lib/cli/print/style'
import type { Terminal } from './terminal'

/**
 * Writes what is wrong with a file: the error with which it is rejected, then one line for each problem by its place,
 * as compilers print them, so that editors and terminals can jump there.
 */
export function writeProblems(path: string, read: ReadRegistries, terminal: Terminal): void {
  const style = createStyle(terminal.colour)
  const name = visibleLines(nameOf(path))
  if (read.parseError !== null)
    terminal.writeError(`${style.bad('rejected')}: ${name}: ${visibleLines(withoutSecrets(read.parseError))}\n`)
  if (read.node === null) return terminal.writeError(`${read.advice}\n`)
  const { parsed } = read.node
  const lines = indexLines(parsed.text)
  for (const { severity, message, code, range } of problemsOf(read.node, explainedDiagnostics(parsed))) {
    const { line, column } = positionOf(lines, range.start)
    const word = severity === 'error' ? style.bad(severity) : style.bold(severity)
    terminal.writeError(`${name}:${line}:${column}: ${word}: ${visibleLines(message)} ${style.dim(`[${code}]`)}\n`)
  }
}
