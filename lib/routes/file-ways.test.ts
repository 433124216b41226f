import { expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { inEnglish } from '@/lib/words/saying'
import { createListPlanner } from './image-routes'
import { routeMap } from './route-map'
import { defaultWords, nodeWords, registryName, stopWords } from './route-words'

function waysOf(text: string, disableDefaultRegistryEndpoint = false): readonly string[] {
  const options = { ...defaultOptions(), disableDefaultRegistryEndpoint }
  const { ways, rows, isOfFile } = createListPlanner().routes({ text, options, images: [], findings: null })
  expect(rows).toEqual([])
  expect(isOfFile).toBe(true)
  return ways.map((way) => {
    const stops = way.stops.filter(({ kind }) => kind !== 'default').map((stop) => inEnglish(stopWords(stop)))
    return `${inEnglish(registryName(way))}: ${[...stops, inEnglish(defaultWords(way))].join(', ')} [${way.images.length}]`
  })
}

const FILE = `mirrors:
  quay.io:
    endpoint: [https://a.example.com]
    rewrite: {"^any/(.*)": "%zz/$1"}
  "*":
    endpoint: [https://all.example.com]
`

test.each<[why: string, text: string, flag: boolean, ways: readonly string[]]>([
  ['an empty file', '', false, ['docker.io: registry-1.docker.io [1]', 'any other registry: the registry itself [1]']],
  [
    'mirrors, whatever their rewrites make of a name',
    FILE,
    false,
    [
      'docker.io: all.example.com, registry-1.docker.io [1]',
      'quay.io: a.example.com, quay.io [1]',
      'any other registry: all.example.com, the registry itself [1]',
    ],
  ],
  [
    'the flag',
    FILE,
    true,
    [
      'docker.io: all.example.com, registry-1.docker.io (blocked by the flag) [1]',
      'quay.io: a.example.com, quay.io (blocked by the flag) [1]',
      'any other registry: all.example.com, the registry itself (blocked by the flag) [1]',
    ],
  ],
  [
    'a key that no image has',
    'mirrors: {"Not A Host": {endpoint: ["https://a"]}}\n',
    false,
    ['docker.io: registry-1.docker.io [1]', 'any other registry: the registry itself [1]'],
  ],
  ['a rejected file', 'mirrors: [', false, ['docker.io: none [1]', 'any other registry: none [1]']],
  [
    'a template',
    'mirrors: {"docker.io": {endpoint: ["https://{{ host }}"]}}\n',
    false,
    ['docker.io: {{ host }} (not filled in), registry-1.docker.io [1]', 'any other registry: the registry itself [1]'],
  ],
])('the map of %s without a list', (_, text, flag, ways) => expect(waysOf(text, flag)).toEqual(ways))

test('a node says of how many registries it is', () => {
  const { ways } = createListPlanner().routes({ text: FILE, options: defaultOptions(), images: [], findings: null })
  const { nodes } = routeMap(ways)
  expect(nodes.map((node) => inEnglish(nodeWords(node, 'registries')))).toEqual(
    expect.arrayContaining([
      'all.example.com, endpoint, 2 registries',
      '*, mirror entry, 2 registries',
      'any other registry, registry, 1 registry',
      'the registry itself, default endpoint, 1 registry',
    ]),
  )
})
