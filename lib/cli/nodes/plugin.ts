import { parseArgs } from 'node:util'
import { ALL_FLAGS } from '@/lib/cli/flags'

/** Whether this program was started as the plugin of kubectl, by the name of its file. */
export function isPlugin(program: string): boolean {
  return /(?:^|[\\/])kubectl-pullpath(?:\.\w+)?$/.test(program)
}

/** The command line of the plugin: without a command it is about the nodes of the cluster. */
export function pluginArgv(argv: readonly string[]): readonly string[] {
  const { positionals } = parseArgs({ args: argv.slice(), options: ALL_FLAGS, allowPositionals: true, strict: false })
  return positionals.length === 0 ? ['nodes', ...argv] : argv
}
