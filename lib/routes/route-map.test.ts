import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { createNodeReader, readNode } from '@/lib/node'
import { layoutMap } from './layout'
import { meansOf } from './means'
import { linkWords } from './route-words'
import { inEnglish } from '@/lib/words/saying'
import { routeMap, type MapNode } from './route-map'
import { waysOf, type Ways, type WayStop } from './way'

const TWO = `mirrors:
  docker.io:
    endpoint: [https://a.example.com, https://b.example.com]
  "*":
    endpoint: [https://a.example.com]
`

function waysIn(text: string, images: readonly string[], options: Partial<NodeOptions> = {}): Ways {
  const node = readNode(text, { ...defaultOptions(), ...options }, engines)
  return waysOf(
    images.map((image) => node.plan(image)),
    meansOf(node, createNodeReader()),
  )
}

const OPEN_KEY = `mirrors:
  \${REGISTRY}:
    endpoint: ["https://a.example.com", "https://\${HOST}"]
  docker.io:
    endpoint: [https://b.example.com]
`

const BLOCKING = { disableDefaultRegistryEndpoint: true }

describe('ways', () => {
  const table: readonly {
    readonly why: string
    readonly text: string
    readonly images: readonly string[]
    readonly options?: Partial<NodeOptions>
    readonly ways: readonly string[]
  }[] = [
    {
      why: 'images of a registry have one way, in the order in which hosts are asked',
      text: TWO,
      images: ['nginx', 'redis', 'quay.io/a/b'],
      ways: [
        'docker.io via docker.io: a.example.com, b.example.com, registry-1.docker.io upstream [0,1]',
        'quay.io via *: a.example.com, quay.io upstream [2]',
      ],
    },
    {
      why: 'without an entry the registry itself is asked alone',
      text: '',
      images: ['ghcr.io/a/b'],
      ways: ['ghcr.io via -: ghcr.io upstream [0]'],
    },
    {
      why: 'the flag blocks default endpoints of mirrors, and no others',
      text: 'mirrors:\n  docker.io:\n    endpoint: [https://a.example.com]\n',
      images: ['nginx', 'ghcr.io/a/b'],
      options: BLOCKING,
      ways: [
        'docker.io via docker.io: a.example.com, registry-1.docker.io blocked [0]',
        'ghcr.io via -: ghcr.io upstream [1]',
      ],
    },
    {
      why: 'the default endpoint that the file names as endpoint is not blocked',
      text: 'mirrors:\n  quay.io:\n    endpoint: [https://quay.io]\n',
      images: ['quay.io/a/b'],
      options: BLOCKING,
      ways: ['quay.io via quay.io: quay.io [0]'],
    },
    {
      why: 'the embedded registry comes first',
      text: 'mirrors:\n  docker.io:\n',
      images: ['nginx'],
      options: { embeddedRegistry: true },
      ways: ['docker.io via docker.io: 127.0.0.1:6443 embedded, registry-1.docker.io upstream [0]'],
    },
    {
      why: 'a host that is not filled in is open',
      text: 'mirrors:\n  docker.io:\n    endpoint: ["https://{{ mirror }}"]\n',
      images: ['nginx'],
      ways: ['docker.io via docker.io: {{ mirror }} open, registry-1.docker.io upstream [0]'],
    },
    {
      why: 'an entry whose key is not filled in may answer instead, so that nothing is known to be asked first',
      text: OPEN_KEY,
      images: ['ghcr.io/a/b', 'nginx'],
      ways: [
        'ghcr.io via - or ${REGISTRY} (a.example.com undecided, ${HOST} open): ghcr.io undecided [0]',
        'docker.io via docker.io: b.example.com, registry-1.docker.io upstream [1]',
      ],
    },
    {
      why: 'with the flag that entry may also block the default endpoint',
      text: OPEN_KEY,
      images: ['ghcr.io/a/b'],
      options: BLOCKING,
      ways: ['ghcr.io via - or ${REGISTRY} (a.example.com undecided, ${HOST} open): ghcr.io undecided [0]'],
    },
    { why: 'a name that is none has no way', text: TWO, images: ['A:b'], ways: [] },
  ]
  for (const { why, text, images, options, ways } of table)
    test(`${why}`, () => {
      const listed = (stops: readonly WayStop[]): string =>
        stops
          .map(({ host, kind, state }) => {
            const look = state === 'asked' ? (kind === 'default' ? 'upstream' : kind) : state
            return look === 'mirror' ? host : `${host} ${look}`
          })
          .join(', ')
      const found = waysIn(text, images, options).ways.map(({ registry, entry, stops, others, images: own }) => {
        const or = others.map((other) => ` or ${other.entry} (${listed(other.stops)})`).join('')
        return `${registry} via ${entry ?? '-'}${or}: ${listed(stops)} ${JSON.stringify(own)}`
      })
      expect(found).toEqual(ways)
    })
})

describe('the map', () => {
  const { ways } = waysIn(TWO, ['nginx', 'redis', 'quay.io/a/b'])
  const map = routeMap(ways)
  const nodes = new Map(map.nodes.map((node) => [node.id, node]))
  const name = (id: string) => `${nodes.get(id)?.column} ${nodes.get(id)?.name}`
  test('leads from left to right, as thick as there are images', () => {
    expect(map.links.map(({ from, to, images, first }) => `${name(from)} > ${name(to)}: ${images}, ${first}`)).toEqual([
      'registry docker.io > entry docker.io: 2, 0',
      'entry docker.io > endpoint a.example.com: 2, 2',
      'entry docker.io > endpoint b.example.com: 2, 0',
      'endpoint b.example.com > default registry-1.docker.io: 2, 0',
      'registry quay.io > entry *: 1, 0',
      'entry * > endpoint a.example.com: 1, 1',
      'endpoint a.example.com > default quay.io: 1, 0',
    ])
  })
  test('a host that several entries name is one node', () => {
    expect(map.nodes.find((node) => node.name === 'a.example.com')?.images).toBe(3)
  })
  test('has a place for everything, in its column', () => {
    const layout = layoutMap(map)
    expect(layout.links).toHaveLength(map.links.length)
    for (const node of layout.nodes) {
      expect(node.x).toBeCloseTo(layout.columns[['registry', 'entry', 'endpoint', 'default'].indexOf(node.column)]!)
      expect(node.y + node.height).toBeLessThanOrEqual(layout.height)
    }
  })
  test('draws each entry that may answer, and asks nobody first where a placeholder decides', () => {
    const open = routeMap(waysIn(OPEN_KEY, ['ghcr.io/a/b', 'ghcr.io/c', 'nginx']).ways)
    const named = new Map(open.nodes.map((node) => [node.id, node]))
    const said = open.links.flatMap((link) => {
      const [from, to] = [named.get(link.from), named.get(link.to)]
      return from && to ? [inEnglish(linkWords(link, from, to, 'images'))] : []
    })
    expect(said).toEqual([
      'ghcr.io → ghcr.io: undecided for 2 images',
      'ghcr.io → ${REGISTRY}: undecided for 2 images',
      '${REGISTRY} → a.example.com: undecided for 2 images',
      '${REGISTRY} → ${HOST}: undecided for 2 images',
      '${HOST} → ghcr.io: undecided for 2 images',
      'docker.io → docker.io: 1 image',
      'docker.io → b.example.com: asked first for 1 image',
      'b.example.com → registry-1.docker.io: asked later for 1 image',
    ])
    expect(open.nodes.find((one) => one.name === 'ghcr.io')?.images).toBe(2)
    expect(layoutMap(open).links).toHaveLength(open.links.length)
  })
  test('also when nothing leads through a column', () => {
    const layout = layoutMap(routeMap(waysIn('', ['ghcr.io/a/b']).ways))
    expect(layout.nodes.map(({ x }) => x)).toEqual([layout.columns[0], layout.columns[3]])
  })
  test('of nothing is empty', () => expect(layoutMap(routeMap([])).nodes).toEqual([]))
})

describe('many registries', () => {
  const images = Array.from({ length: 200 }, (_, at) =>
    Array.from({ length: at === 150 ? 3 : 1 }, (__, copy) => `r${at}.example.com/x:${copy}`),
  ).flat()
  const map = routeMap(waysIn('mirrors:\n  "*":\n    endpoint: [https://all.example.com]\n', images).ways)
  const inColumn = (column: MapNode['column']) => map.nodes.filter((node) => node.column === column)
  test('are grouped, those with the most images keep their names, and none is lost', () => {
    for (const column of ['registry', 'default'] as const) {
      const own = inColumn(column)
      expect(own).toHaveLength(21)
      expect(own.find((node) => node.name === null)).toMatchObject({ count: 180 })
      expect(own.some((node) => node.name === 'r150.example.com')).toBe(true)
      expect(own.reduce((sum, node) => sum + node.images, 0)).toBe(202)
    }
    expect(map.links.length).toBeLessThan(80)
  })
  test('one more than fits is not grouped', () => {
    const few = routeMap(waysIn('', images.slice(0, 21)).ways)
    expect(few.nodes.every((node) => node.name !== null)).toBe(true)
  })
})
