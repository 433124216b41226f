import { expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { inEnglish } from '@/lib/words/saying'
import { checkText, type CheckQuestion } from './check-text'
import { againstWords, mustWords } from './check-words'

const HARBOR = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
  quay.io:
    endpoint: [https://harbor.example.com]
configs:
  harbor.example.com:
    auth: {username: u, password: s3cret-word}
`
const IMAGES = [
  'docker.io/rancher/mirrored-pause:3.6',
  'docker.io/rancher/klipper-lb:v1',
  'docker.io/library/nginx:1',
  'quay.io/a/b:1',
]
const SETTINGS = `check:
  files: registries.yaml
  nodes:
    - releases: {from: v1.30.0, to: v1.30.5}
      disable-default-registry-endpoint: true
    - release: v1.33.4
  must:
    - {images: docker.io/*, first: harbor.example.com}
    - {images: docker.io/*, only: harbor.example.com}
    - {images: ghcr.io/*, first: a}
`

function check(question: Partial<CheckQuestion> = {}) {
  return checkText({
    settings: SETTINGS,
    text: HARBOR,
    fileName: null,
    options: defaultOptions(),
    images: IMAGES,
    inside: [],
    entry: 0,
    on: 'settings',
    ...question,
  })
}

test('each assertion is asked on each node that the text names', () => {
  const { musts, nodes, namesNodes } = check()
  expect(namesNodes).toBe(true)
  expect(nodes.map(({ release }) => release)).toEqual(['v1.30.5+k3s1', 'v1.30.4+k3s1', 'v1.30.0+k3s1', 'v1.33.4+k3s1'])
  expect(musts.map(({ state, line }) => `${line} ${state}`)).toEqual(['8 holds', '9 fails', '10 undecided'])
  expect(musts[1]?.against).toMatchObject([{ node: 3, count: 3 }])
  expect(musts[1]?.against[0]?.found[0]).toMatchObject({ subject: IMAGES[0], line: 2 })
})

test('or on the node of the page', () => {
  const { musts, nodes } = check({ on: 'page', options: { ...defaultOptions(), disableDefaultRegistryEndpoint: true } })
  expect(nodes).toHaveLength(1)
  expect(musts.map(({ state }) => state)).toEqual(['holds', 'holds', 'undecided'])
})

test('what fails leads to its line in the open file', () => {
  const settings = 'check: {files: a, must: [{no-login-at: harbor.example.com}]}\n'
  expect(check({ settings }).musts[0]?.against[0]?.found[0]?.line).toBe(3)
})

test('suggests what holds now and is not said yet', () => {
  const settings = 'check: {files: a, must: [{images: quay.io/*, first: harbor.example.com}]}\n'
  const { suggested } = check({ settings })
  expect(suggested.map((must) => inEnglish(mustWords(must)))).toEqual([
    'docker.io/*: first asked at harbor.example.com',
    'all images: no login at docker.io',
    'all images: no login at quay.io',
    'no errors and no warnings are found',
  ])
  const flag = check({ settings: '', options: { ...defaultOptions(), disableDefaultRegistryEndpoint: true } })
  expect(flag.suggested.map((must) => inEnglish(mustWords(must)))).toContain('all images: never asked at docker.io')
  expect(flag.suggested.map((must) => inEnglish(mustWords(must)))).toContain(
    'docker.io/*: asked only at harbor.example.com',
  )
  for (const must of [...suggested, ...flag.suggested]) expect(JSON.stringify(must)).not.toContain('s3cret-word')
})

test('suggests groups of a registry, and the names that rewrites make, only where they hold for all', () => {
  const text = `${HARBOR}  # two answers\n`.replace('quay.io:', 'docker.elastic.co:')
  const { suggested } = check({ settings: '', text, images: [...IMAGES.slice(0, 2), 'ghcr.io/a/b:1'] })
  expect(suggested).toContainEqual({ images: 'docker.io/*', 'rewritten-to': 'hub/rancher/*' })
  expect(suggested.some((must) => 'images' in must && must.images === 'ghcr.io/*')).toBe(false)
})

test('nothing that a sealed file would hold is said of a file with holes', () => {
  const sealed = { text: 'mirrors:\n  "*":\n    endpoint: [https://harbor.example.com]\n', settings: '' }
  const options = { ...defaultOptions(), disableDefaultRegistryEndpoint: true }
  expect(check({ ...sealed, options }).suggested).toContainEqual({ sealed: true })
  expect(check(sealed).suggested).not.toContainEqual({ sealed: true })
})

test('suggests the node of the page, and the releases on which all of it holds', () => {
  const settings = 'check:\n  files: a\n  must: [{images: docker.io/*, only: harbor.example.com}]\n'
  const options = { ...defaultOptions(), disableDefaultRegistryEndpoint: true }
  const { suggestedNodes } = check({ settings, options })
  expect(suggestedNodes).toMatchObject([
    { node: { release: options.release, 'disable-default-registry-endpoint': true }, releases: 1 },
    { node: { releases: { to: options.release } } },
  ])
  // Older releases do not have the flag, so that the default endpoint is asked.
  const range = suggestedNodes[1]?.node.releases
  expect(range && /^v1\.(?:24|25)\./.test(range.from)).toBe(false)
  expect(check({ settings: settings.replace('only', 'never'), options }).suggestedNodes).toHaveLength(1)
})

test.each([
  ['no release', SETTINGS.replace('v1.33.4', 'v9'), 'the release "v9" is not known'],
  ['no assertion', SETTINGS.replace('first', 'frist'), 'it has one of'],
])('%s in the text: no verdict, and what is wrong', (_, settings, says) => {
  const { musts, problems, suggested } = check({ settings })
  expect(musts).toEqual([])
  expect(problems.map(({ why }) => inEnglish(why)).join()).toContain(says)
  expect(suggested.length).toBeGreaterThan(0)
})

test('a file that K3s rejects holds nothing, and suggests nothing', () => {
  const { musts, suggested } = check({ text: 'mirrors: [' })
  expect(musts.map(({ state }) => state)).toEqual(['fails', 'fails', 'fails'])
  expect(suggested).toEqual([])
  expect(inEnglish(againstWords(musts[0]!.against[0]!.found[0]!))).toContain('no containerd runs')
})

test('of several entries the chosen one is checked', () => {
  const settings = 'check:\n  - {files: a, must: [{sealed: true}]}\n  - {files: b, must: [{findings: no-errors}]}\n'
  expect(check({ settings, entry: 1 })).toMatchObject({
    entries: [{ files: 'a' }, { files: 'b' }],
    musts: [{ must: { findings: 'no-errors' }, line: 3, state: 'holds' }],
  })
})
