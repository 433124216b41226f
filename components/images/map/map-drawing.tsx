import { useRef, type KeyboardEvent, type Ref } from 'react'
import { useSay } from '@/components/words/use-say'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { NODE_WIDTH, type MapLayout, type PlacedNode } from '@/lib/routes/layout'
import { crossAt, isCrossed, isDashed, shortName } from '@/lib/routes/print-svg'
import { COLUMNS, type StopLook } from '@/lib/routes/route-map'
import { COLUMN_WORDS, countedWords, LOOK_WORDS, nodeName, nodeWords, type Counted } from '@/lib/routes/route-words'
import { sayingIn } from '@/lib/words/saying'
import { nodeAfter } from './node-after'
import { worstOf } from './worst-of'

interface MapDrawingProps {
  /** Of what scrolls. */
  readonly ref: Ref<HTMLDivElement>
  readonly layout: MapLayout
  readonly counted: Counted
  /** Findings by the id of a link. */
  readonly found: ReadonlyMap<string, readonly number[]>
  readonly findings: readonly Diagnostic[] | null
  /** Indices of ways. */
  readonly lit: ReadonlySet<number>
  /** Id of a node. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

const COLOURS: Readonly<Record<StopLook, string>> = {
  plain: 'var(--line-strong)',
  mirror: 'var(--mirror)',
  embedded: 'var(--accent)',
  upstream: 'var(--default)',
  blocked: 'var(--error)',
  unsendable: 'var(--error)',
  open: 'var(--warn)',
  undecided: 'var(--warn)',
}
const NAME_WIDTH = 176
/** As of HTML: names stay as they are. */
const NAMES = { translate: 'no' }

/** The map as a drawing whose nodes are buttons: one tab stop, arrows lead along links and columns. */
export function MapDrawing({ ref, layout, counted, found, findings, lit, chosen, onChoose }: MapDrawingProps) {
  const say = useSay()
  const svg = useRef<SVGSVGElement>(null)
  const { nodes, links, columns, width, height, nameMax } = layout
  const stop = nodes.find(({ id }) => id === chosen) ?? nodes[0]
  const isAnyLit = lit.size > 0
  const onKey = (event: KeyboardEvent, node: PlacedNode) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onChoose(node.id)
    }
    const to = nodeAfter(event.key, node, layout)
    if (to === null) return
    event.preventDefault()
    const next = svg.current?.querySelector<SVGElement>(`[data-node="${nodes.indexOf(to)}"]`)
    next?.focus()
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
    <div ref={ref} className="mt-2 overflow-x-auto rounded-xl border border-line bg-panel p-3">
      <svg
        ref={svg}
        role="group"
        aria-label={say('Route map')}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="route-map"
      >
        {COLUMNS.map((column, at) => (
          <text key={column} x={columns[at]} y={14} className="fill-muted text-[12px] font-semibold">
            {sayingIn(say, COLUMN_WORDS[column])}
          </text>
        ))}
        <g aria-hidden="true">
          {links.map((link) => {
            const isLit = link.ways.some((way) => lit.has(way))
            const dashed = isDashed(link.look)
            const worst = worstOf(found.get(link.id) ?? [], findings)
            return (
              <g key={link.id} data-link data-lit={isLit || undefined} data-look={link.look}>
                <path
                  d={link.path}
                  fill="none"
                  stroke={COLOURS[link.look]}
                  strokeOpacity={(isLit ? 0.75 : isAnyLit ? 0.16 : 0.4) * (dashed ? 0.4 : 1)}
                  strokeWidth={link.width}
                />
                {dashed && (
                  <path d={link.path} fill="none" stroke={COLOURS[link.look]} strokeWidth={1.5} strokeDasharray="6 4" />
                )}
                {isCrossed(link.look) && (
                  <path d={crossAt(link)} fill="none" stroke={COLOURS[link.look]} strokeWidth={2} />
                )}
                {worst !== null && (
                  <g data-severity={worst} transform={`translate(${link.x - 16} ${link.y - 8})`}>
                    <path
                      d="M8 1 15.5 15H.5Z"
                      fill="var(--panel)"
                      stroke={worst === 'error' ? 'var(--error)' : worst === 'warning' ? 'var(--warn)' : 'var(--muted)'}
                      strokeWidth={1.6}
                      strokeLinejoin="round"
                    />
                    <path
                      d="M8 6v4m0 2.4v.1"
                      stroke={worst === 'error' ? 'var(--error)' : worst === 'warning' ? 'var(--warn)' : 'var(--muted)'}
                      strokeWidth={1.8}
                      strokeLinecap="round"
                    />
                  </g>
                )}
              </g>
            )
          })}
        </g>
        {nodes.map((node, index) => {
          const words = LOOK_WORDS[node.look]
          const images = sayingIn(say, countedWords(node.images, counted))
          return (
            <g
              key={node.id}
              data-node={index}
              role="button"
              tabIndex={node === stop ? 0 : -1}
              aria-label={sayingIn(say, nodeWords(node, counted))}
              aria-pressed={node.id === chosen}
              onClick={() => onChoose(node.id)}
              onKeyDown={(event) => onKey(event, node)}
              className="cursor-pointer"
            >
              <rect
                x={node.x - 2}
                y={node.y - 3}
                width={NODE_WIDTH + NAME_WIDTH}
                height={Math.max(28, node.height + 6)}
                rx={4}
                className="node-area"
                fill="transparent"
              />
              <rect
                x={node.x}
                y={node.y}
                width={NODE_WIDTH}
                height={node.height}
                rx={2}
                fill={COLOURS[node.look]}
                className="node-bar"
              />
              <g aria-hidden="true">
                <text
                  {...NAMES}
                  x={node.x + NODE_WIDTH + 5}
                  y={node.y + 9}
                  className={`fill-ink text-[12px] font-medium ${isCrossed(node.look) ? 'line-through' : ''}`}
                >
                  {shortName(sayingIn(say, nodeName(node)), nameMax)}
                </text>
                <text x={node.x + NODE_WIDTH + 5} y={node.y + 22} className="fill-muted text-[11px]">
                  {words === null ? images : `${images} · ${sayingIn(say, words)}`}
                </text>
              </g>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
