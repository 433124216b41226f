import { factsOf, type ClusterReport, type ReportedNode } from './cluster-report'
import type { NodeFacts, NodePullLine } from './node-line'

/** Nodes that are alike, as one row. */
export interface MatrixRow {
  readonly facts: NodeFacts
  readonly nodes: readonly ReportedNode[]
  /** Nodes of each zone, by name; null for those without one. */
  readonly zones: readonly (readonly [zone: string | null, count: number])[]
  /** One for each column; null where the node was not asked about it. */
  readonly pulls: readonly (NodePullLine | null)[]
}

/** Images that are pulled alike on each node, as one column. */
export interface MatrixColumn {
  readonly images: readonly string[]
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
}

const OUTCOMES: readonly NodeFacts['outcome'][] = ['wrong', 'undecided', 'fine']

/**
 * The report as nodes by images. Nodes that have everything in common are one row, images that are the same in each row one
 * column. What is wrong comes first, then what few nodes have.
 */
export function matrixOf(report: ClusterReport): Matrix {
  const groups = new Map<number, ReportedNode[]>()
  for (const node of report.nodes) {
    const group = groups.get(node.facts)
    if (group === undefined) groups.set(node.facts, [node])
    else group.push(node)
  }
  const kinds = [...groups.values()]
    .flatMap((nodes) => (nodes[0] === undefined ? [] : [{ nodes, facts: factsOf(report, nodes[0]) }]))
    .toSorted(
      (a, b) =>
        OUTCOMES.indexOf(a.facts.outcome) - OUTCOMES.indexOf(b.facts.outcome) || a.nodes.length - b.nodes.length,
    )
  const tables = kinds.map(({ facts }) => new Map(facts.pulls.map((pull) => [pull.image, pull])))
  const columns = new Map<string, string[]>()
  for (const image of new Set(tables.flatMap((table) => [...table.keys()]))) {
    const same = JSON.stringify(tables.map((table) => withoutImage(table.get(image))))
    const column = columns.get(same)
    if (column === undefined) columns.set(same, [image])
    else column.push(image)
  }
  return {
    columns: [...columns.values()].map((images) => ({ images })),
    rows: kinds.map(({ facts, nodes }, at) => ({
      facts,
      nodes,
      zones: zonesOf(nodes),
      pulls: [...columns.values()].map(([image = '']) => tables[at]?.get(image) ?? null),
    })),
  }
}

function withoutImage(pull: NodePullLine | undefined): unknown {
  return pull === undefined ? null : { ...pull, image: null }
}

function zonesOf(nodes: readonly ReportedNode[]): MatrixRow['zones'] {
  const counts = new Map<string | null, number>()
  for (const { zone } of nodes) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'en'))
}
