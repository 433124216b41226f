import { isLost } from '@/lib/convert/note-kinds'
import { isRegistriesFile } from '@/lib/convert/source/is-registries'
import type { CommandLine } from '@/lib/cli/command-line'
import type { Need } from './read-as-needed'
import type { FoundThrough, ReadPart } from './read-part'
import { readRegistries } from './read-registries'
import { nameOf } from './read-bytes'
import type { Terminal } from '@/lib/cli/terminal'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { UsageError } from '@/lib/cli/usage-error'

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
  // What reads other formats is loaded for a file that is not a registries.yaml.
  return (await import('./foreign-parts')).foreignParts(path, text, asItIs, line)
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
