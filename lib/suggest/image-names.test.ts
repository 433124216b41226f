import { describe, expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { imageForFile, registryOf, suggestNames } from './image-names'

const fileOf = (...keys: readonly string[]) =>
  parseRegistries(`mirrors:\n${keys.map((key) => `  "${key}": {}\n`).join('')}`).registries

const sourcesOf = (...keys: readonly string[]) => ({ registries: fileOf(...keys), images: [], recent: [] })

describe('suggestNames', () => {
  test('has an image of each mirror first, then the list, recent ones and examples, each once', () => {
    const names = suggestNames({
      registries: fileOf('quay.io', 'reg.example.com:5000'),
      images: ['ghcr.io/a/b:1', 'nginx'],
      recent: ['ghcr.io/a/b:1', 'busybox'],
    })
    expect(names.slice(0, 5)).toEqual([
      { name: 'quay.io/jetstack/cert-manager-controller:v1.18.2', origin: 'file' },
      { name: 'reg.example.com:5000/team/app:1.0', origin: 'file' },
      { name: 'ghcr.io/a/b:1', origin: 'list' },
      { name: 'nginx', origin: 'list' },
      { name: 'busybox', origin: 'recent' },
    ])
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  })

  test.each(['*', 'https://quay.io', 'registry', 'index.docker.io', 'quay.io/team', ''])(
    'has none of the key %j, which is the registry of no image',
    (key) => {
      expect(suggestNames(sourcesOf(key)).filter(({ origin }) => origin === 'file')).toEqual([])
    },
  )

  test.each([
    'docker.io',
    'quay.io',
    'ghcr.io',
    'registry.k8s.io',
    'gcr.io',
    'localhost',
    'localhost:5000',
    '10.0.0.1:80',
    '[::1]:5000',
  ])('has one of the key %s, which containerd reads as of that registry', (key) => {
    const [first] = suggestNames(sourcesOf(key))
    expect(registryOf(first?.name ?? '')).toBe(key)
  })

  test.each([
    { typed: 'CERT', names: ['quay.io/jetstack/cert-manager-controller:v1.18.2'] },
    { typed: 'pause k8s', names: ['registry.k8s.io/pause:3.10'] },
    { typed: 'zzz', names: [] },
  ])('with $typed has those with its words', ({ typed, names }) => {
    expect(suggestNames(sourcesOf('quay.io'), typed).map(({ name }) => name)).toEqual(names)
  })

  test('has at most 60', () => {
    expect(suggestNames(sourcesOf(...Array.from({ length: 500 }, (_, n) => `r${n}.example.com`)))).toHaveLength(60)
  })
})

describe('imageForFile', () => {
  test.each([
    {
      why: 'another registry',
      image: 'rancher/mirrored-pause:3.6',
      keys: ['quay.io', 'ghcr.io'],
      offered: 'quay.io/jetstack/cert-manager-controller:v1.18.2',
    },
    {
      why: 'a key that is no registry first',
      image: 'nginx',
      keys: ['https://x', 'ghcr.io'],
      offered: 'ghcr.io/fluxcd/source-controller:v1.6.2',
    },
    { why: 'a mirror of it', image: 'nginx', keys: ['quay.io', 'docker.io'], offered: null },
    { why: 'a mirror of all', image: 'nginx', keys: ['quay.io', '*'], offered: null },
    { why: 'no mirror', image: 'nginx', keys: [], offered: null },
    { why: 'no registry', image: 'nginx', keys: ['https://x'], offered: null },
    { why: 'a half-typed name', image: 'quay.io/', keys: ['ghcr.io'], offered: null },
  ])('for a file with $why', ({ image, keys, offered }) => {
    expect(imageForFile(image, fileOf(...keys))).toBe(offered)
  })
})
