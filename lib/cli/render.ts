import { DOTS } from '@/lib/text/dots'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { fileSecrets } from '@/lib/secrets/file-secrets'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import type { CommandLine } from './command-line'
import { writeProblems } from './problems'
import { readOnePart, throughJson } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import { createStyle, printJson, visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { sayFor, spokenFor } from './words'
import { saying, sayingIn } from '@/lib/words/saying'
import { UsageError } from './usage-error'

/** `pullpath render FILE`: the files that K3s writes. */
export async function render(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json, reveal } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('render needs one FILE'))
  const levels = await ruleLevels(line, terminal)
  const read = await readOnePart(path, line, terminal)
  const { node, parseError } = read
  const made = node?.rendered ?? { files: [], warnings: [] }
  const template = node?.template ?? null
  const files = template === null ? made.files : made.files.map((file) => template.showFile(file))
  const warnings = template?.show(made.warnings) ?? made.warnings
  if (json) {
    const say = await sayFor(line, terminal, 'program')
    terminal.write(
      printJson({
        parseError: parseError && sayingIn(say, parseError),
        from: throughJson(read.through, say),
        files: Object.fromEntries(files.map((file) => [file.path, file.text])),
        warnings,
      }),
    )
  } else {
    const { bold } = createStyle(terminal.colour)
    for (const file of files)
      terminal.write(
        `${bold(`# ${visibleLines(file.fullPath)}`)}\n${visibleLines(reveal ? file.text : maskSecrets(file))}\n`,
      )
    for (const warning of warnings)
      terminal.writeError(`${visibleLines(reveal ? warning : withoutSecrets(warning, node?.parsed ?? null))}\n`)
    await writeProblems(path, read, { levels, ...(await spokenFor(line, terminal)) }, terminal)
  }
  return parseError === null ? 0 : 1
}

function maskSecrets({ text, secrets }: GeneratedFile): string {
  const pieces: string[] = []
  let end = 0
  for (const secret of fileSecrets(text, secrets)) {
    pieces.push(text.slice(end, secret.start), DOTS)
    end = secret.end
  }
  return pieces.join('') + text.slice(end)
}
