import { sayFor, spokenFor } from '@/lib/cli/words'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { exportAs } from '@/lib/export/export-as'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { CommandLine } from '@/lib/cli/command-line'
import { writeProblems } from '@/lib/cli/problems'
import { writtenFile } from '@/lib/placeholders/written-file'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import { printJson, visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'

/** `pullpath export FILE --to FORMAT`: the file in the format of another tool. */
export async function exportFile(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, to, json } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('export needs one FILE'))
  const format = EXPORT_FORMATS.find(({ id }) => id === to)
  if (format === undefined) {
    const formats = EXPORT_FORMATS.map(({ id }) => id)
    throw new UsageError(
      to === null
        ? saying('export needs --to, one of {formats}', { formats })
        : saying('--to is one of {formats}, not "{to}"', { formats, to }),
    )
  }
  const read = await readOnePart(path, line, terminal)
  const say = await sayFor(line, terminal, json ? 'program' : 'person')
  const refuse = async (refused: Saying): Promise<ExitCode> => {
    const why = sayingIn(say, refused)
    if (json) terminal.write(printJson({ format: format.id, refused: why }))
    else terminal.writeError(`pullpath: ${why}\n`)
    if (read.parseError !== null)
      await writeProblems(
        path,
        read,
        { levels: await ruleLevels(line, terminal), ...(await spokenFor(line, terminal)) },
        terminal,
      )
    return 1
  }
  if (read.node === null) return refuse(saying('The file is not text that K3s reads.'))
  const { template, options } = read.node
  // Stand-ins are no text for a node.
  const written = template === null ? read.node : { ...writtenFile(template.withValues()), options }
  const made = exportAs(format, written)
  if ('refused' in made) return refuse(made.refused)
  if (json) {
    const inLanguage = (sayings: readonly Saying[]) => sayings.map((one) => sayingIn(say, one))
    const { notes, notCarried } = made
    terminal.write(
      printJson({ format: format.id, ...made, notes: inLanguage(notes), notCarried: inLanguage(notCarried) }),
    )
    return 0
  }
  terminal.write(made.text)
  terminal.writeError(`${say('{format}: save as {file}', { format: say(format.title), file: made.fileName })}\n`)
  if (read.through !== null)
    terminal.writeError(
      `${say('read out of {title}: {where}', { title: say(read.through.title), where: visibleLines(sayingIn(say, read.through.where)) })}\n`,
    )
  for (const words of made.carried) terminal.writeError(`${say('with it: {words}', { words: visibleLines(words) })}\n`)
  for (const words of made.notCarried)
    terminal.writeError(`${say('not in it: {words}', { words: visibleLines(sayingIn(say, words)) })}\n`)
  for (const note of made.notes)
    terminal.writeError(`${say('note: {note}', { note: visibleLines(sayingIn(say, note)) })}\n`)
  return 0
}
