import type { Release } from '@/lib/k3s/releases/releases'
import type { Registries } from '@/lib/registries/model'
import type { Saying } from '@/lib/words/saying'

/** Something that a later release does otherwise, which is one change for an operator. */
export interface BehaviourChange {
  readonly id: string
  /** What of a release it is made of. Two releases differ in it when they differ in the first of these. */
  readonly keys: readonly [keyof Release, ...(keyof Release)[]]
  /** What a pull asks does not depend on it, but how a failure is repeated and reported. */
  readonly isOfFailures?: boolean
  /** Whether the file has what is to be looked at before the upgrade; left out where each file has that is touched. */
  readonly todoIf?: (registries: Registries, later: Release) => boolean
  readonly words: (later: Release, earlier: Release) => ChangeWords
}

export interface ChangeWords {
  /** What changes, in a few words. */
  readonly title: Saying
  readonly reason: Saying
  /** What to do before the upgrade; null when that follows from the file alone. */
  readonly todo: Saying | null
  /** In short form, as `readEvidence` takes it. */
  readonly source: string
}

/** What is new in a minor, as K3s lists it. */
export function notesOf({ minor }: Release): string {
  return `https://docs.k3s.io/release-notes/v${minor}.X`
}

/** The part of a release that a change is made of, to put it into another one. */
export function partOf(release: Release, { keys }: BehaviourChange): Partial<Release> {
  return Object.fromEntries(keys.map((key) => [key, release[key]]))
}

export function differIn(earlier: Release, later: Release, { keys: [key] }: BehaviourChange): boolean {
  return earlier[key] !== later[key]
}

/** Values from the oldest on, where these are words. */
const ORDERS: Readonly<Partial<Record<keyof Release, readonly unknown[]>>> = {
  registriesWriter: ['inline', 'verbatim', 'completed', 'merged'],
  tomlParser: ['go-toml-1', 'go-toml-2'],
  configTemplate: ['v2-2022-11', 'v2-2023-12', 'v2-2024-09', 'v3-2025-02', 'v3-2025-09', 'v3-current'],
  pauseTag: ['3.6', '3.10.2'],
  attemptsPerHost: [6, 5],
  repositoryLength: ['with-domain', 'without-domain'],
  unicodeNames: ['exact', 'loose'],
  wildcardFallbackLost: [true, false],
  showsUnknownCode: [true, false],
}

/** Whether the first of two releases that differ in a change is the one without it, where time and minor disagree. */
export function isEarlier(one: Release, other: Release, { keys: [key] }: BehaviourChange): boolean {
  const order = ORDERS[key]
  const [a, b] = [one[key], other[key]]
  if (order !== undefined) return order.indexOf(a) < order.indexOf(b)
  return typeof a === 'boolean' ? !a : String(a) < String(b)
}
