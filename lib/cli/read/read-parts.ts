import { outerRanges } from '@/lib/convert/place/outer-range'
import { isElsewhere, isLost } from '@/lib/convert/note-kinds'
import type { Part, Recognised } from '@/lib/convert/recognise'
import { isRegistriesFile } from '@/lib/convert/source/is-registries'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Range } from '@/lib/registries/diagnostic'
import type { CommandLine } from '@/lib/cli/command-line'
import { readAsNeeded, type Need } from './read-as-needed'
import { errorOf, readRegistries, type ReadRegistries } from './read-registries'
import { nameOf } from './read-bytes'
import type { Terminal } from '@/lib/cli/terminal'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { UsageError } from '@/lib/cli/usage-error'

/** How a registries.yaml was found in a file of another format, in plain values. */
export interface FoundThrough {
  /** The id of the format, and its name as in "This is …". */
  readonly format: string
  readonly title: string
  /** Where in it, as people say it. */
  readonly where: string | Saying
  /** Its first and last line in the whole file, from 1; null when it is not written there as it reads. */
  readonly lines: readonly [first: number, last: number] | null
  /** Which one it is, from 1, of how many. */
  readonly number: number
  readonly count: number
  /** What could not be taken along, and what was found for the node, each a sentence. */
  readonly notes: readonly Saying[]
}

/** The same, with the file that it was found in. */
export interface Through extends FoundThrough {
  /** The whole file. */
  readonly outer: string
  /** Where a range of the part is in the whole file. */
  outerRange(range: Range): Range
  /** Which line of the whole file a line of the part is, both from 1; null when it is not written there as it reads. */
  outerLine(line: number): number | null
}

export type ReadPart = ReadRegistries & {
  readonly through: Through | null
  /** What else is to be said of the file; null when nothing is. */
  readonly remark: Saying | null
  /** That nothing in a file of another format can be taken; null for any other file. */
  readonly empty: EmptyFile | null
}

/** A file of another format without anything that can be taken. */
interface EmptyFile {
  /** What it is, as a reason to leave it out. */
  readonly why: Saying
  /** There is something about registries in it, and it is lost. */
  readonly isLost: boolean
}

/** A file of this name is on a node, which reads it as it is. */
const NODE_FILE = /(?:^|[\\/])registries\.yaml$/

/**
 * Reads the registries.yaml that a file is, or those that a file of another format holds, each with what a node makes of
 * it. What the file says about the node counts, unless the command line says otherwise. Never empty.
 *
 * @throws UsageError when the file cannot be read, or has no part of the number that was asked for
 */
export async function readParts(
  path: string,
  line: CommandLine,
  terminal: Pick<Terminal, 'read'>,
  need: Need = 'all',
): Promise<readonly ReadPart[]> {
  const whole = await readRegistries(path, line, terminal, need)
  const text = whole.node?.template?.written ?? whole.node?.parsed.text ?? ''
  const asItIs: ReadPart = { ...whole, through: null, remark: null, empty: null }
  const only = line.from === 'auto' ? null : line.from
  if (whole.node === null || only === 'yaml' || (only === null && isRegistriesFile(text))) return [asItIs]
  // The other formats are loaded for a file that is not a registries.yaml.
  const { recognise } = await import('@/lib/convert/recognise')
  const found = recognise(text, path === '-' ? null : path, only)
  if (found === null && only !== null)
    throw new UsageError(saying('{file} is not of the format {format}', { file: nameOf(path), format: only }))
  if (found === null) return [asItIs]
  if (NODE_FILE.test(path)) return [{ ...asItIs, remark: remarkOn(found) }]
  if (found.parts.length === 0) return [{ ...nothingIn(found), through: null, remark: null, empty: emptyFile(found) }]
  const parts = await Promise.all(found.parts.map((part, index) => readPart(found, part, index, text, line)))
  if (line.part === null) return parts
  const part = parts[line.part - 1]
  if (part === undefined)
    throw new UsageError(
      parts.length === 1
        ? saying('--part {part}: there is 1 file in {file}', { part: line.part, file: path })
        : saying('--part {part}: there are {count} files in {file}', {
            part: line.part,
            count: parts.length,
            file: path,
          }),
    )
  return [part]
}

/** The same for a command about one file: the part that was asked for, or the first. */
export async function readOnePart(
  path: string,
  line: CommandLine,
  terminal: Terminal,
  need: Need = 'all',
): Promise<ReadPart> {
  const part = await readFirstPart(path, line, terminal, need)
  if (line.values.size > 0 && part.node !== null)
    (await import('@/lib/cli/set-flag')).requireUsed(line.values, [part.node.template], nameOf(path))
  return part
}

/** The same beside other files, for which the values can be, too. */
export async function readFirstPart(
  path: string,
  line: CommandLine,
  terminal: Pick<Terminal, 'read'>,
  need: Need = 'all',
): Promise<ReadPart> {
  const [first] = await readParts(path, line, terminal, need)
  if (first === undefined) throw new UsageError(saying('{file} is empty', { file: path }))
  return first
}

async function readPart(
  found: Recognised,
  part: Part,
  index: number,
  outer: string,
  line: CommandLine,
): Promise<ReadPart> {
  const options: NodeOptions = { ...line.options }
  const taken = Object.fromEntries(Object.entries(part.node.options).filter(([name]) => !line.given.has(name)))
  const all = { ...options, ...taken }
  if (all.distribution === 'rke2' && all.systemDefaultRegistry?.includes('/') === true)
    (await import('./system-path')).refuseSystemPath(all)
  const unread = part.text.trim() === '' ? part.notes.filter(isUnread) : []
  const node = unread.length > 0 ? null : await readAsNeeded(part.text, all, line.values, 'all')
  const read: ReadRegistries = node === null ? notRead(part, unread) : { node, parseError: errorOf(node) }
  const changes = Object.entries(taken).some(([name, value]) =>
    Object.entries(line.options).every(([own, old]) => own !== name || old !== value),
  )
  return {
    ...read,
    remark: null,
    empty: null,
    through: {
      format: found.id,
      title: found.title,
      outer,
      where: part.where,
      lines: linesOf(part),
      number: index + 1,
      count: found.parts.length,
      notes: [...part.notes.filter((note) => !unread.includes(note)), ...(changes ? part.node.notes : [])],
      outerRange: outerRanges(outer, part),
      outerLine: (at) => {
        const outerAt = part.lines?.[at - 1]
        return outerAt === undefined ? null : outerAt + 1
      },
    },
  }
}

/** A note that a file is there, and that no text could be made of how it is written. */
function isUnread({ text }: Saying): boolean {
  return /cannot be (?:unpacked|decoded)\.$/.test(text)
}

function notRead({ where }: Part, unread: readonly Saying[]): ReadRegistries {
  return { node: null, parseError: saying('nothing was looked at: {where} cannot be read', { where }), advice: unread }
}

function linesOf({ lines, text }: Part): readonly [number, number] | null {
  if (lines === null) return null
  // A text that ends with a line end has one line less than pieces.
  const written = text.endsWith('\n') ? lines.slice(0, -1) : lines
  const [first] = written
  return first === undefined ? null : [first + 1, (written.at(-1) ?? first) + 1]
}

function remarkOn({ title }: Recognised): Saying {
  return saying(
    'This is {title}, and not registries.yaml. By its name a node reads it as it is, and so it is judged; under another name, what it holds is read.',
    { title: { text: title } },
  )
}

function nothingIn({ title, notes }: Recognised): ReadRegistries {
  return {
    node: null,
    parseError: saying('this is {title}, and not registries.yaml', { title: { text: title } }),
    advice: notes,
  }
}

function emptyFile({ id, title, notes }: Recognised): EmptyFile {
  const said = { title: { text: title } }
  return {
    why:
      id === 'error-message'
        ? said.title
        : notes.some(isElsewhere)
          ? saying('{title}, which names another file', said)
          : saying('{title}, with nothing to take', said),
    isLost: notes.some(isLost),
  }
}

/** How a part was found, as one sentence. */
export function saidThrough({ title, lines, where, number, count }: FoundThrough): Saying {
  const [first, last] = lines ?? [0, 0]
  const place =
    lines === null
      ? where === ''
        ? saying('read as registries.yaml')
        : where
      : first === last
        ? saying('line {line}', { line: first })
        : saying('lines {first}-{last}', { first, last })
  const values = { title: { text: title }, place }
  return count > 1
    ? saying('This is {title}: {place}, file {number} of {count}.', { ...values, number, count })
    : saying('This is {title}: {place}.', values)
}

/** What of the other format is lost, among the notes. */
export function lossesOf(through: FoundThrough | null): readonly Saying[] {
  return through?.notes.filter(isLost) ?? []
}

/** The same as JSON; null for a registries.yaml. */
export function throughJson(through: FoundThrough | null, say: Say): object | null {
  if (through === null) return null
  const { format, title, where, lines, number, count, notes } = through
  return {
    format,
    title: say(title),
    where: sayingIn(say, where),
    firstLine: lines?.[0] ?? null,
    lastLine: lines?.[1] ?? null,
    part: number,
    parts: count,
    notes: notes.map((note) => sayingIn(say, note)),
  }
}
