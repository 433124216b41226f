import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'

test.each([
  'mirrors: {docker.io: {auth: {username: a}}}',
  'configs: {a.test: {endpoint: [https://b.test]}}',
  'endpoint: [https://b.test]',
])('a word that K3s knows at another level is nothing to remove: %s', (text) => {
  const [found] = parseRegistries(text).diagnostics
  expect(found?.code).toBe('unknown-key')
  expect(JSON.stringify(found)).not.toMatch(/[Rr]emove/)
})
