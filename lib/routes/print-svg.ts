import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import { NODE_WIDTH, type MapLayout, type PlacedLink } from './layout'
import { COLUMNS, type StopLook } from './route-map'
import { COLUMN_WORDS, countedWords, LOOK_WORDS, nodeName, type Counted } from './route-words'

/** Colours as CSS has them. */
interface MapColours {
  readonly page: string
  readonly ink: string
  readonly muted: string
  readonly looks: Readonly<Record<StopLook, string>>
}

/** Paper: a picture that leaves the page has one look, whatever the page has. */
const PAPER: MapColours = {
  page: '#ffffff',
  ink: '#14202b',
  muted: '#4c5b69',
  looks: {
    plain: '#84919e',
    mirror: '#2557c7',
    embedded: '#0b6f6a',
    upstream: '#5f6b77',
    blocked: '#b3261e',
    unsendable: '#b3261e',
    open: '#8a5000',
    undecided: '#8a5000',
  },
}

const MARGIN = 16
/** Hosts to which nothing is sent are told apart by more than their colour. */
export function isCrossed(look: StopLook): boolean {
  return look === 'blocked' || look === 'unsendable'
}

/** A broad line of dashes would look like bars: these have a thin one in it. */
export function isDashed(look: StopLook): boolean {
  return isCrossed(look) || look === 'open' || look === 'undecided'
}

/** A name with its middle left out where it is longer than there is room for; tables have it whole. */
export function shortName(name: string, max: number): string {
  const end = Math.floor(max / 2)
  return name.length <= max ? name : `${name.slice(0, max - end - 1)}…${name.slice(-end)}`
}

/** A cross of 10 px around a point, as the `d` of an SVG path. */
export function crossAt({ x, y }: Pick<PlacedLink, 'x' | 'y'>): string {
  return `M${x - 5} ${y - 5}l10 10m0 -10l-10 10`
}

/** A picture of the map that needs nothing else: no style sheet, font or script. */
export function printSvg(
  { width, height, nameMax, columns, nodes, links }: MapLayout,
  say: Say,
  counted: Counted = 'images',
): string {
  const { page, ink, muted, looks } = PAPER
  const titles = COLUMNS.map((column, at) =>
    text(columns[at] ?? 0, 14, sayingIn(say, COLUMN_WORDS[column]), muted, 600),
  )
  const drawn = links.map((link) => {
    const colour = looks[link.look]
    const dashed = isDashed(link.look)
    const drawnAs = (more: string): string => `<path d="${link.path}" fill="none" stroke="${colour}" ${more}/>`
    return [
      drawnAs(`stroke-opacity="${dashed ? 0.14 : 0.4}" stroke-width="${link.width}"`),
      ...(dashed ? [drawnAs('stroke-width="1.5" stroke-dasharray="6 4"')] : []),
      ...(isCrossed(link.look) ? [`<path d="${crossAt(link)}" fill="none" stroke="${colour}" stroke-width="2"/>`] : []),
    ].join('')
  })
  const boxes = nodes.flatMap((node) => {
    const words = LOOK_WORDS[node.look]
    const images = sayingIn(say, countedWords(node.images, counted))
    const below = words === null ? images : `${images} · ${sayingIn(say, words)}`
    return [
      `<rect x="${node.x}" y="${node.y}" width="${NODE_WIDTH}" height="${node.height}" rx="2" fill="${looks[node.look]}"/>`,
      text(
        node.x + NODE_WIDTH + 5,
        node.y + 9,
        shortName(sayingIn(say, nodeName(node)), nameMax),
        ink,
        500,
        isCrossed(node.look),
      ),
      text(node.x + NODE_WIDTH + 5, node.y + 22, below, muted, 400),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}" width="${width + 2 * MARGIN}" height="${height + 2 * MARGIN}" font-family="Inter, 'Helvetica Neue', Arial, 'Noto Sans CJK SC', sans-serif">`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="100%" height="100%" fill="${page}"/>`,
    ...titles,
    ...drawn,
    ...boxes,
    '</svg>\n',
  ].join('\n')
}

function text(x: number, y: number, words: string, fill: string, weight: number, isStruck = false): string {
  const size = weight === 400 ? 11 : 12
  const struck = isStruck ? ' text-decoration="line-through"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${struck} paint-order="stroke" stroke="${PAPER.page}" stroke-width="3" stroke-linejoin="round">${escaped(words)}</text>`
}

/** Characters that no XML may hold are written out. */
function escaped(words: string): string {
  return visibleText(words).replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
