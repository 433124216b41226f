import { describe, expect, test } from 'vitest'
import type { Matrix } from '@/lib/report/matrix'
import { reportView } from '@/lib/report/report-view'
import { simulatedReport } from '@/lib/testdata/simulated-cluster'
import { COLUMNS_MAX, shownMatrix, zonesOf, type Grouping } from './rows'

const VIEW = reportView(simulatedReport(300))
if (VIEW === null) throw new Error('not a report')
const MATRIX = VIEW.matrix

function shown(grouping: Grouping, filter = '', zone?: string | null, matrix: Matrix = MATRIX) {
  const { rows, columns, hiddenColumns } = shownMatrix(matrix, { grouping, filter, zone })
  return {
    rows: rows.length,
    nodes: rows.reduce((sum, { nodes }) => sum + nodes.length, 0),
    keys: new Set(rows.map(({ key }) => key)).size,
    columns: columns.map(({ index }) => index),
    hiddenColumns,
  }
}

describe('the table of nodes', () => {
  test.each([
    { why: 'nodes that are alike', grouping: 'alike', found: { rows: 6, nodes: 300 } },
    { why: 'each node', grouping: 'node', found: { rows: 300, nodes: 300 } },
    { why: 'zones', grouping: 'zone', found: { rows: 12, nodes: 300 } },
    { why: 'one zone', grouping: 'node', zone: 'zone-b', found: { rows: 100, nodes: 100 } },
    { why: 'nodes without a zone', grouping: 'alike', zone: null, found: { rows: 0, nodes: 0 } },
    { why: 'nodes by name', grouping: 'node', filter: ' NODE-24 ', found: { rows: 11, nodes: 11 } },
    { why: 'images by name', grouping: 'alike', filter: 'cilium', found: { rows: 6, nodes: 300, columns: [1] } },
    { why: 'a name that nothing has', grouping: 'node', filter: 'x y', found: { rows: 0, nodes: 0 } },
  ] as const)(
    'shows $why',
    ({
      grouping,
      filter = '',
      zone,
      found,
    }: {
      grouping: Grouping
      filter?: string
      zone?: string | null
      found: object
    }) => {
      const { keys, ...what } = shown(grouping, filter, zone)
      expect(what).toMatchObject(found)
      expect(keys).toBe(what.rows)
    },
  )

  test('has some columns, and counts those that it has not', () => {
    const columns = Array.from({ length: 30 }, (_, at) => ({ images: [`i${at}`] }))
    const rows = MATRIX.rows.map((row) => ({ ...row, pulls: columns.map(() => null) }))
    expect(shown('alike', '', undefined, { rows, columns })).toMatchObject({ hiddenColumns: 30 - COLUMNS_MAX })
    expect(shown('alike', 'i29', undefined, { rows, columns })).toMatchObject({ columns: [29], hiddenColumns: 0 })
  })
})

test('zones are counted by name', () => {
  expect(zonesOf(MATRIX)).toEqual([
    ['zone-a', 100],
    ['zone-b', 100],
    ['zone-c', 100],
  ])
})
