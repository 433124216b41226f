import type { CommandName } from './command-line'
import { UsageError } from './usage-error'
import type { Template } from '@/lib/placeholders/template'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { saying, type SaidValue } from '@/lib/words/saying'

/** Commands that fill in nothing: they would silently ignore a value. */
const NO_VALUES: ReadonlySet<CommandName> = new Set([
  'convert',
  'link',
  'reference',
  'rewrite',
  'node',
  'nodes',
  'report',
  'serve',
  'completion',
  'schema',
])

/** Throws a usage error for a command that fills in nothing. Loaded where values are given. */
export function refuseValues(command: CommandName): void {
  if (NO_VALUES.has(command))
    throw new UsageError(saying('{command} fills in no placeholders: --set is not for it', { command }))
}

/** Throws a usage error for values of a file that has no placeholder of their name. */
export function requireUsed(values: PlaceholderValues, template: Template | null, file: SaidValue): void {
  const names = new Set(template?.placeholders.map(({ name }) => name))
  const unused = [...values.keys()].filter((name) => !names.has(name))
  if (unused.length > 0)
    throw new UsageError(saying('--set {names}: no placeholder in {file} has this name', { names: unused, file }))
}
