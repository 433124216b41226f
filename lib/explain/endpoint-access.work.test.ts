import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { analyze, type Analysis } from '@/lib/analyze'
import { loadContainerd } from '@/lib/containerd/containerd'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { lint } from '@/lib/lint/lint'
import { configUsers } from './config-users'
import { mirrorAccess } from './endpoint-access'
import { nearMisses } from './near-misses'

const OPTIONS = defaultOptions()

/** So many mirrors, each with an entry of another port. */
function analysed(count: number): Analysis {
  const each = (line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join('')
  const mirrors = each((at) => `  r${at}.test: {endpoint: ["https://m${at}.test:5000"]}\n`)
  const configs = each((at) => `  m${at}.test: {auth: {username: ci, password: x9}}\n`)
  const text = `mirrors:\n${mirrors}configs:\n${configs}`
  return analyze({ text, image: 'nginx', options: OPTIONS }, engines, lint)
}

test('the login of every endpoint is found in proportion to their number', () => {
  const growth = growthOf(analysed(100), analysed(400), ({ rendered, parsed }) => {
    const containerd = loadContainerd(rendered, OPTIONS, decodeToml1)
    const found = [...parsed.registries.mirrors.keys()].map((registry) => mirrorAccess(registry, containerd))
    expect(found.every((access) => access?.endpoints.size === 1)).toBe(true)
  })
  expect(growth).toBeLessThan(IN_PROPORTION)
})

test('what uses every entry of configs is found in proportion to their number', () => {
  const growth = growthOf(analysed(100), analysed(400), ({ rendered, parsed: { registries } }) => {
    const containerd = loadContainerd(rendered, OPTIONS, decodeToml1)
    const from = { registries, rules: releaseOf(OPTIONS) }
    const found = [...registries.configs.keys()].map((key) => configUsers(key, from, containerd, 5)?.users)
    expect(found.every((users) => users?.length === 1)).toBe(true)
  })
  expect(growth).toBeLessThan(IN_PROPORTION)
})

test('the entry that was meant for every endpoint is found in proportion to their number', () => {
  const growth = growthOf(analysed(50), analysed(200), ({ diagnostics, parsed }) => {
    const find = nearMisses({ diagnostics })
    const found = [...parsed.registries.mirrors.values()].map(({ endpoint }) => find(endpoint[0]?.slice(8) ?? ''))
    expect(found.every((misses) => misses.length === 1)).toBe(true)
  })
  expect(growth).toBeLessThan(IN_PROPORTION)
})
