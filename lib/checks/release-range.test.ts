import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { readImageList } from '@/lib/images/read-image-list'
import { defaultOptions } from '@/lib/k3s/node-options'
import { allReleases } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import type { Must } from './check-settings'
import { holdingRange } from './release-range'

const TEXT = 'mirrors:\n  docker.io:\n    endpoint: [https://harbor.example.com]\n'
const { images } = readImageList([{ name: 'a', text: 'nginx:1\nredis:1\n' }])
const FIRST: Must = { images: 'docker.io/*', first: 'harbor.example.com' }
const ONLY: Must = { images: 'docker.io/*', only: 'harbor.example.com' }

function range(musts: readonly Must[], disableDefaultRegistryEndpoint = false, plansMax?: number) {
  const options = { ...defaultOptions(), disableDefaultRegistryEndpoint }
  return holdingRange(options, musts, images, (of) => readNode(TEXT, of, engines), plansMax)
}

test.each<[why: string, musts: readonly Must[], flag: boolean, plansMax: number | undefined, from: string | null]>([
  ['is all releases where it holds on all', [FIRST], false, undefined, allReleases().at(-1)?.name ?? ''],
  ['ends where it does not hold any more', [FIRST, ONLY], true, undefined, 'v1.29.1+k3s1'],
  ['is not offered when it does not hold now', [ONLY], false, undefined, null],
  ['is not offered for findings', [FIRST, { findings: 'no-errors' }], false, undefined, null],
  ['is not offered without an assertion', [], false, undefined, null],
  ['ends where too many plans would be made', [FIRST], false, 8, allReleases()[3]?.name ?? ''],
  ['is not offered when no second release can be planned', [FIRST], false, 3, null],
])('a range %s', (_, musts, flag, plansMax, from) => {
  const found = range(musts, flag, plansMax)
  expect(found?.from ?? null).toBe(from)
  if (found !== null) expect(found.to).toBe(defaultOptions().release)
})
