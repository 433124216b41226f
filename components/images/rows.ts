import type { ImageRow } from '@/lib/images/image-row'

export interface ListRow {
  readonly image: string
  readonly registry: string
  /** Null while it is not planned. */
  readonly route: ImageRow | null
}

export const COLUMNS = ['image', 'first', 'name', 'upstream', 'login'] as const
export type Column = (typeof COLUMNS)[number]

export interface Order {
  readonly column: Column
  readonly isDown: boolean
}

export function rowsOf(
  images: readonly string[],
  planned: readonly string[],
  routes: readonly ImageRow[],
): readonly ListRow[] {
  const routeOf = new Map(planned.map((image, index) => [image, routes[index] ?? null]))
  return images.map((image) => ({
    image,
    registry: image.slice(0, Math.max(0, image.indexOf('/'))),
    route: routeOf.get(image) ?? null,
  }))
}

/** What a row says in a column, for sorting and for tables of other programs. */
export function textIn({ image, route }: ListRow, column: Column): string {
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
      return route?.first?.credentials ?? ''
  }
}

/** Rows with each word of a filter in one of their columns, of a registry if one is chosen, in an order. */
export function shownRows(
  rows: readonly ListRow[],
  { filter, registry, order }: { readonly filter: string; readonly registry: string | null; readonly order: Order },
): readonly ListRow[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = rows.filter(
    (row) =>
      (registry === null || row.registry === registry) &&
      words.every((word) => COLUMNS.some((column) => textIn(row, column).toLowerCase().includes(word))),
  )
  const keys = new Map(found.map((row) => [row, textIn(row, order.column)]))
  const sign = order.isDown ? -1 : 1
  return found.toSorted((one, other) => {
    const [a, b] = [keys.get(one) ?? '', keys.get(other) ?? '']
    return a === b ? (one.image < other.image ? -1 : 1) : a < b ? -sign : sign
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
    rows.map(({ image, route }) => ({ image, ...route })),
    null,
    2,
  )}\n`
}
