import { registriesJsonSchema } from '@/lib/registries/json-schema/json-schema'
import type { CommandLine } from './arguments'
import { printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { saying } from '@/lib/words/saying'

/** `pullpath schema`: the JSON Schema of registries.yaml. */
export async function schema({ operands, draft }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  if (operands.length > 0) throw new UsageError(saying('schema takes no operand'))
  terminal.write(printJson(registriesJsonSchema(draft)))
  return 0
}
