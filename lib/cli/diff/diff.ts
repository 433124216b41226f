import { compareSides, writtenIn } from '@/lib/compare/compare-sides'
import type { Side } from '@/lib/compare/side'
import type { Template } from '@/lib/placeholders/template'
import { releaseOfSide } from '@/lib/compare/side-names'
import { engines } from '@/lib/containerd/engines'
import { lint } from '@/lib/lint/lint'
import { saying, sayingIn } from '@/lib/words/saying'
import type { CommandLine } from '@/lib/cli/command-line'
import { diffJson } from './diff-json'
import { printDiffMarkdown } from './diff-markdown'
import { printDiff } from './diff-text'
import { readSideFlags, type SideFlags } from './side-flags'
import { createStyle, printJson, visibleLines } from '@/lib/cli/print/style'
import { readLists } from '@/lib/cli/images/lists'
import { readFirstPart, readOnePart } from '@/lib/cli/read/read-parts'
import { nameOf } from '@/lib/cli/read/read-bytes'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor, wordsFor } from '@/lib/cli/words'

/** `pullpath diff A [B]`: what pulls, files and problems do otherwise. */
export async function diff(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, other = path, ...rest] = line.operands
  if (path === undefined || other === undefined || rest.length > 0)
    throw new UsageError(saying('diff needs one FILE or two'))
  if (path === '-' && line.operands.length > 1 && other === '-')
    throw new UsageError(saying('standard input can be one of the two files'))
  const isSameFile = line.operands.length === 1
  if (isSameFile && line.sides.size === 0)
    throw new UsageError(saying('diff of one FILE needs --from-release and --to-release, or another flag of one side'))
  const [from, to] = [readSideFlags(line.sides, 'from', line.options), readSideFlags(line.sides, 'to', line.options)]
  const first = await readSide(path, from, line, terminal)
  const second = isSameFile ? null : await readSide(other, to, line, terminal)
  const before = first.side
  const after = second?.side ?? otherNode(before, from, to, line)
  if (line.values.size > 0 && second !== null)
    (await import('@/lib/cli/set-flag')).requireUsed(
      line.values,
      [first.template, second.template],
      line.operands.map(nameOf),
    )
  const compared = compareSides(
    {
      before,
      after,
      files: { before: isSameFile ? null : nameOf(path), after: isSameFile ? null : nameOf(other) },
      images: (await readLists(line.imageFiles, line.images, terminal)).images.map(({ name }) => name),
      ownImages: 'instead',
    },
    { engines, lint },
  )
  const { report, differs, left } = compared
  const isForPerson = !line.json && line.format !== 'json'
  const reader = isForPerson ? 'person' : 'program'
  const spoken = { words: await wordsFor(line, terminal, reader), say: await sayFor(line, terminal, reader) }
  if (!isForPerson) {
    const side = ({ options }: Side) => ({ release: releaseOfSide(options), distribution: options.distribution })
    const about = { differs, left, before: side(before), after: side(after) }
    terminal.write(printJson(diffJson(report, about, spoken)))
  } else if (line.format === 'markdown') terminal.write(printDiffMarkdown(report, spoken))
  else terminal.write(printDiff(report, createStyle(terminal.colour), spoken))
  if (left > 0 && isForPerson)
    terminal.writeError(`${spoken.say('{count} more images were not compared: they are too many.', { count: left })}\n`)
  if (differs) return 1
  return compared.isOpen ? 3 : 0
}

/** What a file of another format says of its node counts too, unless a flag says otherwise. */
async function readSide(
  path: string,
  flags: SideFlags,
  line: CommandLine,
  terminal: Terminal,
): Promise<{ readonly side: Side; readonly template: Template | null }> {
  const given = new Set([...line.given, ...Object.keys(flags)])
  const read = await (line.operands.length === 1 ? readOnePart : readFirstPart)(
    path,
    { ...line, options: { ...line.options, ...flags }, given },
    terminal,
  )
  const { node, through, remark } = read
  if (node === null)
    throw new UsageError(saying('cannot read {file}: {why}', { file: nameOf(path), why: read.parseError }))
  const say = await sayFor(line, terminal, 'person')
  for (const note of [...(remark === null ? [] : [remark]), ...(through?.notes ?? [])])
    terminal.writeError(`${visibleLines(`${sayingIn(say, nameOf(path))}: ${sayingIn(say, note)}`)}\n`)
  const side = { text: writtenIn(node), options: node.options, values: line.values }
  return { side, template: node.template }
}

/** The same file on the node of the other side; what belongs to the first side alone is not taken along. */
function otherNode(side: Side, from: SideFlags, to: SideFlags, { options }: CommandLine): Side {
  const own = Object.keys(from).map((name) => [name, options[name as keyof typeof options]])
  return { ...side, options: { ...side.options, ...Object.fromEntries(own), ...to } }
}
