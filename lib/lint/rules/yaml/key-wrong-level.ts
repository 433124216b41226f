import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { hasComments } from '@/lib/lint/facts/comments'
import { hasWildcard } from '@/lib/lint/facts/config-route'
import { keyUses } from '@/lib/lint/facts/key-uses'
import {
  homeOf,
  meantBelow,
  misplacedWords,
  runsAtRoot,
  sectionOfHome,
  type MisplacedWord,
} from '@/lib/lint/facts/misplaced-words'
import { dedentSection } from '@/lib/lint/fixes/dedent-section'
import { belowNewSection } from '@/lib/lint/fixes/below-new-section'
import { indentRun } from '@/lib/lint/fixes/indent-run'
import { sectionBelow } from '@/lib/lint/facts/written-section'
import { accepted, columnOf, shiftLines } from '@/lib/lint/fixes/shift-lines'
import { changeFix, textFix } from '@/lib/lint/fixes/fix'
import { hostsOfMirror, moveToConfigs } from '@/lib/lint/fixes/move-to-configs'
import { moveToMirror } from '@/lib/lint/fixes/move-to-mirror'
import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import { unknownKeys, type UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { entriesOf, scalarText, type WrittenEntry } from '@/lib/lint/facts/written'
import type { Change } from '@/lib/edit/change'
import { pathKey, type Fix, type Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { CONFIG_GROUPS, groupOf, isOneOf, SECTIONS, sectionOf, type ConfigGroup } from '@/lib/registries/fields'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'

/** As many hosts are named, and offered. */
const HOSTS_MAX = 3

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
    // In a file that K3s rejects, nothing is taken for a registry.
    if (context.parsed.parseError !== null) return
    const written = misplacedWords(context.parsed)
    for (const word of written) yield reserved(context, word)
    yield* merged(context, new Set(written.map(({ entry }) => entry.key.start)))
  },
}

function findingOf(context: LintContext, key: UnknownKey): Finding {
  const { name, parent, entry, diagnostic } = key
  if (entry !== null && parent.length === 2 && parent[0] === 'mirrors' && isOneOf(CONFIG_GROUPS, name)) {
    const path = [...parent, name]
    return { ...inMirrors(context, name, entry, path, String(parent[1])), path: parent, range: diagnostic.range }
  }
  const { target, place } = placeOf(key)
  return {
    ...(isInMirror(context, key)
      ? say('key-wrong-level.in-mirror', { key: quoteName(name), registry: quoteName(String(parent[1])) })
      : wordsFor(quoteName(name), place)),
    path: parent,
    range: diagnostic.range,
    ...meantForOwner(context, key),
    fixes: movesOf(context, key, target),
  }
}

/** Login or TLS settings among mirrors, where only the endpoints tell which host they are for. */
function inMirrors(
  context: LintContext,
  group: ConfigGroup,
  entry: WrittenEntry,
  path: Path,
  registry: string,
): Worded & Pick<Finding, 'meantFor' | 'fixes'> {
  const hosts = hostsOfMirror(context, registry, group)
  const [host] = hosts
  const isTaken = hosts.length === 1 && context.parsed.locate(['configs', host ?? '', group]) !== null
  const names = hosts.slice(0, HOSTS_MAX).map(quoteName)
  const more = hosts.length - names.length
  return {
    ...say('key-wrong-level.below-configs', { key: quoteName(group), hosts: names, more, isTaken }),
    meantFor: hosts,
    fixes: isTaken
      ? [changeFix(context, { ...titled('remove'), safe: false }, { remove: path })]
      : moveToConfigs(context, path, entry, hosts.slice(0, HOSTS_MAX)),
  }
}

/** Below a host of `configs`, while the mirror of that name has one. */
function isInMirror({ parsed }: LintContext, { name, parent }: UnknownKey): boolean {
  const [section, host = ''] = parent
  if (section !== 'configs' || parent.length !== 2 || sectionOf(name) !== 'mirrors') return false
  return parsed.locate(['mirrors', host, name]) !== null
}

function meantForOwner(context: LintContext, { parent, entry }: UnknownKey): Pick<Finding, 'meantBelow'> {
  const run = parent.length > 0 || entry === null ? undefined : runsAtRoot(context.parsed).get(entry.key.start)
  return run?.owner ? { meantBelow: [run.section, run.owner.name] } : {}
}

type Place = { readonly group: string } | { readonly section: string } | 'root' | 'mirror' | 'config'

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
  if (parent.length === 0 && group === null && fieldOf([name]) === null && sectionOf(name) === null) {
    return { target: null, place: { section: sectionBelow(entry) ?? 'mirrors' } }
  }
  const place = isOneOf(SECTIONS, name) ? 'root' : sectionOf(name) === 'mirrors' ? 'mirror' : 'config'
  return { target: null, place }
}

function movesOf(context: LintContext, key: UnknownKey, target: Path | null): readonly Fix[] {
  const { parent, name, entry } = key
  const section = parent[0]
  if (entry !== null && isOneOf(SECTIONS, name) && isOneOf(SECTIONS, String(section)))
    return dedentSection(context, entry, section === 'mirrors' ? 'mirrors' : 'configs')
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
  const { entry, parent } = key
  const run = parent.length > 0 || entry === null ? undefined : runsAtRoot(context.parsed).get(entry.key.start)
  if (run !== undefined) return indentRun(context, run, true)
  const section = sectionBelow(entry)
  if (entry === null || section === null) return []
  const above = entriesOf(entry.map)[entry.index - 1]
  if (above?.name !== section) return belowNewSection(context, entry, section)
  const own = entriesOf(above.value)[0]
  const { parsed } = context
  const columns = own === undefined ? 2 : columnOf(parsed.text, own.key.start)
  return [
    textFix(context, { ...titled('indent-below', { section }), safe: true }, () =>
      accepted(context, shiftLines(parsed.text, entry.key.start, entry.value.end, columns)),
    ),
  ]
}

function reserved(context: LintContext, word: MisplacedWord): Finding {
  const { entry, home, run } = word
  const fixes = [...(home === 'root' ? dedentSection(context, entry, run.section) : indentRun(context, run))]
  const { owner, section } = run
  if (owner !== null && section === 'mirrors' && isOneOf(CONFIG_GROUPS, entry.name)) {
    const hosts = hostsOfMirror(context, owner.name, entry.name).slice(0, HOSTS_MAX)
    fixes.push(...moveToConfigs(context, [section, entry.name], entry, hosts))
  }
  return { ...misplaced(word), path: [run.section, entry.name], range: entry.key, meantBelow: meantBelow(word), fixes }
}

function misplaced({ entry, home, run }: MisplacedWord): Worded {
  const key = quoteName(entry.name)
  const { section, owner } = run
  if (owner === null || sectionOfHome(home) !== section)
    return say('key-wrong-level.reserved', { key, homeKind: home, isNested: entry.name === section })
  const group = home === 'auth' || home === 'tls' ? home : null
  return say('key-wrong-level.owner', { key, owner: quoteName(owner.name), group })
}

/** Words of the format that come from a merged map. */
function* merged(context: LintContext, written: ReadonlySet<number>): Iterable<Finding> {
  for (const { key, section, path, keyProblem } of keyUses(context)) {
    if (keyProblem !== 'reserved' || written.has(context.parsed.locate(path)?.key?.start ?? -1)) continue
    const homeKind = homeOf(key)
    const home = sectionOfHome(homeKind)
    yield {
      ...say('key-wrong-level.reserved', { key: quoteName(key), homeKind, isNested: key === section }),
      path,
      meantBelow: home === null ? [] : [home],
    }
  }
}

function isRepeated({ map, name }: WrittenEntry): boolean {
  return entriesOf(map).filter((one) => one.name === name).length > 1
}
