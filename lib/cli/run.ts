import packageJson from '@/package.json'
import { type CommandLine, type CommandName, parseCommandLine } from './arguments'
import { convert } from './formats/convert'
import { examples } from './formats/examples'
import { exportFile } from './formats/export'
import { helpText } from './help'
import { link } from './link'
import { lint } from './lint'
import { plan } from './plan'
import { probe } from './probe'
import { reference } from './reference'
import { render } from './render'
import { rewrite } from './rewrite'
import { schema } from './schema'
import { visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

const COMMANDS: Readonly<Record<CommandName, (line: CommandLine, terminal: Terminal) => Promise<ExitCode>>> = {
  render,
  plan,
  lint,
  probe,
  convert,
  export: exportFile,
  examples,
  link,
  reference,
  rewrite,
  schema,
}

/** Carries out a command line, without the program's own name. A line that cannot be understood is exit code 2. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const line = parseCommandLine(argv)
    if (line.help) terminal.write(helpText(line.command))
    else if (line.version) terminal.write(`${packageJson.version}\n`)
    else if (line.command !== null) return await COMMANDS[line.command](line, terminal)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.writeError(`pullpath: ${visibleLines(error.message)}\nSee pullpath --help.\n`)
    return 2
  }
}
