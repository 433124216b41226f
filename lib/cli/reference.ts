import { parseReference } from '@/lib/containerd/reference'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import type { CommandLine } from './command-line'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { sayFor } from './words'
import { saying } from '@/lib/words/saying'

/** `pullpath reference IMAGE…`: how containerd reads image names. */
export async function reference(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, options, json } = line
  if (operands.length === 0) throw new UsageError(saying('reference needs at least one IMAGE'))
  const release = releaseOf(options)
  const readings = operands.map((input) => {
    const parsed = parseReference(input, release.repositoryLength, release.strictBrackets, release.readsUnusualHosts)
    if ('error' in parsed)
      return {
        input,
        valid: false,
        normalised: null,
        registry: null,
        repository: null,
        object: null,
        error: parsed.error,
      }
    const { normalised, registry, repository, object } = parsed.reference
    return { input, valid: true, normalised, registry, repository, object, error: null }
  })
  if (json) terminal.write(printJson(readings))
  else {
    const style = createStyle(terminal.colour)
    const say = await sayFor(line, terminal, 'person')
    for (const { input, normalised, registry, repository, object, error } of readings) {
      terminal.write(`${style.bold(visibleText(input))}\n`)
      if (error !== null) terminal.write(`  ${style.bad(say('not a reference'))}: ${visibleText(error)}\n`)
      else
        terminal.write(
          `  ${normalised}\n  ${say('registry {registry}, repository {repository}, asks for {object}', {
            registry: style.accent(registry),
            repository: style.accent(repository),
            object: style.accent(object),
          })}\n`,
        )
    }
  }
  return readings.every(({ valid }) => valid) ? 0 : 1
}
