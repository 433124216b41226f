import { growthOf, IN_PROPORTION, workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull, type Containerd } from './plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'

const containerdOf = (mirrors: number): Containerd => {
  const text = Array.from(
    { length: mirrors },
    (_, index) => `  r${index}.test: {endpoint: ["https://m${index}.test"]}\n`,
  ).join('')
  const options = {
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    systemDefaultRegistry: null,
  } as const
  return loadContainerd(renderFiles(parseRegistries(`mirrors:\n${text}`), options), options, decodeToml1)
}

test('a plan takes no more steps with 10,000 mirrors than with 100', () => {
  const steps = (containerd: Containerd) => workOf(() => planPull('r77.test/a', containerd, re2Engine))
  steps(containerdOf(100))
  expect(steps(containerdOf(10_000))).toBeLessThan(2 * steps(containerdOf(100)))
})

test('a plan takes steps in proportion to a name of up to 5,000 characters', () => {
  const containerd = containerdOf(100)
  expect(growthOf('a/'.repeat(625), 'a/'.repeat(2500), (name) => planPull(name, containerd, re2Engine))).toBeLessThan(
    IN_PROPORTION,
  )
})
