import type { Preset } from '@/lib/examples/preset'
import { PRESETS } from '@/lib/examples/presets'
import { flagWords, nodeFlags } from '@/lib/export/node-flags'
import { defaultOptions } from '@/lib/k3s/node-options'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { CommandLine } from '@/lib/cli/arguments'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'

/** `pullpath examples [NAME]`: the list of them, or the text of one. */
export async function examples({ operands, json }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = operands
  if (rest.length > 0) throw new UsageError('examples takes one NAME at most')
  if (name === undefined) {
    if (json) terminal.write(printJson(PRESETS.map(shown)))
    else terminal.write(PRESETS.map((preset) => listed(preset, terminal.colour)).join(''))
    return 0
  }
  const preset = PRESETS.find(({ id }) => id === name)
  if (preset === undefined) {
    const near = didYouMean(
      name,
      PRESETS.map(({ id }) => id),
    )
    throw new UsageError(
      near === null
        ? `there is no example "${name}": pullpath examples lists them`
        : `there is no example "${name}"; did you mean "${near}"?`,
    )
  }
  if (json) terminal.write(printJson({ ...shown(preset), text: preset.text }))
  else {
    terminal.write(preset.text)
    terminal.writeError(`${preset.title}: ${preset.help}\n`)
    const flags = flagsOf(preset)
    if (flags.length > 0) terminal.writeError(`on a node with ${flags.join(' ')}\n`)
    terminal.writeError(`see what it does: pullpath plan FILE ${[preset.image, ...flags].join(' ')}\n`)
  }
  return 0
}

function listed({ id, title }: Preset, colour: boolean): string {
  const width = Math.max(...PRESETS.map((one) => one.id.length))
  return `${createStyle(colour).bold(id.padEnd(width))}  ${title}\n`
}

function shown({ id, title, help, image, options }: Preset): object {
  return { id, title, help, image, options: options ?? {} }
}

/** As they are written on the command line. */
function flagsOf({ options }: Preset): readonly string[] {
  const all = { ...defaultOptions(), ...options }
  return [...(all.distribution === 'rke2' ? ['--distribution', 'rke2'] : []), ...flagWords(nodeFlags(all))]
}
