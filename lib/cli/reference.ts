import { parseReference } from '@/lib/containerd/reference'
import { releaseOf } from '@/lib/k3s/releases'
import { visibleText } from '@/lib/text/visible-text'
import type { CommandLine } from './arguments'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

/** `pullpath reference IMAGE…`: how containerd reads image names. */
export async function reference({ operands, options, json }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError('reference needs at least one IMAGE')
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
    for (const { input, normalised, registry, repository, object, error } of readings) {
      terminal.write(`${style.bold(visibleText(input))}\n`)
      if (error !== null) terminal.write(`  ${style.bad('not a reference')}: ${visibleText(error)}\n`)
      else
        terminal.write(
          `  ${normalised}\n  registry ${style.accent(registry)}, repository ${style.accent(repository)}, asks for ${style.accent(object)}\n`,
        )
    }
  }
  return readings.every(({ valid }) => valid) ? 0 : 1
}
