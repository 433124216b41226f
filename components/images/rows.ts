import { countWords } from '@/components/problems/count-words'
import type { ImageRow } from '@/lib/images/image-row'
import type { ListResult } from '@/lib/probe/list/list-event'
import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import { findingsOfWay } from '@/lib/routes/map-findings'
import type { Way } from '@/lib/routes/way'
import type { WayFindings } from '@/lib/routes/way-findings'
import { sayInEnglish, type Say } from '@/lib/words/say'

export interface ListRow {
  readonly image: string
  readonly registry: string
  /** Null while it is not planned. */
  readonly route: ImageRow | null
  /** What was found in the file that concerns it; null while that is not known. */
  readonly found: FoundInFile | null
  /** Its way; -1 for none. */
  readonly way: number
  /** What came of its plan when it was run; null when it was not. */
  readonly result: ListResult | null
}

export interface FoundInFile {
  readonly worst: Severity | null
  /** How many of each level. */
  readonly counts: Readonly<Record<Severity, number>>
  /** `1 error, 2 warnings`; empty when there are none. */
  readonly words: string
  /** The same in English. */
  readonly english: string
}

export const COLUMNS = ['image', 'first', 'name', 'upstream', 'login', 'findings', 'result'] as const
export type Column = (typeof COLUMNS)[number]

export interface Order {
  readonly column: Column
  readonly isDown: boolean
}

/** What is known of images that were planned, by their positions in `images`. */
export interface Planned {
  readonly images: readonly string[]
  readonly routes: readonly ImageRow[]
  readonly ways: readonly Way[]
  /** Null while they are not known. */
  readonly wayFindings: readonly WayFindings[] | null
  readonly findings: readonly Diagnostic[] | null
  readonly results: ReadonlyMap<string, ListResult>
}

export function rowsOf(images: readonly string[], planned: Planned, say: Say): readonly ListRow[] {
  const at = new Map(planned.images.map((image, index) => [image, index]))
  const found = new Map(
    planned.ways.flatMap(({ images: own }, way) => {
      const some = planned.wayFindings?.[way]
      const words = some === undefined ? null : foundInFile(findingsOfWay(some), planned.findings ?? [], say)
      return own.map((index) => [index, { words, way }] as const)
    }),
  )
  return images.map((image) => {
    const index = at.get(image) ?? -1
    return {
      image,
      registry: image.slice(0, Math.max(0, image.indexOf('/'))),
      route: planned.routes[index] ?? null,
      found: found.get(index)?.words ?? null,
      way: found.get(index)?.way ?? -1,
      result: planned.results.get(image) ?? null,
    }
  })
}

function foundInFile(some: readonly number[], findings: readonly Diagnostic[], say: Say): FoundInFile {
  const own = some.flatMap((index) => findings[index] ?? [])
  const count = (level: Severity): number => own.filter(({ severity }) => severity === level).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  const worst = (['error', 'warning', 'info'] as const).find((level) => counts[level] > 0) ?? null
  return { worst, counts, words: countWords(own, say), english: countWords(own, sayInEnglish) }
}

/** What a row says in a column, for tables of other programs. */
export function textIn({ image, route, found, result }: ListRow, column: Column): string {
  switch (column) {
    case 'image':
      return image
    case 'first':
      return route?.first?.host ?? route?.state ?? ''
    case 'name':
      return route?.first?.repository ?? ''
    case 'upstream':
      return route === null || route.upstream === null ? '' : route.upstream ? 'yes' : 'no'
    case 'login':
      return route?.first?.credentials ?? (route?.first?.isLoginOpen === true ? 'undecided' : '')
    case 'findings':
      return found?.english ?? ''
    case 'result':
      return result === null ? '' : result.host === null ? result.outcome : `${result.outcome}: ${result.host}`
  }
}

/** By this a column is sorted: the worst findings come last. */
function keyIn(row: ListRow, column: Column): string {
  if (column !== 'findings') return textIn(row, column)
  const { error = 0, warning = 0, info = 0 } = row.found?.counts ?? {}
  return [error, warning, info].map((count) => String(count).padStart(6, '0')).join(' ')
}

interface Shown {
  readonly filter: string
  readonly registry: string | null
  readonly order: Order
}

/** Rows with each word of a filter in one of their columns, of a registry if one is chosen, in an order. */
export function shownRows(rows: readonly ListRow[], { filter, registry, order }: Shown): readonly ListRow[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const textsOf = (row: ListRow): readonly string[] => [
    ...COLUMNS.map((column) => textIn(row, column).toLowerCase()),
    row.found?.words.toLowerCase() ?? '',
  ]
  const found = rows.filter((row) => {
    if (registry !== null && row.registry !== registry) return false
    if (words.length === 0) return true
    const texts = textsOf(row)
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
  const keys = new Map(found.map((row) => [row, keyIn(row, order.column)]))
  const sign = order.isDown ? -1 : 1
  return found.toSorted((one, other) => {
    const byKey = byNumbers.compare(keys.get(one) ?? '', keys.get(other) ?? '')
    return byKey === 0 ? byNumbers.compare(one.image, other.image) : sign * byKey
  })
}

/** 1.24 comes before 1.212. */
const byNumbers = new Intl.Collator('en', { numeric: true })

export const GROUPINGS = ['none', 'registry', 'first'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A line of the table: a row, or the head of those that follow. */
export type Line =
  | { readonly kind: 'row'; readonly row: ListRow }
  | { readonly kind: 'group'; readonly name: string; readonly count: number; readonly isOpen: boolean }

/** Rows below the names of their groups, those with the most rows first; of a closed group its name alone. */
export function linesOf(rows: readonly ListRow[], by: Grouping, closed: ReadonlySet<string>): readonly Line[] {
  const line = (row: ListRow): Line => ({ kind: 'row', row })
  if (by === 'none') return rows.map(line)
  const groups = new Map<string, ListRow[]>()
  for (const row of rows) {
    const name = by === 'registry' ? row.registry : textIn(row, 'first')
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return [...groups]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([name, own]): readonly Line[] => {
      const isOpen = !closed.has(name)
      return [{ kind: 'group', name, count: own.length, isOpen }, ...(isOpen ? own.map(line) : [])]
    })
}

/** The registries of the rows with how many images each has, the most first. */
export function registriesOf(rows: readonly ListRow[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { registry } of rows) counts.set(registry, (counts.get(registry) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1])
}

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function printCsv(rows: readonly ListRow[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = [COLUMNS.map(cell), ...rows.map((row) => COLUMNS.map((column) => cell(textIn(row, column))))]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}

export function printRows(rows: readonly ListRow[]): string {
  return `${JSON.stringify(
    rows.map(({ image, route, found, result }) => ({
      image,
      ...route,
      findings: found?.counts ?? null,
      result: result && { outcome: result.outcome, host: result.host, code: result.code, headline: result.headline },
    })),
    null,
    2,
  )}\n`
}
