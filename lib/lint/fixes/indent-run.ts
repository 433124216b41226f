import { titled } from '@/lib/words/en/fixes'
import { isNull } from '@/lib/go/yaml/resolve'
import type { YamlNode } from '@/lib/go/yaml/node'
import type { LintContext } from '@/lib/lint/context'
import { homeOf, sectionOfHome, type Home, type WordRun } from '@/lib/lint/facts/misplaced-words'
import { entriesOf, type WrittenEntry } from '@/lib/lint/facts/written'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import type { TextEdit } from '@/lib/text/text-edit'
import { textFix } from './fix'
import { acceptedBelow, accepted, columnOf, shiftLines } from './shift-lines'

/**
 * Puts words that lost their indentation below the registry above them, all of a run at once: one alone would come
 * between the others and their registry. None where they belong elsewhere, or the registry has one of them already.
 *
 * Which registry they were meant for is likely, not certain, so it is not safe.
 */
export function indentRun(context: LintContext, run: WordRun, isAtRoot = false): readonly Fix[] {
  const { owner, words } = run
  if (owner === null || !fits(run, owner)) return []
  const { parsed } = context
  const isFlow = words[0]?.map.flow === true
  const edits = (): readonly TextEdit[] | null => {
    const made = isFlow ? flowEdits(parsed.text, owner, words) : blockEdits(parsed.text, owner, words)
    if (made === null) return null
    return isAtRoot ? accepted(context, made) : acceptedBelow(context, made)
  }
  const section = quoteName(owner.name)
  const keys = words.map(({ name }) => name)
  const title = keys.length === 1 ? titled('indent-below', { section }) : titled('indent-several', { keys, section })
  return [textFix(context, { ...title, safe: false }, edits)]
}

/** Each word once, of the registry's own section, and none that the registry has. */
function fits({ section, words }: WordRun, owner: WrittenEntry): boolean {
  const own = entriesOf(owner.value).map(({ name }) => name)
  if (owner.value.kind !== 'map' && !isEmpty(owner.value)) return false
  const names = new Set([...own, ...words.map(({ name }) => name)])
  if (names.size < own.length + words.length) return false
  let group = own.at(-1)
  return words.every(({ name, map }) => {
    const home = homeOf(name)
    if (sectionOfHome(home) !== section) return false
    if (isDirect(home)) group = name
    // Its group has to be directly above it, and braces have no lines to indent.
    return isDirect(home) || (group === home && !map.flow)
  })
}

function isDirect(home: Home): boolean {
  return home === 'mirror' || home === 'config'
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return isNull(node) && node.anchor === null && node.tag === null
  return node.kind === 'map' && node.entries.length === 0 && node.anchor === null
}

/** Null where the registry has its settings in braces. */
function blockEdits(text: string, owner: WrittenEntry, words: readonly WrittenEntry[]): readonly TextEdit[] | null {
  const { value } = owner
  const own = entriesOf(value)
  if (value.kind === 'map' && value.flow && own.length > 0) return null
  const column = columnOf(text, owner.key.start)
  const step = column === 0 ? 2 : column
  const [first] = own
  const direct = first === undefined ? column + step : columnOf(text, first.key.start)
  const last = own.at(-1)
  let inGroup = last === undefined ? direct + step : columnBelow(text, last, direct + step)
  const shifts = words.flatMap((word): readonly TextEdit[] => {
    const isOwn = isDirect(homeOf(word.name))
    const to = isOwn ? direct : inGroup
    if (isOwn) inGroup = columnBelow(text, word, columnOf(text, word.key.start) + step, direct)
    return shiftLines(text, word.key.outerStart, word.value.end, to - columnOf(text, word.key.outerStart))
  })
  // An empty value in words, as in `docker.io: {}`, would be in the way.
  const start = owner.key.end + text.slice(owner.key.end, value.start).trimEnd().length
  const emptied = isEmpty(value) && value.end > value.start ? [{ start, end: value.end, insert: '' }] : []
  return [...emptied, ...shifts]
}

/** The column of what is below a group, once the group itself is at `at`. */
function columnBelow(text: string, group: WrittenEntry, otherwise: number, at?: number): number {
  const [first] = entriesOf(group.value)
  const column = first === undefined ? otherwise : columnOf(text, first.key.start)
  return at === undefined ? column : column + at - columnOf(text, group.key.start)
}

/** Moves the brace that closes the registry behind the words, or puts braces around them. */
function flowEdits(text: string, owner: WrittenEntry, words: readonly WrittenEntry[]): readonly TextEdit[] | null {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  const { value } = owner
  const end = Math.max(last.value.end, last.key.end)
  const close = { start: end, end, insert: '}' }
  const isOpen = value.kind === 'map' && value.entries.length > 0
  if (isOpen) return value.flow ? [{ start: value.end - 1, end: value.end, insert: '' }, close] : null
  // Only a colon, null or {} and a comma are between the registry and its first word.
  const between = text.slice(owner.key.end, first.key.outerStart)
  if (!/^\s*:?\s*(?:null|Null|NULL|~|\{\s*\})?\s*,\s*$/.test(between)) return null
  return [{ start: owner.key.end, end: first.key.outerStart, insert: ': {' }, close]
}
