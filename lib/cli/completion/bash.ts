import type { Help, HelpFlag, HelpValue } from './read-help'

/** What bash completes, from version 3.2 on, with or without the package bash-completion. */
export function printBash({ commands, flags }: Help): string {
  const names = commands.map(({ name }) => name).join(' ')
  return `# bash completion for pullpath
_pullpath() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= index word
  COMPREPLY=()
  # bash takes --flag=value for three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${commands.map(({ name }) => name).join(' | ')})
        command=\${COMP_WORDS[index]}
        break
        ;;
    esac
  done
  case $command$before in
${commands.flatMap((command) => command.flags.flatMap((flag) => valueCase(`${command.name}--${flag.name}`, flag))).join('')}${flags.flatMap((flag) => valueCase(`*--${flag.name}`, flag)).join('')}  esac
  if [[ -z $command && $current != -* ]]; then
    _pullpath_words '${names}'
    return
  fi
  if [[ $current == -* ]]; then
    case $command in
${commands.map((command) => `      ${command.name}) _pullpath_words '${flagNames([...command.flags, ...command.general])}' ;;\n`).join('')}      *) _pullpath_words '${flagNames(flags)}' ;;
    esac
    return
  fi
  case $command in
${commands.flatMap(({ name, operands }) => operandCase(name, operands)).join('')}  esac
}

_pullpath_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
}

_pullpath_paths() {
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$current")
}

complete -F _pullpath pullpath
`
}

function valueCase(pattern: string, { value }: HelpFlag): readonly string[] {
  return value === null ? [] : [`    ${pattern}) ${actionOf(value)}; return ;;\n`]
}

function operandCase(name: string, operands: HelpValue): readonly string[] {
  return operands.kind === 'text' ? [] : [`    ${name}) ${actionOf(operands)} ;;\n`]
}

function actionOf(value: HelpValue): string {
  switch (value.kind) {
    case 'words':
      return `_pullpath_words '${value.words.join(' ')}'`
    case 'files':
      return '_pullpath_paths -f'
    case 'folders':
      return '_pullpath_paths -d'
    case 'text':
      return ':'
  }
}

function flagNames(flags: readonly HelpFlag[]): string {
  return [...new Set(flags.map(({ name }) => `--${name}`))].join(' ')
}
