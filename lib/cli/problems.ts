import type { RuleLevels } from '@/lib/lint/rule-levels'
import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import { problemsOf } from '@/lib/node'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { ReadPart } from '@/lib/cli/read/read-part'
import { saidThrough } from '@/lib/cli/read/read-parts'
import { nameOf } from '@/lib/cli/read/read-bytes'
import { createStyle, visibleLines } from '@/lib/cli/print/style'
import type { Words } from '@/lib/words/words'
import type { Say } from '@/lib/words/say'
import { sayingAll, sayingIn } from '@/lib/words/saying'
import type { Terminal } from './terminal'

interface ProblemOptions {
  readonly levels: RuleLevels
  readonly words: Words
  readonly say: Say
}

/**
 * Writes what is wrong with a file: the error with which it is rejected, then one line for each problem with its
 * position, as compilers print them, so that editors and terminals can jump there. Leaves out what comments of the file
 * ignore; rules have the severities of `levels`, and problems are said in `words`.
 */
export async function writeProblems(
  path: string,
  read: ReadPart,
  { levels, words, say }: ProblemOptions,
  terminal: Terminal,
): Promise<void> {
  const style = createStyle(terminal.colour)
  const name = visibleLines(sayingIn(say, nameOf(path)))
  const { through, remark } = read
  if (remark !== null)
    terminal.writeError(`${name}: ${style.bold(say('note'))}: ${visibleLines(sayingIn(say, remark))}\n`)
  if (through !== null)
    for (const note of [saidThrough(through), ...through.notes])
      terminal.writeError(`${name}: ${style.bold(say('note'))}: ${visibleLines(sayingIn(say, note))}\n`)
  if (read.parseError !== null)
    terminal.writeError(
      `${style.bad(say('rejected'))}: ${name}: ${visibleLines(withoutSecrets(sayingIn(say, read.parseError), read.node?.parsed ?? null))}\n`,
    )
  if (read.node === null) return terminal.writeError(`${sayingAll(say, read.advice)}\n`)
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
    const word =
      severity === 'error' ? style.bad(say('error')) : style.bold(severity === 'info' ? say('note') : say('warning'))
    terminal.writeError(
      `${name}:${line}:${column}: ${word}: ${visibleLines(words.lineOf(problem))} ${style.dim(`[${code}]`)}\n`,
    )
  }
}
