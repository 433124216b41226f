import { expect, test } from 'vitest'
import { renderFiles } from './render-files'
import { defaultOptions, isSystemRegistry, readNodeOptions, type NodeOptions } from './node-options'
import { pauseImage, systemImage } from './system-images'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { parseRegistries } from '@/lib/registries/parse'

const RKE2 = { distribution: 'rke2', release: 'v1.31.5+rke2r1' } as const

test.each<{ readonly why: string; readonly options: Partial<NodeOptions>; readonly image: string }>([
  { why: 'of K3s', options: { release: 'v1.31.5+k3s1' }, image: 'rancher/mirrored-pause:3.6' },
  {
    why: 'of K3s from another registry',
    options: { release: 'v1.31.5+k3s1', systemDefaultRegistry: 'r.example.com:5000' },
    image: 'r.example.com:5000/rancher/mirrored-pause:3.6',
  },
  {
    why: 'with a path',
    options: { release: 'v1.31.5+k3s1', systemDefaultRegistry: 'r.example.com/hub' },
    image: 'r.example.com/hub/rancher/mirrored-pause:3.6',
  },
  { why: 'of RKE2', options: RKE2, image: 'index.docker.io/rancher/mirrored-pause:3.6' },
  {
    why: 'of RKE2 from another registry, which takes the place of its own',
    options: { ...RKE2, systemDefaultRegistry: 'r.example.com' },
    image: 'r.example.com/rancher/mirrored-pause:3.6',
  },
])('the pause image $why', ({ options, image }) => {
  const node = { ...defaultOptions(), ...options }
  expect(pauseImage(node, releaseOf(node))).toBe(image)
  const config = renderFiles(parseRegistries('mirrors: {}\n'), node).files.find(({ path }) => path === 'config.toml')
  expect(config?.text).toContain(`"${image}"`)
})

test('a name that begins with the registry stays, as text', () => {
  const options = { ...defaultOptions(), systemDefaultRegistry: 'r.example.com' }
  expect(systemImage('r.example.com/pause:1', options)).toBe('r.example.com/pause:1')
  expect(systemImage('r.example.community/pause:1', options)).toBe('r.example.community/pause:1')
})

test.each([
  { why: 'RKE2 takes a host with its port', written: 'r.example.com:5000', distribution: 'rke2', isRight: true },
  { why: 'RKE2 refuses a path', written: 'r.example.com/hub', distribution: 'rke2', isRight: false },
  { why: 'K3s takes a path', written: 'r.example.com/hub', distribution: 'k3s', isRight: true },
] as const)('$why', ({ written, distribution, isRight }) => {
  expect(isSystemRegistry(written, distribution)).toBe(isRight)
  const { wrong } = readNodeOptions({ ...defaultOptions(), distribution, systemDefaultRegistry: written })
  expect(wrong).toEqual(isRight ? [] : ['systemDefaultRegistry'])
})

test.each([
  { written: 'r.example.com', isRight: true },
  { written: 'r.example.com:5000/a/b', isRight: true },
  { written: 'localhost', isRight: true },
  { written: '[::1]:5000', isRight: true },
  { written: null, isRight: true },
  { written: undefined, isRight: true },
  { written: 'https://r.example.com', isRight: false },
  { written: 'u:p@r.example.com', isRight: false },
  { written: 'a b', isRight: false },
  { written: '', isRight: false },
  { written: 'a/'.repeat(200), isRight: false },
])('$written is a registry: $isRight', ({ written, isRight }) => {
  expect(isSystemRegistry(written)).toBe(isRight)
  const { options, wrong } = readNodeOptions({ ...defaultOptions(), systemDefaultRegistry: written })
  expect(wrong).toEqual(isRight ? [] : ['systemDefaultRegistry'])
  expect(options.systemDefaultRegistry).toBe(isRight ? (written ?? null) : null)
})
