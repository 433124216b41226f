import { isElsewhere, isLost } from '@/lib/convert/note-kinds'
import { outerRanges } from '@/lib/convert/place/outer-range'
import type { Part, Recognised } from '@/lib/convert/recognise'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { CommandLine } from '@/lib/cli/command-line'
import { UsageError } from '@/lib/cli/usage-error'
import { saying, type Saying } from '@/lib/words/saying'
import { readAsNeeded } from './read-as-needed'
import { nameOf } from './read-bytes'
import type { EmptyFile, ReadPart } from './read-part'
import { errorOf, type ReadRegistries } from './read-registries'

/** A file of this name is on a node, which reads it as it is. */
const NODE_FILE = /(?:^|[\\/])registries\.yaml$/

/**
 * What `readParts` returns of a text that is not a registries.yaml, or may be in another format. Without that format, it is
 * `asItIs`.
 *
 * @throws UsageError when it is not of the format, or has no part of the number, that was asked for
 */
export async function foreignParts(
  path: string,
  text: string,
  asItIs: ReadPart,
  line: CommandLine,
): Promise<readonly ReadPart[]> {
  const only = line.from === 'auto' ? null : line.from
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
