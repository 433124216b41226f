import { decode } from '@/lib/registries/decode'
import { decodedValueAt, rangeOf, sourceRangeOf, type DecodedValue } from '@/lib/registries/decoded-value'
import type { Path, Range } from '@/lib/registries/diagnostic'
import { registriesField } from '@/lib/registries/fields.generated'
import type { ParsedRegistries, Registries, SourceRange } from '@/lib/registries/model'
import { decodedRoot, isTooMuch, LENGTH_MAX, parseRegistries } from '@/lib/registries/parse'
import { registriesOf } from '@/lib/registries/registries-of'
import { isCollection, type CollectionNode, type Entry } from '@/lib/go/yaml/node'
import { changeBetween } from '@/lib/text/text-change'
import { recomposeYaml, type Recomposed } from '@/lib/go/yaml/recompose'

/**
 * `parseRegistries(text)`, for a text that differs a little from one that was parsed before: where only one entry of
 * `mirrors` or `configs` has changed, only that is read. The maps and entries that did not change are the same objects.
 */
export function parseAfter(before: ParsedRegistries | null, text: string): ParsedRegistries {
  if (before?.text === text) return before
  return (before && reparse(before, text)) ?? parseRegistries(text)
}

/** An entry, decoded where it was when it was read. */
interface Part {
  readonly decoded: DecodedValue
  /** How far it has moved since. */
  readonly by: number
}

type Root = 'mirrors' | 'configs'

/** The entries of a file without any problem: each is written once, and in one place. */
interface Parts {
  /** By position in the root. */
  readonly roots: readonly Root[]
  readonly of: Readonly<Record<Root, ReadonlyMap<string, Part>>>
}

const partsOf = new WeakMap<ParsedRegistries, Parts>()
const NO_PARTS: ReadonlyMap<string, Part> = new Map()

function reparse(before: ParsedRegistries, text: string): ParsedRegistries | null {
  if (text.length > LENGTH_MAX || before.parseError !== null || before.diagnostics.length > 0) return null
  const parts = partsOf.get(before) ?? splitUp(before)
  const change = parts && changeBetween(before.text, text)
  const composed = change && recomposeYaml(before, text, change)
  if (!composed) return null
  const root = parts.roots[composed.top]
  if (root === undefined) return null
  const made = decodeMade(composed, root)
  if (made === null) return null
  const { at, by } = composed
  const named = replaced(parts.of[root], at, made.parts, (part) => movedPart(part, by), by === 0)
  const entries = replaced<unknown>(before.registries[root], at, made.registries[root], (entry) => entry, true)
  if (named === null || entries === null) return null
  const registries = { ...before.registries, [root]: entries } as Registries
  if (isTooMuch(registries)) return null
  const rest: Root = root === 'mirrors' ? 'configs' : 'mirrors'
  const isLater = parts.roots.indexOf(rest) > composed.top
  const others = isLater && by !== 0 ? movedParts(parts.of[rest], by) : parts.of[rest]
  const of = root === 'mirrors' ? { mirrors: named, configs: others } : { mirrors: others, configs: named }
  const parsed: ParsedRegistries = {
    text,
    root: composed.root,
    end: composed.end,
    aliases: composed.aliases,
    anchored: composed.anchored,
    wellFormed: true,
    registries,
    parseError: null,
    failure: null,
    diagnostics: [],
    locate: (path) => locateIn(composed.root, { roots: parts.roots, of }, path),
  }
  partsOf.set(parsed, { roots: parts.roots, of })
  return parsed
}

/** Null for a file in which an entry is written in more than one place, or not where it is read. */
function splitUp(parsed: ParsedRegistries): Parts | null {
  const decoded = decodedRoot(parsed)
  if (decoded?.entries == null || parsed.root?.kind !== 'map') return null
  const tops = written(decoded, parsed.root.entries)
  if (tops === null) return null
  const of: Record<Root, ReadonlyMap<string, Part>> = { mirrors: NO_PARTS, configs: NO_PARTS }
  for (const [name, top] of tops) {
    if (name !== 'mirrors' && name !== 'configs') return null
    if (top.node === null || !isCollection(top.node)) continue
    const parts = written(top, top.node.entries)
    if (parts === null) return null
    of[name] = new Map(Array.from(parts, ([key, part]) => [key, { decoded: part, by: 0 }]))
  }
  return { roots: [...tops.keys()] as Root[], of }
}

/** The decoded entries, if they are those of the tree, one for each. */
function written({ entries }: DecodedValue, tree: readonly Entry[]): ReadonlyMap<string, DecodedValue> | null {
  if (entries?.size !== tree.length) return null
  return [...entries.values()].every(({ key, node }, at) => key === tree[at]?.key && node === tree[at]?.value)
    ? entries
    : null
}

/** What was composed anew, decoded as if it were all of the file; null when there is any problem in it. */
function decodeMade(
  { root, top, made }: Recomposed,
  name: Root,
): { readonly parts: ReadonlyMap<string, Part>; readonly registries: Registries } | null {
  const entry = root.entries[top]
  if (entry === undefined) return null
  const alone = { ...entry, value: { ...(entry.value as CollectionNode), entries: made } }
  const { root: decoded, error, issues } = decode({ ...root, entries: [alone] }, registriesField)
  const entries = decoded.entries?.get(name)
  const parts = entries && written(entries, made)
  if (error !== null || issues.length > 0 || !parts) return null
  return {
    parts: new Map(Array.from(parts, ([key, part]) => [key, { decoded: part, by: 0 }])),
    registries: registriesOf(decoded),
  }
}

/** A map with other entries in place of the one at a position; null where another one has the name of one of them. */
function replaced<Value>(
  before: ReadonlyMap<string, Value>,
  at: number,
  made: ReadonlyMap<string, Value>,
  move: (value: Value) => Value,
  isStill: boolean,
): ReadonlyMap<string, Value> | null {
  const after = new Map<string, Value>()
  let index = 0
  let names = 0
  for (const [name, value] of before) {
    if (index === at) for (const [own, entry] of made) after.set(own, entry)
    else after.set(name, index < at || isStill ? value : move(value))
    names += index === at ? made.size : 1
    index += 1
  }
  return after.size === names ? after : null
}

function movedParts(parts: ReadonlyMap<string, Part>, by: number): ReadonlyMap<string, Part> {
  return new Map(Array.from(parts, ([name, part]) => [name, movedPart(part, by)]))
}

function locateIn(root: CollectionNode, { roots, of }: Parts, path: Path): SourceRange | null {
  const [top, name, ...below] = path
  if (top === undefined) return { key: null, value: rangeOf(root) }
  const at = roots.indexOf(top as Root)
  const entry = root.entries[at]
  if (entry?.key == null) return null
  if (name === undefined) return { key: rangeOf(entry.key), value: rangeOf(entry.value) }
  const part = of[top as Root].get(String(name))
  const found = part && typeof name === 'string' ? decodedValueAt(part.decoded, below) : null
  const range = found && sourceRangeOf(found)
  return range && part ? { key: range.key && moved(range.key, part.by), value: moved(range.value, part.by) } : null
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

function movedPart({ decoded, by: before }: Part, by: number): Part {
  return { decoded, by: before + by }
}
