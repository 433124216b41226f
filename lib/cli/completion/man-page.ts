import { HELP_EN } from '@/lib/cli/help/help'
import { HELP_EXAMPLES } from '@/lib/cli/help/help-examples'
import { readHelp, type HelpCommand, type HelpFlag } from './read-help'

/** The manual page `pullpath(1)` of a version, in the language man of groff and mandoc, from what `--help` says. */
export function printManPage(version: string): string {
  const { introduction, commands, flags, prose } = readHelp(HELP_EN)
  return [
    `.TH PULLPATH 1 "" "pullpath ${version}" "User commands"`,
    '.SH NAME',
    'pullpath \\- what a K3s or RKE2 node does with registries.yaml',
    '.SH SYNOPSIS',
    '.B pullpath',
    '.I command',
    '.RI [ flags ]',
    '.SH DESCRIPTION',
    escaped(introduction.replaceAll(/\s+/g, ' ')),
    ...prose.slice(0, -1).flatMap((text) => ['.PP', escaped(text)]),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH OPTIONS',
    ...flags.flatMap(flagLines),
    '.SH EXIT STATUS',
    escaped(prose.at(-1) ?? ''),
    '.SH FILES',
    '.TP',
    '.I /etc/rancher/k3s/registries.yaml',
    'The file of a node of K3s; that of RKE2 is below /etc/rancher/rke2.',
    '.TP',
    '.I pullpath.yaml',
    'In the working directory: the levels of rules, and what pullpath check asserts.',
    '',
  ].join('\n')
}

function commandLines({ name, synopsis, prose, flags }: HelpCommand): readonly string[] {
  return [
    ...synopsis.flatMap((line, index) =>
      [`${index === 0 ? '.SS' : '.br'}`, escaped(line)].join(index === 0 ? ' ' : '\n'),
    ),
    ...prose.flatMap((text, index) => [...(index === 0 ? [] : ['.PP']), escaped(text)]),
    ...flags.flatMap(flagLines),
    '.PP',
    'Example:',
    '.PP',
    '.RS 4',
    '.nf',
    escaped(HELP_EXAMPLES[name]),
    '.fi',
    '.RE',
  ]
}

function flagLines({ name, operand, says }: HelpFlag): readonly string[] {
  const head = operand === '' ? `.B ${escaped(`--${name}`)}` : `.BI ${escaped(`--${name}`)} " ${escaped(operand)}"`
  return ['.TP', head, ...(says === '' ? ['\\&'] : [escaped(says)])]
}

/** Nothing in a text is a request or an escape, and hyphens can be copied. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll("'", '\\(aq')
    .replaceAll('…', '...')
    .replace(/^\./, '\\&.')
}
