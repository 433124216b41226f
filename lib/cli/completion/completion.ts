import type { CommandLine } from '@/lib/cli/command-line'
import { HELP_EN } from '@/lib/cli/help/help'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { languageFor } from '@/lib/cli/words'
import { saying } from '@/lib/words/saying'
import { printBash } from './bash'
import { printFish } from './fish'
import { readHelp, type Help } from './read-help'
import { printZsh } from './zsh'

const SHELLS: Readonly<Record<string, (help: Help) => string>> = { bash: printBash, zsh: printZsh, fish: printFish }

/** `pullpath completion bash|zsh|fish`: what that shell completes, from the table that `--help` shows. */
export async function completion(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [shell = '', ...rest] = line.operands
  const print = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
  if (print === undefined || rest.length > 0)
    throw new UsageError(saying('completion takes one of {shells}', { shells: Object.keys(SHELLS) }))
  const isEnglish = languageFor(line, terminal, 'person') === 'en'
  const texts = isEnglish ? HELP_EN : (await import('@/lib/words/zh/command/help')).HELP_ZH
  terminal.write(print(readHelp(texts)))
  return 0
}
