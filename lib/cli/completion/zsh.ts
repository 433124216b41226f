import type { Help, HelpCommand, HelpFlag, HelpValue } from './read-help'

/** What zsh completes, as a file of `fpath` or from `source <(pullpath completion zsh)`. */
export function printZsh({ commands, flags }: Help): string {
  return `#compdef pullpath
_pullpath() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}\n`).join('')}  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('')}    *) _arguments ${flags.map(specOf).join(' ')} ;;
  esac
}

if [[ \${funcstack[1]} == _pullpath ]]; then
  _pullpath "$@"
else
  typeset -f compdef >/dev/null || { autoload -Uz compinit && compinit }
  compdef _pullpath pullpath
fi
`
}

function caseOf({ name, flags, general, operands }: HelpCommand): string {
  const lines = [
    ...[...flags, ...general].map(specOf),
    quoted(`*:${operands.kind === 'text' ? 'text' : 'file'}:${actionOf(operands)}`),
  ]
  return `    ${name})\n      _arguments \\\n        ${lines.join(' \\\n        ')}\n      ;;\n`
}

/** \`*\` before it: a flag may be repeated. */
function specOf({ name, operand, value, says }: HelpFlag): string {
  const said = says.replaceAll(/[[\]\\]/g, '\\$&')
  const takes = value === null ? '' : `:${operand.replaceAll(/[:\\]/g, '\\$&')}:${actionOf(value)}`
  return quoted(`*--${name}${value === null ? '' : '='}${said === '' ? '' : `[${said}]`}${takes}`)
}

function actionOf(value: HelpValue): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    case 'text':
      return ' '
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
