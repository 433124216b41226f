import { expect, test } from 'vitest'
import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import type { Way } from '@/lib/routes/way'
import { sayInEnglish } from '@/lib/words/say'
import { linesOf, printCsv, printRows, registriesOf, rowsOf, shownRows, type ListRow, type Planned } from './rows'

const route = (host: string, credentials: string | null = null) => ({
  state: 'planned' as const,
  first: { host, repository: 'a', kind: 'mirror' as const, credentials, isLoginOpen: host.startsWith('open') },
  attempts: 1,
  upstream: false,
})
const finding = (severity: Severity) => ({ severity, code: severity }) as Diagnostic
const way = (registry: string, images: readonly number[]): Way => ({
  registry,
  entry: null,
  stops: [],
  isUndecided: false,
  others: [],
  fails: false,
  images,
})
const PLANNED: Planned = {
  images: ['docker.io/library/nginx:1', 'docker.io/library/redis:1'],
  routes: [route('b.example.com'), route('a.example.com', 'a.example.com')],
  ways: [way('docker.io', [0]), way('docker.io', [1])],
  wayFindings: [
    { ofStops: [[0], [0, 2]], ofEntry: [] },
    { ofStops: [[]], ofEntry: [1] },
  ],
  findings: [finding('warning'), finding('error'), finding('warning')],
  results: new Map([
    ['docker.io/library/redis:1', { outcome: 'fails', host: 'a.example.com', code: 'refused', headline: 'It fails.' }],
  ]),
}
const ROWS = rowsOf(['docker.io/library/nginx:1', 'quay.io/a/b:1', 'docker.io/library/redis:1'], PLANNED, sayInEnglish)
const ALL = { filter: '', registry: null, order: { column: 'image', isDown: false } } as const
const names = (rows: readonly ListRow[]) => rows.map(({ image }) => image.split('/').at(-1))

test('a row whose image is not planned yet has no route', () => {
  expect(ROWS.map((row) => row.route?.first?.host ?? null)).toEqual(['b.example.com', null, 'a.example.com'])
})

test.each([
  { why: 'all by name', asked: ALL, shown: ['nginx:1', 'redis:1', 'b:1'] },
  { why: 'words of any column', asked: { ...ALL, filter: 'B.EXAMPLE nginx' }, shown: ['nginx:1'] },
  { why: 'one registry', asked: { ...ALL, registry: 'quay.io' }, shown: ['b:1'] },
  {
    why: 'by the host, from the end',
    asked: { ...ALL, order: { column: 'first' as const, isDown: true } },
    shown: ['nginx:1', 'redis:1', 'b:1'],
  },
  { why: 'by what was found', asked: { ...ALL, filter: 'error' }, shown: ['redis:1'] },
  { why: 'by what came of a run', asked: { ...ALL, filter: 'fails' }, shown: ['redis:1'] },
  {
    why: 'the worst findings first, what is not known last',
    asked: { ...ALL, order: { column: 'findings' as const, isDown: true } },
    shown: ['redis:1', 'nginx:1', 'b:1'],
  },
])('shows $why', ({ asked, shown }) => {
  expect(names(shownRows(ROWS, asked))).toEqual(shown)
})

test('counts registries', () => {
  expect(registriesOf(ROWS)).toEqual([
    ['docker.io', 2],
    ['quay.io', 1],
  ])
})

test('a finding counts once for an image', () => {
  expect(ROWS.map((row) => row.found?.words ?? null)).toEqual(['2 warnings', null, '1 error'])
  expect(JSON.parse(printRows(ROWS))).toMatchObject([
    { findings: { warning: 2 }, result: null },
    { findings: null },
    { result: { outcome: 'fails', host: 'a.example.com', code: 'refused', headline: 'It fails.' } },
  ])
})

test.each([
  { why: 'not at all', by: 'none', closed: [], lines: ['nginx:1', 'b:1', 'redis:1'] },
  { why: 'by registry', by: 'registry', closed: [], lines: ['docker.io 2', 'nginx:1', 'redis:1', 'quay.io 1', 'b:1'] },
  {
    why: 'a closed group is its name',
    by: 'registry',
    closed: ['docker.io'],
    lines: ['docker.io 2', 'quay.io 1', 'b:1'],
  },
  {
    why: 'by what is asked first',
    by: 'first',
    closed: [],
    lines: [' 1', 'b:1', 'a.example.com 1', 'redis:1', 'b.example.com 1', 'nginx:1'],
  },
] as const)('groups $why', ({ by, closed, lines }) => {
  const found = linesOf(ROWS, by, new Set(closed))
  expect(found.map((line) => (line.kind === 'row' ? names([line.row])[0] : `${line.name} ${line.count}`))).toEqual(
    lines,
  )
})

test('a cell of CSV is no formula', () => {
  const rows = rowsOf(['=cmd"()', '-1'], { ...PLANNED, images: [] }, sayInEnglish)
  expect(printCsv(rows)).toBe(
    '"image","first","name","upstream","login","findings","result"\r\n"\'=cmd""()","","","","","",""\r\n"\'-1","","","","","",""\r\n',
  )
})
