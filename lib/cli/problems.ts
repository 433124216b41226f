import type { RuleLevels } from '@/lib/lint/rule-levels'
import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import { problemsOf } from '@/lib/node'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { saidThrough, type ReadPart } from '@/lib/cli/read/read-parts'
import { nameOf } from '@/lib/cli/read/read-registries'
import { createStyle, visibleLines } from '@/lib/cli/print/style'
import type { Words } from '@/lib/words/words'
import type { Terminal } from './terminal'

/**
 * Writes what is wrong with a file: the error with which it is rejected, then one line for each problem with its
 * position, as compilers print them, so that editors and terminals can jump there. Leaves out what comments of the file
 * ignore; rules have the severities of `levels`, and problems are said in `words`.
 */
export async function writeProblems(
  path: string,
  read: ReadPart,
  { levels, words }: { readonly levels: RuleLevels; readonly words: Words },
  terminal: Terminal,
): Promise<void> {
  const style = createStyle(terminal.colour)
  const name = visibleLines(nameOf(path))
  const { through, remark } = read
  if (remark !== null) terminal.writeError(`${name}: ${style.bold('note')}: ${visibleLines(remark)}\n`)
  if (through !== null)
    for (const note of [saidThrough(through), ...through.notes])
      terminal.writeError(`${name}: ${style.bold('note')}: ${visibleLines(note)}\n`)
  if (read.parseError !== null)
    terminal.writeError(
      `${style.bad('rejected')}: ${name}: ${visibleLines(withoutSecrets(read.parseError, read.node?.parsed ?? null))}\n`,
    )
  if (read.node === null) return terminal.writeError(`${read.advice}\n`)
  const { parsed } = read.node
  const { template } = read.node
  const found = problemsOf(read.node, explainedDiagnostics(parsed))
  if (found.length === 0) return
  // With the list of all rules, which a file without problems does not need.
  const { shownOf } = await import('@/lib/lint/shown')
  const lines = indexLines(through?.outer ?? template?.written ?? parsed.text)
  const shown = shownOf(found, parsed, levels)
  const problems = template === null ? shown : shown.map((one) => template.showProblem(one))
  for (const problem of problems) {
    const { severity, code, range } = problem
    const { line, column } = positionOf(lines, (through?.outerRange(range) ?? range).start)
    const word = severity === 'error' ? style.bad(severity) : style.bold(severity === 'info' ? 'note' : severity)
    terminal.writeError(
      `${name}:${line}:${column}: ${word}: ${visibleLines(words.lineOf(problem))} ${style.dim(`[${code}]`)}\n`,
    )
  }
}
