import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey'
import { COLUMNS, type MapLink, type MapNode, type RouteMap } from './route-map'

/** A map with the place of everything, in pixels from its top left corner. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  /** Characters of a name that there is room for. */
  readonly nameMax: number
  /** Left edge of each column. */
  readonly columns: readonly number[]
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

export interface PlacedNode extends MapNode {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface PlacedLink extends MapLink {
  /** The `d` of an SVG path along its middle. */
  readonly path: string
  readonly width: number
  /** Middle of the path, near its end. */
  readonly x: number
  readonly y: number
}

export const NODE_WIDTH = 8
/** Of a picture, in pixels. */
export const WIDTH = 900
/** With less, names would be cut too much. */
export const WIDTH_MIN = 640
/** Room for the names of the last column. */
const RIGHT = 176
/** Pixels of a character of a name, on average. */
const CHARACTER = 6.7
const TOP = 34
/** A node has its name and the next one below that. */
const GAP = 28
const FLOW = 200
const HAIRLINE = 1.5

interface Extra {
  readonly id: string
  readonly column: number
  readonly node: MapNode | null
}

interface LinkExtra {
  readonly link: MapLink | null
}

/** A link with the columns that it leads over. */
interface LongLink {
  readonly link: MapLink
  readonly over: readonly Extra[]
}

/** Source: d3-sankey 0.12.3. Each column has its place, also one that nothing leads through. `wanted`: its width. */
export function layoutMap({ nodes, links }: RouteMap, wanted = WIDTH): MapLayout {
  const width = Math.max(WIDTH_MIN, wanted)
  const step = (width - RIGHT - NODE_WIDTH) / (COLUMNS.length - 1)
  const long = longLinks({ nodes, links })
  const over = long.flatMap((one) => one.over)
  const most = Math.max(
    1,
    ...COLUMNS.map(
      (column, at) =>
        nodes.filter((node) => node.column === column).length + over.filter((one) => one.column === at).length,
    ),
  )
  const height = TOP + FLOW + most * GAP + 16
  // The library finds columns by the longest way; this one leads through all of them and carries nothing.
  const empty = COLUMNS.map((_, column): Extra => ({ id: `column ${column}`, column, node: null }))
  const graph = sankey<Extra, LinkExtra>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .extent([
      [0, TOP],
      [width - RIGHT, height - 16],
    ])({
    nodes: [
      ...nodes.map((node): Extra => ({ id: node.id, column: COLUMNS.indexOf(node.column), node })),
      ...over,
      ...empty,
    ],
    links: [
      ...long.flatMap(piecesOf),
      ...empty.slice(1).map(({ id }, at) => ({ source: empty[at]?.id ?? '', target: id, value: 0, link: null })),
    ],
  })
  // In the order in which they were given.
  const placed = new Map<MapLink, (typeof graph.links)[number][]>()
  for (const piece of graph.links)
    if (piece.link !== null) placed.set(piece.link, [...(placed.get(piece.link) ?? []), piece])
  const pathOf = sankeyLinkHorizontal<Extra, LinkExtra>()
  return {
    width,
    height,
    nameMax: Math.floor((Math.min(step, RIGHT) - NODE_WIDTH - 10) / CHARACTER),
    columns: empty.map((_, at) => at * step),
    nodes: graph.nodes.flatMap(({ node, x0 = 0, y0 = 0, y1 = 0 }) =>
      node === null ? [] : [{ ...node, x: x0, y: y0, height: Math.max(HAIRLINE, y1 - y0) }],
    ),
    links: links.flatMap((link) => {
      const pieces = placed.get(link) ?? []
      const last = pieces.at(-1)
      if (last === undefined) return []
      const path = pieces.map((piece, at) => (pathOf(piece) ?? '').replace(/^M/, at === 0 ? 'M' : 'L')).join('')
      return [{ ...link, path, width: Math.max(HAIRLINE, last.width ?? 0), ...nearEnd(last) }]
    }),
  }
}

/** Where a link leads over a column it has room between the nodes there: a line behind one would look like a way through it. */
function longLinks({ nodes, links }: RouteMap): readonly LongLink[] {
  const columnOf = new Map(nodes.map(({ id, column }) => [id, COLUMNS.indexOf(column)]))
  return links.map((link) => {
    const [from = 0, to = 0] = [columnOf.get(link.from), columnOf.get(link.to)]
    const columns = COLUMNS.map((_, column) => column).filter((column) => column > from && column < to)
    return { link, over: columns.map((column) => ({ id: `${link.id} over ${column}`, column, node: null })) }
  })
}

function piecesOf({ link, over }: LongLink) {
  const stops = [link.from, ...over.map(({ id }) => id), link.to]
  return stops.slice(1).map((target, at) => ({ source: stops[at] ?? '', target, value: link.images, link }))
}

/** The curve is flat near its end, where signs are put on it. */
function nearEnd({ target, y1 = 0 }: SankeyLink<Extra, LinkExtra>): { readonly x: number; readonly y: number } {
  const { x0 = 0 } = target as SankeyNode<Extra, LinkExtra>
  return { x: x0 - 14, y: y1 }
}
