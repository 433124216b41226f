/** A copy with `show` applied to all texts within, those of keys too. Functions are kept. */
export function showDeep<T>(value: T, show: (text: string) => string): T {
  return deep(value, show) as T
}

function deep(value: unknown, show: (text: string) => string): unknown {
  if (typeof value === 'string') return show(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, show))
  if (value instanceof Map) return new Map(Array.from(value, ([key, one]) => [deep(key, show), deep(one, show)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, show)]))
}
