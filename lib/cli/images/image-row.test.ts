import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { imageRow } from '@/lib/images/image-row'

const OWN = 'mirrors: {docker.io: {endpoint: ["https://m.example.com", "https://registry-1.docker.io"]}}'
const MIRROR = 'mirrors: {docker.io: {endpoint: ["https://m.example.com"]}}'

test.each<[why: string, text: string, image: string, isBlocked: boolean, upstream: boolean]>([
  ['at the end', MIRROR, 'nginx', false, true],
  ['not, because of the flag', MIRROR, 'nginx', true, false],
  ['in spite of the flag, where the file lists it', OWN, 'nginx', true, true],
  ['as an endpoint of its own', 'mirrors: {a.example: {endpoint: ["https://a.example"]}}', 'a.example/b:1', true, true],
])('the registry of the image is asked %s', (_, text, image, disableDefaultRegistryEndpoint, upstream) => {
  const { plan } = readNode(text, { ...defaultOptions(), disableDefaultRegistryEndpoint }, engines)
  expect(imageRow(plan(image)).upstream).toBe(upstream)
})
