import { registriesJsonSchema } from '@/lib/registries/json-schema/json-schema'
import type { CommandLine } from './command-line'
import { printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { saying } from '@/lib/words/saying'

/** `pullpath schema`: the JSON Schema of registries.yaml, or with `--of settings` of pullpath.yaml. */
export async function schema({ operands, draft, of }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  if (operands.length > 0) throw new UsageError(saying('schema takes no operand'))
  if (of === 'settings') {
    const { settingsJsonSchema } = await import('@/lib/checks/settings-json-schema')
    terminal.write(printJson(settingsJsonSchema(draft)))
  } else terminal.write(printJson(registriesJsonSchema(draft)))
  return 0
}
