import { pathOf, type Change } from './change'
import { booleanOf } from '@/lib/go/yaml/resolve'
import type { Path } from '@/lib/registries/diagnostic'
import type { Field } from '@/lib/registries/field'
import type { Registries } from '@/lib/registries/model'
import { fieldOf } from '@/lib/registries/field-of'

/**
 * True when the changed file means what it meant before, apart from the changes. Whatever lies off their paths is
 * compared as it is; the rest is compared with the changed model.
 */
export function meansTheChange(before: Registries, after: Registries, ...changes: readonly Change[]): boolean {
  const names = new Set(changes.flatMap((change) => [pathOf(change)[1], 'rename' in change ? change.to : undefined]))
  const isAll = changes.some((change) => pathOf(change).length < 2)
  const isMeant = (one: string): boolean => isAll || names.has(one)
  const expected = modelOf(partOf(before, isMeant))
  if (!changes.every((change) => changeModel(expected, change))) return true
  const isChanged = isSameModel(expected, modelOf(partOf(after, isMeant)))
  return (
    isChanged &&
    isSameRest(before.mirrors, after.mirrors, isMeant) &&
    isSameRest(before.configs, after.configs, isMeant)
  )
}

/** What is not meant means the same; most of it is the very same. */
function isSameRest(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  isMeant: (name: string) => boolean,
): boolean {
  let left = 0
  for (const name of after.keys()) if (!isMeant(name)) left += 1
  for (const [name, entry] of before) {
    if (isMeant(name)) continue
    left -= 1
    const now = after.get(name)
    if (now === undefined || (entry !== now && !isSameModel(entry, now))) return false
  }
  return left === 0
}

function partOf({ mirrors, configs }: Registries, isPart: (name: string) => boolean): Registries {
  return {
    mirrors: new Map([...mirrors].filter(([name]) => isPart(name))),
    configs: new Map([...configs].filter(([name]) => isPart(name))),
  }
}

/** The model of registries.yaml as maps, lists and scalars, so that a path leads through it. */
export type ModelValue = string | boolean | null | ModelValue[] | ModelMap
export type ModelMap = Map<string, ModelValue>

/** What a model is made of. */
type Plain = string | boolean | null | readonly Plain[] | ReadonlyMap<string, Plain> | { readonly [key: string]: Plain }

export function modelOf(registries: Registries): ModelMap {
  return mapOf(Object.entries<Plain>(registries))
}

function mapOf(entries: Iterable<readonly [string, Plain]>): ModelMap {
  return new Map(Array.from(entries, ([key, value]) => [key, valueOf(value)]))
}

function valueOf(value: Plain): ModelValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(valueOf)
  return mapOf(isMap(value) ? value : Object.entries(value))
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value)
}

function isMap(value: object): value is ReadonlyMap<string, Plain> {
  return value instanceof Map
}

/**
 * Applies a change to a model; the result is what the changed text has to mean. False when the model cannot express the
 * change because it is about a key that K3s does not know.
 */
export function changeModel(model: ModelMap, change: Change): boolean {
  if ('set' in change) return isKnown(change.set) && put(model, change.set, scalarFor(change.set, change.to))
  if ('insert' in change) return isKnown(change.insert) && insert(model, change.insert, change.at, change.to)
  if ('add' in change) return isKnown(change.add) && add(model, change.add)
  if ('remove' in change) return isKnown(change.remove) && remove(model, change.remove)
  if ('rename' in change) return isKnown(change.rename) && rename(model, change.rename, change.to)
  return isKnown(change.move) && move(model, change.move, change.to)
}

function isKnown(path: Path): boolean {
  return fieldOf(path) !== null && fieldOf(path.slice(0, 1))?.unused !== true
}

function scalarFor(path: Path, to: string | boolean): string | boolean {
  return fieldOf(path)?.kind === 'boolean' ? to === true || booleanOf(String(to)) === true : String(to)
}

/** What Go makes of a field that is present but empty. */
function emptyOf(field: Field): ModelValue {
  if (field.kind === 'list') return []
  if (field.kind === 'map') return new Map()
  if (field.kind === 'group')
    return new Map(field.children.map((child) => [child.name, child.nullable ? null : emptyOf(child)]))
  return field.kind === 'boolean' ? false : ''
}

/** The value at a path; creates it and its parents where they are missing. */
function valueAt(model: ModelMap, path: Path): ModelValue {
  let value: ModelValue = model
  path.forEach((key, depth) => {
    const field = fieldOf(path.slice(0, depth + 1))
    const below = childOf(value, key) ?? (field === null ? null : emptyOf(field))
    assign(value, key, below)
    value = below
  })
  return value
}

function childOf(value: ModelValue, key: string | number): ModelValue | undefined {
  if (value instanceof Map && typeof key === 'string') return value.get(key)
  return Array.isArray(value) && typeof key === 'number' ? value[key] : undefined
}

function assign(parent: ModelValue, key: string | number, value: ModelValue): void {
  if (parent instanceof Map && typeof key === 'string') parent.set(key, value)
  if (Array.isArray(parent) && typeof key === 'number') parent[key] = value
}

function put(model: ModelMap, path: Path, value: ModelValue): boolean {
  assign(valueAt(model, path.slice(0, -1)), path.at(-1) ?? '', value)
  return true
}

function insert(model: ModelMap, path: Path, at: number, to: string): boolean {
  const list = valueAt(model, path)
  if (Array.isArray(list)) list.splice(at, 0, to)
  return true
}

function add(model: ModelMap, path: Path): boolean {
  valueAt(model, path)
  return true
}

function remove(model: ModelMap, path: Path): boolean {
  const key = path.at(-1)
  const parent = existingAt(model, path.slice(0, -1))
  const field = fieldOf(path)
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1)
  if (!(parent instanceof Map) || typeof key !== 'string' || field === null) return true
  if (fieldOf(path.slice(0, -1))?.kind === 'group') parent.set(key, field.nullable ? null : emptyOf(field))
  else parent.delete(key)
  return true
}

function existingAt(model: ModelMap, path: Path): ModelValue | undefined {
  return path.reduce<ModelValue | undefined>(
    (value, key) => (value === undefined ? undefined : childOf(value, key)),
    model,
  )
}

function rename(model: ModelMap, path: Path, to: string): boolean {
  const from = path.at(-1)
  const parent = existingAt(model, path.slice(0, -1))
  if (fieldOf(path.slice(0, -1))?.kind === 'group') return false
  if (parent instanceof Map)
    replaceEntries(
      parent,
      [...parent].map(([key, value]) => [key === from ? to : key, value]),
    )
  return true
}

function move(model: ModelMap, path: Path, to: number): boolean {
  const key = path.at(-1)
  const parent = existingAt(model, path.slice(0, -1))
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(to, 0, ...parent.splice(key, 1))
  if (parent instanceof Map && fieldOf(path.slice(0, -1))?.kind === 'map') {
    const entries = [...parent]
    entries.splice(
      to,
      0,
      ...entries.splice(
        entries.findIndex(([one]) => one === key),
        1,
      ),
    )
    replaceEntries(parent, entries)
  }
  return true
}

function replaceEntries(map: ModelMap, entries: readonly (readonly [string, ModelValue])[]): void {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}

/** True when K3s would do the same with both. It ignores the order of maps. */
export function isSameModel(left: unknown, right: unknown): boolean {
  if (left instanceof Map || right instanceof Map) {
    return (
      left instanceof Map &&
      right instanceof Map &&
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isSameModel(value, right.get(key)))
    )
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  const [keys, others] = [Object.keys(left), Object.keys(right)]
  return (
    keys.length === others.length && keys.every((key) => isSameModel(Reflect.get(left, key), Reflect.get(right, key)))
  )
}
