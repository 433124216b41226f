import type { Help, HelpCommand, HelpFlag, HelpValue } from './read-help'

/** What fish completes, as a file of its folder of completions or from `pullpath completion fish | source`. */
export function printFish({ commands, flags }: Help): string {
  const none = `not ${seen(commands.map(({ name }) => name).join(' '))}`
  const first = commands.map(({ name, summary }) => line(none, ['-f', '-a', name], summary))
  const general = flags.map((flag) => flagLine(takersOf(flag, commands), flag))
  return `# fish completion for pullpath\n${[...first, ...commands.flatMap(commandLines), ...general].join('')}`
}

/** Which commands take a general flag; null for all. */
function takersOf({ name }: HelpFlag, commands: readonly HelpCommand[]): string | null {
  const isNamed = (flags: readonly HelpFlag[]): boolean => flags.some((flag) => flag.name === name)
  const takers = commands.filter(({ general }) => isNamed(general))
  const isForAll = commands.every(({ flags, general }) => isNamed(flags) || isNamed(general))
  return isForAll ? null : takers.map((command) => command.name).join(' ')
}

function commandLines({ name, flags, operands }: HelpCommand): readonly string[] {
  const taken = operands.kind === 'files' ? [] : [line(seen(name), operandWords(operands), '')]
  return [...taken, ...flags.map((flag) => flagLine(name, flag))]
}

function flagLine(command: string | null, { name, value, says }: HelpFlag): string {
  return line(command === null ? null : seen(command), ['-l', name, ...(value === null ? [] : valueWords(value))], says)
}

/** A value is needed after it: `-r`; no files: `-f`. */
function valueWords(value: HelpValue): readonly string[] {
  switch (value.kind) {
    case 'words':
      return ['-x', '-a', quoted(value.words.join(' '))]
    case 'files':
      return ['-r', '-F']
    case 'folders':
      return ['-x', '-a', quoted('(__fish_complete_directories)')]
    case 'text':
      return ['-x']
  }
}

function operandWords(operands: HelpValue): readonly string[] {
  return operands.kind === 'words' ? ['-f', '-a', quoted(operands.words.join(' '))] : ['-f']
}

function seen(command: string): string {
  return `__fish_seen_subcommand_from ${command}`
}

function line(condition: string | null, words: readonly string[], says: string): string {
  const when = condition === null ? [] : ['-n', quoted(condition)]
  const told = says === '' ? [] : ['-d', quoted(says)]
  return `${['complete', '-c', 'pullpath', ...when, ...words, ...told].join(' ')}\n`
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
