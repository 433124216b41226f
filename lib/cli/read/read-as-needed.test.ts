import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { NO_VALUES } from '@/lib/placeholders/values'
import { TESTDATA } from '@/lib/testdata/folder'
import { readAsNeeded } from './read-as-needed'

const FOLDER = join(TESTDATA, 'conformance/configs/good')
const IMAGES = ['nginx', 'quay.io/a/b:1', 'registry.example.com/team/app']

const mirrorWith = (key: string) =>
  `mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n    ${key}: {"^library/(.*)$": "hub/$1"}\n`

test('the plans of every recorded file are those with all engines, and no other file has the one for rewrites', async () => {
  const without: string[] = []
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const node = await readAsNeeded(text, defaultOptions(), NO_VALUES, 'files')
    const whole = readNode(text, defaultOptions(), engines)
    expect(
      IMAGES.map((image) => node.plan(image)),
      name,
    ).toEqual(IMAGES.map((image) => whole.plan(image)))
    if (node.regexp === null) without.push(name)
  }
  expect(without.length).toBeGreaterThan(10)
  expect(without.length).toBeLessThan(readdirSync(FOLDER).length)
})

test.each([
  { why: 'as it is', key: 'rewrite', values: NO_VALUES },
  { why: 'with an escape', key: String.raw`"rewr\x69te"`, values: NO_VALUES },
  { why: 'as a placeholder', key: '${KEY}', values: new Map([['KEY', 'rewrite']]) },
])('a rewrite that is written $why is computed', async ({ key, values }) => {
  const node = await readAsNeeded(mirrorWith(key), defaultOptions(), values, 'files')
  const { pending, attempts } = node.plan('nginx')
  expect({ pending, url: attempts[0]?.url }).toEqual({
    pending: false,
    url: 'https://m.test/v2/hub/nginx/manifests/latest?ns=docker.io',
  })
})

test('rules have all engines, whatever the file has', async () => {
  expect((await readAsNeeded('mirrors: {}\n', defaultOptions(), NO_VALUES, 'all')).regexp).not.toBeNull()
})
