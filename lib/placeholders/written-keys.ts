import { parseRegistries } from '@/lib/registries/parse'
import { scalarPlaces } from './places'

/** Keys that are made with values, as they are without: by their order, which values do not change. */
export function writtenKeys(
  filled: string,
  empty: string,
  show: (text: string) => string,
): ReadonlyMap<string, string> {
  const keysOf = (text: string): readonly string[] =>
    scalarPlaces(parseRegistries(text)).flatMap(({ isKey, text: key }) => (isKey ? [key] : []))
  const [made, without] = [keysOf(filled), keysOf(empty)]
  const keys = new Map<string, string>()
  if (made.length !== without.length) return keys
  made.forEach((key, index) => {
    const written = show(without[index] ?? key)
    if (written !== key) keys.set(key, written)
  })
  return keys
}
