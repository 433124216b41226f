/** How texts of a filled file are shown; `key` for the keys of paths in it. */
export interface Shows {
  text(text: string): string
  key(key: string): string
}

/** A copy with all texts within shown, those of keys too. Functions are kept. Arrays called `path`, `meantBelow` and `origins` are paths. */
export function showDeep<T>(value: T, shows: Shows): T {
  return deep(value, shows.text, shows) as T
}

function deep(value: unknown, show: (text: string) => string, shows: Shows): unknown {
  if (typeof value === 'string') return show(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, show, shows))
  if (value instanceof Map)
    return new Map(Array.from(value, ([key, one]) => [deep(key, show, shows), deep(one, show, shows)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, deep(one, isPath(key, one) ? shows.key : show, shows)]),
  )
}

function isPath(key: string, value: unknown): boolean {
  return Array.isArray(value) && (key === 'path' || key === 'meantBelow' || key === 'origins')
}
