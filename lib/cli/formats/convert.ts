import { CONVERTERS } from '@/lib/convert/converters'
import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { recognise } from '@/lib/convert/recognise'
import { isRegistries } from '@/lib/convert/source/is-registries'
import { readTree, type TreeFile } from '@/lib/convert/tree'
import { NODE_CONFIG } from '@/lib/convert/wrapped/found-file'
import { readTemplate } from '@/lib/placeholders/read-template'
import { parseRegistries } from '@/lib/registries/parse'
import type { CommandLine } from '@/lib/cli/command-line'
import { readText } from '@/lib/cli/read/read-registries'
import { nameOf } from '@/lib/cli/read/read-bytes'
import { printJson, visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'

/** A registries.yaml with what was not taken of its source; `format` null when the source is one itself. */
interface Result {
  readonly format: string | null
  /** What the source is, as in "This is …". */
  readonly title: string
  readonly text: string
  readonly notes: readonly Saying[]
}

/* SAID */
const ALREADY = 'a registries.yaml already'
const READ_BY_CONTAINERD = 'what containerd reads'
/* END */

/** `pullpath convert FILE…`: registries.yaml out of other formats. */
export async function convert(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json } = line
  const say = await sayFor(line, terminal, json ? 'program' : 'person')
  const [path] = operands
  if (path === undefined) throw new UsageError(saying('convert needs a FILE'))
  const result = operands.length === 1 ? await one(path, line, terminal) : await several(operands, line, terminal)
  if (!('text' in result && 'notes' in result)) {
    terminal.writeError(`pullpath: ${visibleLines(sayingIn(say, result))}\n`)
    return 1
  }
  const isReadAsItIs = parseRegistries(result.text).parseError === null
  const template = isReadAsItIs ? null : readTemplate(result.text)
  const isRejected = !isReadAsItIs && (template === null || parseRegistries(template.text).parseError !== null)
  if (json)
    terminal.write(
      printJson({
        ...result,
        title: say(result.title),
        notes: result.notes.map((note) => sayingIn(say, note)),
        isRejected,
      }),
    )
  else {
    // Letter for letter, but for a text that K3s rejects as it is: it can hold what a terminal would obey.
    terminal.write(isReadAsItIs ? result.text : visibleLines(result.text))
    const files = visibleLines(sayingIn(say, operands.map(nameOf)))
    terminal.writeError(`${say('{files}: this is {title}', { files, title: say(result.title) })}\n`)
    for (const note of result.notes)
      terminal.writeError(`${say('note: {note}', { note: visibleLines(sayingIn(say, note)) })}\n`)
  }
  if (isRejected)
    terminal.writeError(`${say('rejected: K3s does not accept this registries.yaml; pullpath lint says why')}\n`)
  return isRejected || result.text.trim() === '' ? 1 : 0
}

/** The result, or why there is none. */
async function one(path: string, { from, part }: CommandLine, terminal: Terminal): Promise<Result | Saying> {
  const text = await readText(path, terminal)
  const only = from === 'auto' ? null : from
  const found = only === 'yaml' ? null : recognise(text, path === '-' ? null : path, only)
  if (found !== null) {
    const chosen = found.parts[(part ?? 1) - 1]
    if (chosen === undefined && part !== null)
      throw new UsageError(
        saying('--part {part}: there are {count} files in {file}', {
          part,
          count: found.parts.length,
          file: nameOf(path),
        }),
      )
    const { text: taken, notes } = chosen ?? found
    return { format: found.id, title: found.title, text: taken, notes: [...notes, ...(chosen?.node.notes ?? [])] }
  }
  if (only !== null && only !== 'yaml')
    return saying('{file} is not {title}', {
      file: nameOf(path),
      title: { text: CONVERTERS.find(({ id }) => id === only)?.title ?? only },
    })
  const { parseError, registries } = parseRegistries(text)
  if (parseError === null && registries.mirrors.size + registries.configs.size > 0)
    return { format: null, title: ALREADY, text, notes: [] }
  return saying('{file} is of no format that is known: looked for {formats}', {
    file: nameOf(path),
    formats: FORMAT_IDS,
  })
}

async function several(paths: readonly string[], { from }: CommandLine, terminal: Terminal): Promise<Result | Saying> {
  if (from !== 'auto') throw new UsageError(saying('--from is for one FILE'))
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(path, terminal) })))
  const tree = readTree(files, { byContent: true })
  if (tree === null)
    return saying('none of the files is a hosts.toml or config.toml of containerd: convert others one by one')
  const left = files.filter(({ path }) => !tree.taken.includes(path)).map(leftOut)
  return {
    format: 'containerd',
    title: READ_BY_CONTAINERD,
    text: tree.text,
    notes: [...tree.notes, ...left, ...tree.node.notes],
  }
}

/** Why a file is not part of what was made of the others. */
function leftOut({ path, text }: TreeFile): Saying {
  if (NODE_CONFIG.test(path)) return saying('{path} is not part of it: it is only read for the node.', { path })
  const found = recognise(text, path)
  if (found !== null)
    return saying('{path} is not part of it: it is {title}. Convert it by itself.', {
      path,
      title: { text: found.title },
    })
  return isRegistries(text)
    ? saying('{path} is not part of it: it is a registries.yaml already.', { path })
    : saying('{path} is not part of it: it is of no format that is known.', { path })
}
