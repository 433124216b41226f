import { expect, test } from 'vitest'
import { releaseList } from './release-list'

test.each([
  ['k3s', 'v1.33.4+k3s1', 'https://github.com/k3s-io/k3s/releases/download/v1.33.4%2Bk3s1/k3s-images.txt'],
  [
    'rke2',
    'v1.33.4+k3s1',
    'https://github.com/rancher/rke2/releases/download/v1.33.4%2Brke2r1/rke2-images.linux-amd64.txt',
  ],
] as const)('the images of %s %s are listed at its own release', (distribution, release, url) => {
  expect(releaseList({ distribution, release }).url).toBe(url)
})
