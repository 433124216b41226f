import { CONVERTERS, recognise } from '@/lib/convert/recognise'
import { readTree } from '@/lib/convert/tree'
import { parseRegistries } from '@/lib/registries/parse'
import type { CommandLine } from '@/lib/cli/arguments'
import { nameOf, readText } from '@/lib/cli/read-registries'
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
  const { operands, from, json } = line
  const [path] = operands
  if (path === undefined) throw new UsageError('convert needs a FILE')
  if (from !== null && !CONVERTERS.some(({ id }) => id === from))
    throw new UsageError(`--from is auto or one of ${CONVERTERS.map(({ id }) => id).join(', ')}, not "${from}"`)
  const result = operands.length === 1 ? await one(path, from, terminal) : await several(operands, from, terminal)
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
async function one(path: string, from: string | null, terminal: Terminal): Promise<Result | string> {
  const text = await readText(path, terminal)
  const found = recognise(text, path === '-' ? null : path, from)
  if (found !== null) return { format: found.id, title: found.title, text: found.text, notes: found.notes }
  if (from !== null) return `${nameOf(path)} is not ${CONVERTERS.find(({ id }) => id === from)?.title ?? from}`
  const { parseError, registries } = parseRegistries(text)
  if (parseError === null && registries.mirrors.size + registries.configs.size > 0)
    return { format: null, title: 'a registries.yaml already', text, notes: [] }
  return `${nameOf(path)} is of no format that is known: looked for ${CONVERTERS.map(({ id }) => id).join(', ')}`
}

async function several(paths: readonly string[], from: string | null, terminal: Terminal): Promise<Result | string> {
  if (from !== null) throw new UsageError('--from is for one FILE')
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(path, terminal) })))
  const tree = readTree(files)
  if (tree === null) return 'none of the files is a hosts.toml or config.toml of containerd: convert others one by one'
  const left = paths.filter((path) => !tree.taken.includes(path)).map((path) => `${path} is not part of it.`)
  return { format: 'containerd', title: 'what containerd reads', text: tree.text, notes: [...tree.notes, ...left] }
}
