import { splitPort } from '@/lib/text/url-parts'
import type { EndpointUse } from './mirror-use'

/** Longer names are not looked up by their letters; a DNS host name rarely has half as many. */
const LETTERS_MAX = 64
/** Shorter names are too often one letter away from another by chance. */
const LETTERS_MIN = 10

/**
 * Looks up the endpoints that a host[:port] was meant for: those with the same host name, otherwise with one that is a
 * typo of one letter away. One for each host[:port], in their order; empty when nothing is close.
 *
 * The time of a look-up does not grow with the number of endpoints: host names are indexed by what is left of them
 * without one letter.
 */
export function nearEndpoints(endpoints: readonly EndpointUse[]): (host: string) => readonly EndpointUse[] {
  const byName = new Map<string, Map<string, EndpointUse>>()
  for (const endpoint of endpoints) {
    const name = endpoint.hostname.toLowerCase()
    const hosts = byName.get(name) ?? new Map<string, EndpointUse>()
    byName.set(name, hosts)
    if (!hosts.has(endpoint.host)) hosts.set(endpoint.host, endpoint)
  }
  let spellings: ReadonlyMap<string, readonly string[]> | null = null
  return (host) => {
    const name = splitPort(host)[0].toLowerCase()
    const same = byName.get(name)
    if (same !== undefined) return [...same.values()]
    spellings ??= spellingsOf(byName.keys())
    const meant = namesNear(name, spellings)
    return meant.flatMap((one) => [...(byName.get(one)?.values() ?? [])])
  }
}

function spellingsOf(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>()
  for (const name of names) {
    for (const spelling of withoutOneLetter(name)) {
      const known = spellings.get(spelling)
      if (known === undefined) spellings.set(spelling, [name])
      else known.push(name)
    }
  }
  return spellings
}

function namesNear(name: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (name.length < LETTERS_MIN) return []
  const near = new Set<string>()
  for (const spelling of withoutOneLetter(name)) {
    for (const other of spellings.get(spelling) ?? []) if (isOneLetterAway(name, other)) near.add(other)
  }
  return [...near]
}

/**
 * The name itself, and without each of its letters. Another digit is not a typo: registry1 and registry2 are two hosts.
 */
function withoutOneLetter(name: string): readonly string[] {
  if (name.length > LETTERS_MAX) return []
  const letters = [...name].flatMap((letter, at) =>
    /\d/.test(letter) ? [] : [name.slice(0, at) + name.slice(at + letter.length)],
  )
  return [name, ...new Set(letters)]
}

function isOneLetterAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return left.length <= 1 && right.length <= 1 && !/\d/.test(left + right)
}
