import { CONVERTERS } from '@/lib/convert/converters'
import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { recognise } from '@/lib/convert/recognise'
import { readTree } from '@/lib/convert/tree'
import { parseRegistries } from '@/lib/registries/parse'
import type { CommandLine } from '@/lib/cli/arguments'
import { nameOf, readText } from '@/lib/cli/read/read-registries'
import { printJson, visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'

/** A registries.yaml with what was not taken of its source; `format` null when the source is one itself. */
interface Result {
  readonly format: string | null
  /** What the source is, as in "This is …". */
  readonly title: string
  readonly text: string
  readonly notes: readonly string[]
}

/** `pullpath convert FILE…`: registries.yaml out of other formats. */
export async function convert(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json } = line
  const [path] = operands
  if (path === undefined) throw new UsageError('convert needs a FILE')
  const result = operands.length === 1 ? await one(path, line, terminal) : await several(operands, line, terminal)
  if (typeof result === 'string') {
    terminal.writeError(`pullpath: ${visibleLines(result)}\n`)
    return 1
  }
  const isRejected = parseRegistries(result.text).parseError !== null
  if (json) terminal.write(printJson({ ...result, isRejected }))
  else {
    // Letter for letter, but for a text that K3s rejects anyway: it can hold what a terminal would obey.
    terminal.write(isRejected ? visibleLines(result.text) : result.text)
    terminal.writeError(`${visibleLines(operands.map(nameOf).join(', '))}: this is ${result.title}\n`)
    for (const note of result.notes) terminal.writeError(`note: ${visibleLines(note)}\n`)
  }
  if (isRejected) terminal.writeError('rejected: K3s does not accept this registries.yaml; pullpath lint says why\n')
  return isRejected || result.text.trim() === '' ? 1 : 0
}

/** The result, or why there is none. */
async function one(path: string, { from, part }: CommandLine, terminal: Terminal): Promise<Result | string> {
  const text = await readText(path, terminal)
  const only = from === 'auto' ? null : from
  const found = only === 'yaml' ? null : recognise(text, path === '-' ? null : path, only)
  if (found !== null) {
    const chosen = found.parts[(part ?? 1) - 1]
    if (chosen === undefined && part !== null)
      throw new UsageError(`--part ${part}: there are ${found.parts.length} files in ${nameOf(path)}`)
    const { text: taken, notes } = chosen ?? found
    return { format: found.id, title: found.title, text: taken, notes: [...notes, ...(chosen?.node.notes ?? [])] }
  }
  if (only !== null && only !== 'yaml')
    return `${nameOf(path)} is not ${CONVERTERS.find(({ id }) => id === only)?.title ?? only}`
  const { parseError, registries } = parseRegistries(text)
  if (parseError === null && registries.mirrors.size + registries.configs.size > 0)
    return { format: null, title: 'a registries.yaml already', text, notes: [] }
  return `${nameOf(path)} is of no format that is known: looked for ${FORMAT_IDS.join(', ')}`
}

async function several(paths: readonly string[], { from }: CommandLine, terminal: Terminal): Promise<Result | string> {
  if (from !== 'auto') throw new UsageError('--from is for one FILE')
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(path, terminal) })))
  const tree = readTree(files)
  if (tree === null) return 'none of the files is a hosts.toml or config.toml of containerd: convert others one by one'
  const left = paths.filter((path) => !tree.taken.includes(path)).map((path) => `${path} is not part of it.`)
  return { format: 'containerd', title: 'what containerd reads', text: tree.text, notes: [...tree.notes, ...left] }
}
