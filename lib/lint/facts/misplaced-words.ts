import { throughAlias } from '@/lib/go/yaml/node'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { groupOf, isOneOf, SECTIONS, sectionOf, type ConfigGroup, type Section } from '@/lib/registries/fields'
import type { ParsedRegistries } from '@/lib/registries/model'
import { keyProblemOf } from './key-problem'
import { entriesOf, type WrittenEntry } from './written'

/** What a word of the format belongs below: nothing (`root`), a registry of mirrors, a host of configs, or a group of one. */
export type Home = 'root' | 'mirror' | 'config' | ConfigGroup

/** Words of the format that follow an entry of a section and have lost the indentation that puts them below it. */
export interface WordRun {
  readonly section: Section
  /** The last entry above them that names a registry; null when there is none. */
  readonly owner: WrittenEntry | null
  /** In text order, with nothing else between them. */
  readonly words: readonly WrittenEntry[]
}

/** A word of the format where K3s expects the name of a registry. */
export interface MisplacedWord {
  readonly entry: WrittenEntry
  readonly home: Home
  readonly run: WordRun
}

const known = new WeakMap<ParsedRegistries, readonly MisplacedWord[]>()

/**
 * Every word of the format that is written as a key of `mirrors` or `configs`, in text order; also in a file that K3s
 * rejects, and each of several equal ones. Linear in the text.
 */
export function misplacedWords(parsed: ParsedRegistries): readonly MisplacedWord[] {
  const before = known.get(parsed)
  if (before !== undefined) return before
  const seen = new Set<unknown>()
  const found = entriesOf(parsed.root).flatMap(({ name, value }) => {
    const map = throughAlias(value)
    if (!isOneOf(SECTIONS, name) || seen.has(map)) return []
    seen.add(map)
    return runsOf(name, entriesOf(map)).flatMap((run) =>
      run.words.map((entry): MisplacedWord => ({ entry, home: homeOf(entry.name), run })),
    )
  })
  known.set(parsed, found)
  return found
}

const ofRoot = new WeakMap<ParsedRegistries, ReadonlyMap<number, WordRun>>()

/**
 * The words at the root that follow a section and belong below an entry of it, each by the offset of its key. They lost all
 * of their indentation, so they were likely meant for the last entry.
 */
export function runsAtRoot(parsed: ParsedRegistries): ReadonlyMap<number, WordRun> {
  const before = ofRoot.get(parsed)
  if (before !== undefined) return before
  const found = new Map<number, WordRun>()
  let open: { readonly run: WordRun; readonly words: WrittenEntry[] } | null = null
  for (const entry of entriesOf(parsed.root)) {
    if (isOneOf(SECTIONS, entry.name)) {
      const last = entriesOf(entry.value).at(-1) ?? null
      const words: WrittenEntry[] = []
      const owner = last === null || keyProblemOf(last.name) === 'reserved' ? null : last
      open = { run: { section: entry.name, owner, words }, words }
    } else if (open !== null && homeOf(entry.name) !== 'root') {
      open.words.push(entry)
      found.set(entry.key.start, open.run)
    } else open = null
  }
  ofRoot.set(parsed, found)
  return found
}

function runsOf(section: Section, entries: readonly WrittenEntry[]): readonly WordRun[] {
  const runs: { readonly section: Section; readonly owner: WrittenEntry | null; readonly words: WrittenEntry[] }[] = []
  let owner: WrittenEntry | null = null
  let isOpen = false
  for (const entry of entries) {
    if (keyProblemOf(entry.name) !== 'reserved') {
      owner = entry
      isOpen = false
    } else if (isOpen) runs.at(-1)?.words.push(entry)
    else {
      runs.push({ section, owner, words: [entry] })
      isOpen = true
    }
  }
  return runs
}

/** What a word of the format belongs below, whatever it is written below. */
export function homeOf(name: string): Home {
  const section = sectionOf(name)
  if (section !== null) return section === 'mirrors' ? 'mirror' : 'config'
  if (name === 'endpoints' || name === 'rewrites') return 'mirror'
  return groupOf(name) ?? 'root'
}

/** The section that a home is in; null for the root. */
export function sectionOfHome(home: Home): Section | null {
  return home === 'root' ? null : home === 'mirror' ? 'mirrors' : 'configs'
}

/**
 * What the words of a run were meant to be below, as a path: their registry, if it is in the section in which the word is
 * used; else the section, or the root.
 */
export function meantBelow({ home, run: { section, owner } }: MisplacedWord): Path {
  const own = sectionOfHome(home)
  if (own === null) return []
  return own === section && owner !== null ? [section, owner.name] : [own]
}

const ownersIn = new WeakMap<ParsedRegistries, ReadonlySet<string>>()

/** True when words of the format that follow an entry have likely lost the indentation that puts them below it. */
export function hasLostWords(parsed: ParsedRegistries, section: Section, name: string): boolean {
  const owners = ownersIn.get(parsed) ?? ownersOf(parsed)
  ownersIn.set(parsed, owners)
  return owners.has(pathKey([section, name]))
}

function ownersOf(parsed: ParsedRegistries): ReadonlySet<string> {
  const runs = [...misplacedWords(parsed).map(({ run }) => run), ...runsAtRoot(parsed).values()]
  return new Set(
    [...new Set(runs)].flatMap(({ section, owner, words }) => {
      const isOwn = words.some(({ name }) => sectionOfHome(homeOf(name)) === section)
      return owner !== null && isOwn ? [pathKey([section, owner.name])] : []
    }),
  )
}
