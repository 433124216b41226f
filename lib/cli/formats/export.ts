import { wordsFor } from '@/lib/cli/words'
import { exportAs } from '@/lib/export/export-as'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { CommandLine } from '@/lib/cli/arguments'
import { writeProblems } from '@/lib/cli/problems'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/settings-file'
import { printJson, visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'

/** `pullpath export FILE --to FORMAT`: the file in the format of another tool. */
export async function exportFile(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, to, json } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError('export needs one FILE')
  const format = EXPORT_FORMATS.find(({ id }) => id === to)
  if (format === undefined) {
    const ids = EXPORT_FORMATS.map(({ id }) => id).join(', ')
    throw new UsageError(to === null ? `export needs --to, one of ${ids}` : `--to is one of ${ids}, not "${to}"`)
  }
  const read = await readOnePart(path, line, terminal)
  const refuse = async (why: string): Promise<ExitCode> => {
    if (json) terminal.write(printJson({ format: format.id, refused: why }))
    else terminal.writeError(`pullpath: ${why}\n`)
    if (read.parseError !== null)
      await writeProblems(
        path,
        read,
        { levels: await ruleLevels(line, terminal), words: await wordsFor(line, terminal, 'person') },
        terminal,
      )
    return 1
  }
  if (read.node === null) return refuse('The file is not text that K3s reads.')
  const made = exportAs(format, read.node)
  if ('refused' in made) return refuse(made.refused)
  if (json) {
    terminal.write(printJson({ format: format.id, ...made }))
    return 0
  }
  terminal.write(made.text)
  terminal.writeError(`${format.title}: save as ${made.fileName}\n`)
  if (read.through !== null)
    terminal.writeError(`read out of ${visibleLines(read.through.title)}: ${visibleLines(read.through.where)}\n`)
  for (const words of made.carried) terminal.writeError(`with it: ${visibleLines(words)}\n`)
  for (const words of made.notCarried) terminal.writeError(`not in it: ${visibleLines(words)}\n`)
  for (const note of made.notes) terminal.writeError(`note: ${visibleLines(note)}\n`)
  return 0
}
