import { expect, test } from 'vitest'
import { printCsv, registriesOf, rowsOf, shownRows, type ListRow } from './rows'

const route = (host: string, credentials: string | null = null) => ({
  state: 'planned' as const,
  first: { host, repository: 'a', kind: 'mirror' as const, credentials },
  attempts: 1,
  upstream: false,
})
const ROWS = rowsOf(
  ['docker.io/library/nginx:1', 'quay.io/a/b:1', 'docker.io/library/redis:1'],
  ['docker.io/library/nginx:1', 'docker.io/library/redis:1'],
  [route('b.example.com'), route('a.example.com', 'a.example.com')],
)
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
])('shows $why', ({ asked, shown }) => {
  expect(names(shownRows(ROWS, asked))).toEqual(shown)
})

test('counts registries', () => {
  expect(registriesOf(ROWS)).toEqual([
    ['docker.io', 2],
    ['quay.io', 1],
  ])
})

test('a cell of CSV is no formula', () => {
  expect(printCsv(rowsOf(['=cmd"()', '-1'], [], []))).toBe(
    '"image","first","name","upstream","login"\r\n"\'=cmd""()","","","",""\r\n"\'-1","","","",""\r\n',
  )
})
