import { expect, it, test } from 'vitest'
import { changeList } from '@/lib/compare/upgrade/change-list'
import { FORMAT_WORDS } from '@/lib/registries/fields'
import { fieldAnchor } from '@/lib/registries/field-anchor'
import { CHAPTERS } from './chapters'
import { FIELD_PAGES, UNKNOWN_ANCHORS } from './field-pages'
import { guideIn } from './guide-in'

it('has every key of the format', () => {
  expect(new Set(FIELD_PAGES.map(({ field }) => field.name))).toEqual(new Set(FORMAT_WORDS))
  expect(UNKNOWN_ANCHORS).toEqual([])
})

it('has an anchor for each field of the form', () => {
  expect(FIELD_PAGES.map(({ anchor }) => anchor)).toEqual(
    expect.arrayContaining(['mirrors-endpoint', 'configs-auth-password', 'configs-tls-insecure_skip_verify', 'auths']),
  )
  expect(FIELD_PAGES.find(({ anchor }) => anchor === 'configs-tls-ca_file')?.keys).toEqual([
    'configs',
    '<host>',
    'tls',
    'ca_file',
  ])
})

it('has each field at the anchor of its path', () => {
  expect(FIELD_PAGES.map(({ keys }) => fieldAnchor(keys))).toEqual(FIELD_PAGES.map(({ anchor }) => anchor))
})

test.each([
  [[], null],
  [['mirrors', 'docker.io'], 'mirrors'],
  [['mirrors', 'docker.io', 'endpoint', 0], 'mirrors-endpoint'],
  [['mirrors', 'docker.io', 'rewrite', '^a'], 'mirrors-rewrite'],
  [['auths', 'a.test', 'auth'], 'auths'],
  [['mirror', 'docker.io'], null],
])('the anchor of %j is %s', (path, anchor) => {
  expect(fieldAnchor(path)).toBe(anchor)
})

test.each(FIELD_PAGES)('$anchor leads to places that exist', ({ links }) => {
  const points = CHAPTERS.flatMap((id) => Object.keys(guideIn('en')[id].points).map((point) => `${id}#${point}`))
  expect(links.points.filter((point) => !points.includes(point))).toEqual([])
  const changes = changeList().map(({ id }) => id)
  expect(links.changes.filter((id) => !changes.includes(id))).toEqual([])
})
