import type { CommandName } from './command-line'
import { UsageError } from './usage-error'
import type { Template } from '@/lib/placeholders/template'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { saying, type SaidValue } from '@/lib/words/saying'

/** Commands that fill in placeholders of a registries.yaml. */
export const FILLS_IN: readonly CommandName[] = [
  'render',
  'plan',
  'images',
  'airgap',
  'fill',
  'check',
  'diff',
  'lint',
  'probe',
  'explain',
  'export',
]

/** Throws a usage error for a command that would silently ignore a value. Loaded where values are given. */
export function refuseValues(command: CommandName): void {
  if (command !== 'examples' && !FILLS_IN.includes(command))
    throw new UsageError(saying('{command} fills in no placeholders: --set is not for it', { command }))
}

/** Throws a usage error for values of a file that is not given. */
export function refuseWithoutFile(command: CommandName): never {
  throw new UsageError(saying('--set is for the file of --registries, and {command} has none here', { command }))
}

/** Throws a usage error for values that no placeholder of `templates` has the name of: the files together. */
export function requireUsed(values: PlaceholderValues, templates: readonly (Template | null)[], file: SaidValue): void {
  const names = new Set(templates.flatMap((template) => template?.placeholders.map(({ name }) => name) ?? []))
  const unused = [...values.keys()].filter((name) => !names.has(name))
  if (unused.length > 0)
    throw new UsageError(saying('--set {names}: no placeholder in {file} has this name', { names: unused, file }))
}
