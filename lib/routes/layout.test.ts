import { expect, test } from 'vitest'
import { layoutMap, NODE_WIDTH } from './layout'
import { routeMap } from './route-map'
import type { Way, WayStop } from './way'

const stop = (host: string, kind: WayStop['kind'] = 'mirror'): WayStop => ({ host, kind, state: 'asked' })

/** With a mirror, and without one: then no entry and no endpoint of a mirror is on the way. */
const WAYS: readonly Way[] = [
  { registry: 'docker.io', entry: 'docker.io', stops: [stop('m.test'), stop('docker.io', 'default')] },
  { registry: 'quay.io', entry: 'quay.io', stops: [stop('m.test'), stop('quay.io', 'default')] },
  { registry: 'gcr.io', entry: null, stops: [stop('gcr.io', 'default')] },
  { registry: 'ghcr.io', entry: null, stops: [stop('ghcr.io', 'default')] },
].map((way) => ({ ...way, isUndecided: false, others: [], fails: false, images: [0, 1, 2] }))

test('a line that leads over a column is not behind a node there, as if it led through it', () => {
  const { nodes, links, columns } = layoutMap(routeMap(WAYS))
  const over = links.filter(({ from }) => /"(gcr|ghcr)\.io"/.test(from))
  expect(over).toHaveLength(2)
  for (const { path, width, from, to } of over) {
    const points = [...path.matchAll(/[-\d.]+,[-\d.]+/g)].map(([point]) => point.split(',').map(Number))
    const between = columns.slice(1, 3)
    for (const column of between) {
      const [, y = NaN] = points.find(([x = NaN]) => Math.abs(x - column) < 0.01) ?? []
      expect(y, 'passes the column at a known place').not.toBeNaN()
      for (const node of nodes.filter(({ x }) => Math.abs(x - column) <= NODE_WIDTH))
        expect(
          y + width / 2 <= node.y || y - width / 2 >= node.y + node.height,
          `${from} → ${to} behind ${node.id}`,
        ).toBe(true)
    }
  }
})
