import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { hasComments } from '@/lib/lint/facts/comments'
import { hasWildcard } from '@/lib/lint/facts/config-route'
import { changeFix, textFix } from '@/lib/lint/fixes/fix'
import { moveToMirror } from '@/lib/lint/fixes/move-to-mirror'
import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import { unknownKeys, type UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { entriesOf, entryAt, scalarText, type WrittenEntry } from '@/lib/lint/facts/written'
import type { Change } from '@/lib/edit/change'
import { pathKey, type Fix, type Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { CONFIG_GROUPS, groupOf, isOneOf, SECTIONS, sectionOf, type Section } from '@/lib/registries/fields'
import { parseRegistries } from '@/lib/registries/parse'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/parse-messages'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'

export const keyWrongLevel: Rule = {
  code: 'key-wrong-level',
  severity: 'error',
  layer: 'unknown-key',
  title: 'Right key in the wrong place',
  why: 'Indentation decides where a key belongs. configs below mirrors becomes a registry of that name, a host that lost its indentation becomes an unknown key, and username without auth around it is ignored. K3s silently ignores all of it.',
  evidence: ['k3s#10135', 'sini/nix-config#166'],
  bad: { text: 'configs:\n  registry.example.com:\n    username: robot\n    password: s3cret\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const key of unknownKeys(context)) if (key.rule === 'key-wrong-level') yield findingOf(context, key)
    for (const { registry, path, keyProblem } of context.mirrors)
      if (keyProblem === 'reserved') yield reserved(context, registry, path)
    for (const { host, path, keyProblem } of context.configs)
      if (keyProblem === 'reserved') yield reserved(context, host, path)
  },
}

function findingOf(context: LintContext, key: UnknownKey): Finding {
  const { name, parent, diagnostic } = key
  const { target, place } = placeOf(key)
  return {
    ...wordsFor(quoteName(name), place),
    path: parent,
    range: diagnostic.range,
    ...meantForHost(key),
    fixes: movesOf(context, key, target),
  }
}

function meantForHost(key: UnknownKey): Pick<Finding, 'meantFor'> {
  const host = hostAbove(key)
  return host === null ? {} : { meantFor: [host.name] }
}

/** The host that a group at the root belongs to if only its indentation was lost: the last one, directly above it. */
function hostAbove({ name, parent, entry }: UnknownKey): WrittenEntry | null {
  if (parent.length > 0 || entry === null || !isOneOf(CONFIG_GROUPS, name)) return null
  const above = entriesOf(entry.map)[entry.index - 1]
  const host = above?.name === 'configs' ? entriesOf(above.value).at(-1) : undefined
  const own = entriesOf(host?.value ?? null)
  return host === undefined || own.length === 0 || own.some((one) => one.name === name) ? null : host
}

type Place = { readonly group: string } | { readonly section: string } | 'sections' | 'root' | 'mirror' | 'config'

function wordsFor(key: string, place: Place): Worded {
  if (typeof place === 'string') return say(`key-wrong-level.${place}`, { key })
  return 'group' in place
    ? say('key-wrong-level.group', { key, ...place })
    : say('key-wrong-level.section', { key, ...place })
}

/** Where a key belongs, also as a path if that is certain. */
function placeOf({ name, parent, entry }: UnknownKey): { readonly target: Path | null; readonly place: Place } {
  const group = groupOf(name)
  if (parent.length === 2 && parent[0] === 'configs' && group !== null)
    return { target: [...parent, group, name], place: { group } }
  if (parent.length === 3 && parent[0] === 'configs' && group !== null)
    return { target: [...parent.slice(0, 2), group, name], place: { group } }
  if (parent.length === 0 && group === null && fieldOf([name]) === null && sectionOf(name) !== 'configs') {
    const section = sectionBelow(entry)
    return { target: null, place: section === null ? 'sections' : { section } }
  }
  const place = isOneOf(SECTIONS, name) ? 'root' : sectionOf(name) === 'mirrors' ? 'mirror' : 'config'
  return { target: null, place }
}

/** The section that the settings below a registry or host belong to. */
function sectionBelow(entry: WrittenEntry | null): Section | null {
  const sections = entriesOf(entry?.value ?? null).map((inside) => sectionOf(inside.name))
  return sections.includes('configs') ? 'configs' : sections.includes('mirrors') ? 'mirrors' : null
}

function movesOf(context: LintContext, key: UnknownKey, target: Path | null): readonly Fix[] {
  const { parent } = key
  if (target === null) return [...indentFix(context, key), ...moveToMirror(context, key)]
  const group = String(target[2])
  // A user name without its password would be a mistake of its own.
  const together = keysFor(context).get(pathKey([...parent, '', group])) ?? []
  const moves = together.map((other) => moveOf(context, other, [...target.slice(0, 3), other.name]))
  const isAnchored = context.parsed.aliases.some((alias) => alias.target === key.entry?.map)
  // Where an alias repeats the map, its keys are in the wrong place there too.
  if (moves.includes(null) || isAnchored) return []
  const safe = together.every(
    (other) => other.entry !== null && !isRepeated(other.entry) && !hasComments(context, [...parent, other.name]),
  )
  const changes = moves.flatMap((move) => move ?? [])
  return [changeFix(context, { ...titled('move-into', { group }), safe: safe && !hasWildcard(context) }, ...changes)]
}

/** Null when the value cannot be moved as it is. */
function moveOf(context: LintContext, { name, parent, entry }: UnknownKey, target: Path): readonly Change[] | null {
  const value = entry === null ? null : scalarText(entry.value)
  if (
    value === null ||
    context.parsed.locate(target) !== null ||
    (fieldOf(target)?.kind === 'boolean' && !/^(?:true|false)$/i.test(value))
  )
    return null
  return [{ remove: [...parent, name] }, { set: target, to: value }]
}

const keysOf = new WeakMap<LintContext, ReadonlyMap<string, readonly UnknownKey[]>>()

/** The keys that belong into a group, by the map that contains them and the group. */
function keysFor(context: LintContext): ReadonlyMap<string, readonly UnknownKey[]> {
  const before = keysOf.get(context)
  if (before !== undefined) return before
  const found = new Map<string, UnknownKey[]>()
  for (const key of unknownKeys(context)) {
    const target = key.rule === 'key-wrong-level' ? placeOf(key).target : null
    if (target === null) continue
    const at = pathKey([...key.parent, '', String(target[2])])
    const same = found.get(at)
    if (same === undefined) found.set(at, [key])
    else same.push(key)
  }
  keysOf.set(context, found)
  return found
}

/** A host that stands directly behind its section, or behind the section's other hosts, needs only its indentation back. */
function indentFix(context: LintContext, key: UnknownKey): readonly Fix[] {
  const host = hostAbove(key)
  if (host !== null) return indentBelowHost(context, key, host)
  const { entry } = key
  const section = sectionBelow(entry)
  if (entry === null || section === null) return []
  const above = entriesOf(entry.map)[entry.index - 1]
  if (above?.name !== section) return []
  const own = entriesOf(above.value)[0]
  const { text } = context.parsed
  const columns = own === undefined ? 2 : columnOf(text, own.key.start)
  return [
    textFix(context, { ...titled('indent-below', { section }), safe: true }, () =>
      accepted(text, shiftLines(text, entry.key.start, entry.value.end, ' '.repeat(columns))),
    ),
  ]
}

/** Which host it was meant for is likely, not certain. */
function indentBelowHost(context: LintContext, { entry }: UnknownKey, host: WrittenEntry): readonly Fix[] {
  const first = entriesOf(host.value)[0]
  if (entry === null || first === undefined) return []
  const { text } = context.parsed
  const spaces = ' '.repeat(columnOf(text, first.key.start))
  return [
    textFix(context, { ...titled('indent-below', { section: quoteName(host.name) }), safe: false }, () =>
      accepted(text, shiftLines(text, entry.key.start, entry.value.end, spaces)),
    ),
  ]
}

function reserved(context: LintContext, name: string, path: Path): Finding {
  const words = say('key-wrong-level.reserved', { key: quoteName(name), isSection: isOneOf(SECTIONS, name) })
  return { ...words, path, fixes: name === 'configs' ? dedentFix(context, path) : [] }
}

/** Possible where it is the last entry and nothing of that name stands at the root. */
function dedentFix(context: LintContext, path: Path): readonly Fix[] {
  const { parsed } = context
  const start = parsed.locate(path)?.key?.start
  const entry = start === undefined ? null : entryAt(parsed.root, start)
  const isFlow =
    entry !== null &&
    parsed.text.slice(parsed.text.lastIndexOf('\n', entry.key.start - 1) + 1, entry.key.start).trim() !== ''
  if (
    entry === null ||
    isFlow ||
    parsed.locate(['configs']) !== null ||
    entry.index !== entriesOf(entry.map).length - 1 ||
    isRepeated(entry)
  )
    return []
  const column = columnOf(parsed.text, entry.key.start)
  return [
    textFix(context, { ...titled('move-to-line-start'), safe: true }, () => {
      const lines = lineStarts(parsed.text, entry.key.start, entry.value.end)
      return accepted(
        parsed.text,
        lines
          .filter((line) => parsed.text.slice(line, line + column).trim() === '')
          .map((line) => ({ start: line, end: line + column, insert: '' })),
      )
    }),
  ]
}

/** Null where K3s would not take the text, or would drop something of it that stands twice. */
function accepted(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  if (edits.length === 0) return null
  const { parseError, diagnostics } = parseRegistries(applyEdits(text, edits))
  return parseError === null && !diagnostics.some(({ code }) => code === 'yaml-duplicate-key') ? edits : null
}

function isRepeated({ map, name }: WrittenEntry): boolean {
  return entriesOf(map).filter((one) => one.name === name).length > 1
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function shiftLines(
  text: string,
  from: number,
  to: number,
  blanks: string,
): readonly { readonly start: number; readonly end: number; readonly insert: string }[] {
  return lineStarts(text, from, to)
    .filter(
      (line) =>
        !/^[ \t]*\r?$/.test(text.slice(line, text.indexOf('\n', line) < 0 ? text.length : text.indexOf('\n', line))),
    )
    .map((line) => ({ start: line, end: line, insert: blanks }))
}

/** Of the lines that hold some of the text between two offsets. */
function lineStarts(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  for (let line = text.lastIndexOf('\n', from - 1) + 1; line < to; line = text.indexOf('\n', line) + 1) {
    starts.push(line)
    if (text.indexOf('\n', line) < 0) break
  }
  return starts
}
