import packageJson from '@/package.json'
import { parseCommandLine } from './arguments'
import { type CommandLine, type CommandName } from './command-line'
import { visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { languageIn } from './lang-flag'
import { languageFor, sayFor } from './words'
import { sayingIn } from '@/lib/words/saying'

type Command = (line: CommandLine, terminal: Terminal) => Promise<ExitCode>

/** Loads a command. Each is a chunk of the bundle: a run loads the code of one of them. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  render: async () => (await import('./render')).render,
  plan: async () => (await import('@/lib/cli/plan/plan')).plan,
  images: async () => (await import('./images/images')).images,
  airgap: async () => (await import('./images/airgap')).airgap,
  fill: async () => (await import('./images/fill')).fill,
  check: async () => (await import('./checks/check')).check,
  diff: async () => (await import('./diff/diff')).diff,
  lint: async () => (await import('./lint/lint')).lint,
  probe: async () => (await import('@/lib/cli/probe/probe')).probe,
  explain: async () => (await import('./explain/explain')).explain,
  convert: async () => (await import('./formats/convert')).convert,
  export: async () => (await import('./formats/export')).exportFile,
  examples: async () => (await import('./formats/examples')).examples,
  link: async () => (await import('./link')).link,
  reference: async () => (await import('./reference')).reference,
  rewrite: async () => (await import('./rewrite')).rewrite,
  node: async () => (await import('./node/node')).node,
  nodes: async () => (await import('./nodes/nodes')).nodes,
  report: async () => (await import('./nodes/report')).report,
  serve: async () => (await import('./serve/serve')).serve,
  completion: async () => (await import('./completion/completion')).completion,
  schema: async () => (await import('./schema')).schema,
}

/** Carries out a command line, without the program's own name. A line that cannot be understood is exit code 2. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const line = await parseCommandLine(argv)
    if (line.help) terminal.write(await helpOf(line, terminal))
    else if (line.version) terminal.write(`${packageJson.version}\n`)
    else if (line.command !== null) {
      if (line.values.size > 0) (await import('./set-flag')).refuseValues(line.command)
      return await (
        await COMMANDS[line.command]()
      )(line, terminal)
    }
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const say = await sayFor({ language: languageIn(argv) }, terminal, 'person')
    terminal.writeError(`pullpath: ${visibleLines(sayingIn(say, error.said))}\n${say('See pullpath --help.')}\n`)
    return 2
  }
}

async function helpOf(line: CommandLine, terminal: Terminal): Promise<string> {
  const { helpText } = await import('./help/help')
  if (languageFor(line, terminal, 'person') === 'en') return helpText(line.command)
  return helpText(line.command, (await import('@/lib/words/zh/command/help')).HELP_ZH)
}
