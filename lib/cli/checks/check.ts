import type { CommandLine } from '@/lib/cli/command-line'
import { readLists, writeLeftOut } from '@/lib/cli/images/lists'
import { readFirstPart } from '@/lib/cli/read/read-parts'
import { readText } from '@/lib/cli/read/read-registries'
import { levelsIn } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import { listOf, type CheckSettings } from '@/lib/checks/check-settings'
import { nodesOf } from '@/lib/checks/nodes-of'
import { runCheck, type Findings } from '@/lib/checks/run-check'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ClusterNode } from '@/lib/node'
import type { Template } from '@/lib/placeholders/template'
import type { RuleLevels } from '@/lib/lint/rule-levels'
import type { Path } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { ListedImage } from '@/lib/images/image-list'
import type { ReadPart } from '@/lib/cli/read/read-part'
import { saying } from '@/lib/words/saying'
import { countsOf, type Checked } from './checked'
import { printCheckJson, printCheckMarkdown, printCheckSarif, printCheckText, printJunit } from './print-check'
import { readCheckSettings } from './read-settings'

const FILE = 'pullpath.yaml'

/** `pullpath check [SETTINGS]`: whether what pullpath.yaml says must hold holds, on each node that it names. */
export async function check(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json } = line
  const [path = FILE, ...rest] = operands
  if (rest.length > 0) throw new UsageError(saying('check takes one SETTINGS at most'))
  const text = await readText(path, terminal)
  const settings = readCheckSettings(path, text)
  const levels = new Map([...(await levelsIn(text)), ...line.rules])
  const folder = path.includes('/') ? path.replace(/[^/]*$/, '') : ''
  const beside = (name: string) => (name.startsWith('/') ? name : folder + name)
  const format = json ? 'json' : formatOf(line.format)
  const say = await sayFor(line, terminal, format === 'text' || format === 'markdown' ? 'person' : 'program')
  const checked: Checked[] = []
  const templates = new Map<string, Template | null>()
  for (const one of settings) {
    const list = await readLists([...listOf(one.images).map(beside), ...line.imageFiles], line.images, terminal)
    writeLeftOut(list, await sayFor(line, terminal, 'person'), terminal)
    for (const file of listOf(one.files).map(beside))
      for (const options of nodesIn(path, one)) {
        const read = await readSubject(file, options, line, terminal)
        templates.set(file, read.node.template)
        checked.push(...(await checkFile(one, read, { path: file, images: list.images, levels })))
      }
  }
  if (line.values.size > 0)
    (await import('@/lib/cli/set-flag')).requireUsed(line.values, [...templates.values()], [...templates.keys()])
  terminal.write(PRINT[format](checked, terminal, say))
  const counts = countsOf(checked)
  if (counts.fails > 0) return 1
  return counts.undecided > 0 ? 3 : 0
}

type CheckFormat = Exclude<CommandLine['format'], 'github'>

function formatOf(format: CommandLine['format']): CheckFormat {
  return format === 'github' ? 'text' : format
}

const PRINT = {
  text: (checked: readonly Checked[], { colour }: Terminal, say) => printCheckText(checked, colour, say),
  json: (checked, _terminal, say) => printCheckJson(checked, say),
  junit: (checked, _terminal, say) => printJunit(checked, say),
  markdown: (checked, _terminal, say) => printCheckMarkdown(checked, say),
  sarif: (checked, _terminal, say) => printCheckSarif(checked, say),
} satisfies Record<
  CheckFormat,
  (checked: readonly Checked[], terminal: Terminal, say: Awaited<ReturnType<typeof sayFor>>) => string
>

function nodesIn(file: string, { nodes = [{}] }: CheckSettings): readonly NodeOptions[] {
  return nodes.flatMap((node) => {
    const found = nodesOf(node)
    if ('unknownRelease' in found)
      throw new UsageError(
        saying('{file}: the release "{release}" is not known', { file, release: found.unknownRelease }),
      )
    if ('noReleases' in found)
      throw new UsageError(saying('{file}: there is no release in {range}', { file, range: found.noReleases }))
    return found
  })
}

interface Subject {
  readonly path: string
  readonly images: readonly ListedImage[]
  readonly levels: RuleLevels
}

type ReadText = ReadPart & { readonly node: ClusterNode }

async function readSubject(
  path: string,
  options: NodeOptions,
  line: CommandLine,
  terminal: Terminal,
): Promise<ReadText> {
  const read = await readFirstPart(path, { ...line, options, given: new Set(Object.keys(options)) }, terminal)
  const { node, parseError } = read
  if (node === null) throw new UsageError(saying('cannot read {file}: {why}', { file: path, why: parseError }))
  return { ...read, node, parseError }
}

async function checkFile(
  { must }: CheckSettings,
  read: ReadText,
  { path, images, levels }: Subject,
): Promise<readonly Checked[]> {
  const { node } = read
  const findings = must.some((one) => 'findings' in one) ? await findingsOf(read, images, levels) : null
  return must.map((one) => {
    const result = runCheck(one, node, images, findings)
    return { file: path, options: node.options, result, lines: result.against.map((each) => lineOf(read, each.path)) }
  })
}

async function findingsOf(read: ReadPart, images: readonly ListedImage[], levels: RuleLevels): Promise<Findings> {
  const { lintNode } = await import('@/lib/lint/lint-text')
  return read.node === null
    ? []
    : lintNode(read.node, { images: images.map(({ name }) => name), fileName: null, levels })
}

/** The line of a path in the file as it was given, from 1. */
function lineOf({ node, through }: ReadPart, path: Path | null): number | null {
  if (path === null || node === null) return null
  const found = (node.template?.file() ?? node.parsed).locate(path)
  if (found === null) return null
  const { text } = node.template?.file() ?? node.parsed
  const line = positionOf(indexLines(text), (found.key ?? found.value).start).line
  return through === null ? line : through.outerLine(line)
}
