import type { CommandLine } from '@/lib/cli/command-line'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import { saying, sayingIn } from '@/lib/words/saying'

/** `pullpath serve`: the page and its API, until the process is told to end. */
export async function serve(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  if (line.operands.length > 0) throw new UsageError(saying('serve takes no operand'))
  if (terminal.serve === undefined)
    throw new UsageError(saying('there is no page beside this file of the command: serve is in the whole package'))
  const say = await sayFor(line, terminal, 'person')
  const refused = await terminal.serve(line.serving, (said) => sayingIn(say, said))
  if (refused !== null) throw new UsageError(refused)
  return 0
}
