/** Any value of YAML, JSON or TOML. Scalars are texts; null is nothing. */
export type Plain = string | null | readonly Plain[] | PlainMap
export type PlainMap = ReadonlyMap<string, Plain>

export function mapIn(value: Plain | undefined, ...path: readonly string[]): PlainMap {
  let inside: Plain | undefined = value
  for (const name of path) inside = isMap(inside) ? inside.get(name) : undefined
  return isMap(inside) ? inside : new Map()
}

export function listIn(value: Plain | undefined, ...path: readonly string[]): readonly Plain[] {
  const inside = path.length === 0 ? value : mapIn(value, ...path.slice(0, -1)).get(path.at(-1) ?? '')
  return Array.isArray(inside) ? (inside as readonly Plain[]) : []
}

export function textIn(value: Plain | undefined, ...path: readonly string[]): string {
  const inside = path.length === 0 ? value : mapIn(value, ...path.slice(0, -1)).get(path.at(-1) ?? '')
  return typeof inside === 'string' ? inside : ''
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return value instanceof Map
}
