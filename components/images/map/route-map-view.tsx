'use client'

import { useMemo, useState } from 'react'
import { FindingList } from '@/components/plan/findings-here'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { useSay } from '@/components/words/use-say'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { layoutMap } from '@/lib/routes/layout'
import { findingsOfLink } from '@/lib/routes/map-findings'
import { printSvg } from '@/lib/routes/print-svg'
import { routeMap } from '@/lib/routes/route-map'
import { linkWords, nodeName, nodeWords, withoutWords, type Counted } from '@/lib/routes/route-words'
import type { Way } from '@/lib/routes/way'
import { withoutHost } from '@/lib/routes/without-host'
import type { WayFindings } from '@/lib/routes/way-findings'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import { MapDrawing } from './map-drawing'
import { savePng } from './save-png'
import { useWidth } from './use-width'
import { WayTable } from './way-table'

interface RouteMapViewProps {
  readonly ways: readonly Way[]
  readonly counted: Counted
  readonly wayFindings: readonly WayFindings[] | null
  /** To which `wayFindings` point. */
  readonly findings: readonly Diagnostic[] | null
  /** Index of the image whose plan is shown; -1 when it is not in the list. */
  readonly image: number
  readonly name: string
  readonly onFix: (fix: Fix) => void
}

const NO_FINDINGS: readonly WayFindings[] = []

/** Through which entries and endpoints images come, as a drawing and as a table. */
export function RouteMapView({ ways, counted, wayFindings, findings, image, name, onFix }: RouteMapViewProps) {
  const say = useSay()
  const [chosen, setChosen] = useState<string | null>(null)
  const map = useMemo(() => routeMap(ways), [ways])
  const [width, measured] = useWidth()
  const layout = useMemo(() => layoutMap(map, width), [map, width])
  const found = useMemo(
    () => new Map(map.links.map((link) => [link.id, findingsOfLink(link, ways, wayFindings ?? NO_FINDINGS)])),
    [map, ways, wayFindings],
  )
  const own = image < 0 ? -1 : ways.findIndex(({ images }) => images.includes(image))
  const node = map.nodes.find(({ id }) => id === chosen) ?? null
  const links = node === null ? [] : map.links.filter(({ from, to }) => from === node.id || to === node.id)
  const lit = new Set(node === null ? (own < 0 ? [] : [own]) : links.flatMap((link) => link.ways))
  const nodes = new Map(map.nodes.map((one) => [one.id, one]))
  const grouped = map.nodes.filter((one) => one.name === null)
  const svg = () => printSvg(layoutMap(map), say, counted)
  const isHost = node !== null && (node.look === 'mirror' || node.look === 'embedded' || node.look === 'upstream')
  const without = isHost && node.name !== null ? withoutHost(ways, node.name) : null
  const here = [...new Set(links.flatMap(({ id }) => found.get(id) ?? []))].flatMap((at) => findings?.[at] ?? [])
  return (
    <section aria-label={say('Route map')} className="mt-3">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="min-w-0 flex-1 basis-60 text-[13px] text-muted [overflow-wrap:anywhere]">
          {node !== null
            ? sayingIn(say, nodeWords(node, counted))
            : own >= 0
              ? say('Lit: the way of {image}', { image: visibleText(name) })
              : say('Choose a registry, entry or endpoint to see what leads through it.')}
        </p>
        <Button onClick={() => saveFile('route-map.svg', svg(), 'image/svg+xml')}>
          <Icon name="download" size={14} /> SVG
        </Button>
        <Button onClick={() => void savePng('route-map.png', svg())}>
          <Icon name="download" size={14} /> PNG
        </Button>
      </div>
      <MapDrawing
        ref={measured}
        layout={layout}
        counted={counted}
        found={found}
        findings={findings}
        lit={lit}
        chosen={chosen}
        onChoose={(id) => setChosen(id === chosen ? null : id)}
      />
      <p className="mt-1 text-[12.5px] text-muted">
        {counted === 'images'
          ? say('The more images, the thicker.')
          : say(
              'Without a list of images each registry of the file counts as one: how thick a line is says nothing of images.',
            )}
        {say.gap}
        {say('Dashed and crossed out: nothing is sent there.')}
        {ways.some(({ isUndecided }) => isUndecided) && (
          <>
            {say.gap}
            {say(
              'Undecided: a placeholder that is not filled in decides which entry of mirrors is for these images, or what it says.',
            )}
          </>
        )}
        {grouped.length > 0 && (
          <>
            {say.gap}
            {say('Grouped because they are too many to draw: {names}. The table has them all.', {
              names: grouped.map((one) => sayingIn(say, nodeName(one))).join(', '),
            })}
          </>
        )}
      </p>
      {node !== null && (
        <div role="group" aria-label={say('What is chosen')} className="mt-2 text-[13px]">
          <ul className="list-disc pl-5">
            {links.map((link) => {
              const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
              return (
                from &&
                to && (
                  <li key={link.id} className="[overflow-wrap:anywhere]">
                    {sayingIn(say, linkWords(link, from, to, counted))}
                  </li>
                )
              )
            })}
          </ul>
          {without !== null && <p className="mt-1">{sayingIn(say, withoutWords(without))}</p>}
          <FindingList findings={here} onFix={onFix} />
        </div>
      )}
      <WayTable ways={ways} counted={counted} wayFindings={wayFindings} />
    </section>
  )
}
