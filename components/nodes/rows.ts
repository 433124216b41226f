import type { Matrix, MatrixColumn, MatrixRow } from '@/lib/report/matrix'
import type { ReportedNode } from '@/lib/report/cluster-report'

/** How nodes are put together: those that are alike, those of a zone that are, or each alone. */
export const GROUPINGS = ['alike', 'zone', 'node'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Columns of the table; more are found by their name. */
export const COLUMNS_MAX = 12

export interface ShownRow {
  readonly key: string
  readonly of: MatrixRow
  readonly nodes: readonly ReportedNode[]
}

export interface ShownMatrix {
  readonly rows: readonly ShownRow[]
  /** With their position in the matrix. */
  readonly columns: readonly { readonly index: number; readonly images: readonly string[] }[]
  readonly hiddenColumns: number
}

interface Choice {
  readonly grouping: Grouping
  /** Undefined for all of them, null for nodes without one. */
  readonly zone: string | null | undefined
  /** Words that a node or an image has in its name. */
  readonly filter: string
}

/**
 * What is shown of a matrix. A filter that is in the names of images chooses columns, one that is in the names of nodes
 * rows; one that is in neither leaves no row.
 */
export function shownMatrix({ rows, columns }: Matrix, { grouping, zone, filter }: Choice): ShownMatrix {
  const word = filter.trim().toLowerCase()
  const has = (name: string): boolean => name.toLowerCase().includes(word)
  const wanted = columns.map(({ images }: MatrixColumn, index) => ({ index, images }))
  const found = word === '' ? [] : wanted.filter(({ images }) => images.some(has))
  const chosen = found.length > 0 ? found : wanted
  const isOfNode = word !== '' && found.length === 0
  const shown = rows.flatMap((of, at): readonly ShownRow[] => {
    const nodes = of.nodes.filter((node) => (zone === undefined || node.zone === zone) && (!isOfNode || has(node.name)))
    if (nodes.length === 0) return []
    if (grouping === 'alike') return [{ key: `${at}`, of, nodes }]
    if (grouping === 'node') return nodes.map((node) => ({ key: `${at} ${node.name}`, of, nodes: [node] }))
    const zones = new Map<string | null, ReportedNode[]>()
    for (const node of nodes) {
      const group = zones.get(node.zone)
      if (group === undefined) zones.set(node.zone, [node])
      else group.push(node)
    }
    return [...zones].map(([name, group]) => ({ key: `${at} ${name ?? ''}`, of, nodes: group }))
  })
  return {
    rows:
      grouping === 'zone'
        ? shown.toSorted((a, b) => (zoneOf(a) < zoneOf(b) ? -1 : zoneOf(a) > zoneOf(b) ? 1 : 0))
        : shown,
    columns: chosen.slice(0, COLUMNS_MAX),
    hiddenColumns: Math.max(0, chosen.length - COLUMNS_MAX),
  }
}

function zoneOf({ nodes }: ShownRow): string {
  return nodes[0]?.zone ?? '\uffff'
}

/** The zones of all nodes with how many each has, by name. */
export function zonesOf({ rows }: Matrix): readonly (readonly [zone: string | null, count: number])[] {
  const counts = new Map<string | null, number>()
  for (const [zone, count] of rows.flatMap((row) => row.zones)) counts.set(zone, (counts.get(zone) ?? 0) + count)
  return [...counts].toSorted(([a], [b]) => ((a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1))
}
