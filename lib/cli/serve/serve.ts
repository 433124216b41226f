import type { CommandLine } from '@/lib/cli/command-line'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { literal, saying } from '@/lib/words/saying'

/** `pullpath serve`: the page and its API, until the process is told to end. */
export async function serve({ operands, serving }: CommandLine, { serve: begin }: Terminal): Promise<ExitCode> {
  if (operands.length > 0) throw new UsageError(saying('serve takes no operand'))
  if (begin === undefined)
    throw new UsageError(saying('there is no page beside this file of the command: serve is in the whole package'))
  const refused = await begin(serving)
  if (refused !== null) throw new UsageError(literal(refused))
  return 0
}
