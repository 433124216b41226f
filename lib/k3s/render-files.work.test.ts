import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import type { ParsedRegistries } from '@/lib/registries/model'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { renderFiles } from './render-files'

const NODE = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

const parsedOf = (count: number): ParsedRegistries => {
  const mirrors = new Map(
    Array.from({ length: count }, (_, index) => [
      `r${index}.example`,
      { endpoint: ['https://m.example/v2/x'], rewrite: new Map() },
    ]),
  )
  return { ...parseRegistries(''), registries: { mirrors, configs: new Map() } }
}

test('takes steps in proportion to the registries', () => {
  expect(growthOf(parsedOf(1000), parsedOf(4000), (parsed) => renderFiles(parsed, NODE))).toBeLessThan(IN_PROPORTION)
})
