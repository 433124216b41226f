import { describe, expect, test } from 'vitest'
import {
  allReleases,
  findRelease,
  isOlder,
  newestRelease,
  releaseName,
  releaseOf,
  releasesOf,
  type Release,
} from './releases'
import { releaseMonth } from './release-calendar'
import { minorNumber } from './release-switches'

describe('the table', () => {
  test('is newest first, without repetition', () => {
    const numbers = allReleases().map(({ name, minor }) => {
      const [, patch, revision] = /\.(\d+)\+k3s(\d)$/.exec(name) ?? []
      return minorNumber(minor) * 1000 + Number(patch) * 10 + Number(revision)
    })
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
    expect(allReleases()[0]).toBe(newestRelease())
    const [first, ...later] = allReleases()
    expect(first === undefined || isOlder(first, first)).toBe(false)
    expect(later.filter((release, index) => !isOlder(release, allReleases()[index] ?? release))).toEqual([])
  })

  test('has a month for each, and covers each supported minor', () => {
    expect(allReleases().filter((release) => releaseMonth(release) === null)).toEqual([])
    const minors = new Set(allReleases().map(({ minor }) => minor))
    for (const minor of [
      '1.24',
      '1.25',
      '1.26',
      '1.27',
      '1.28',
      '1.29',
      '1.30',
      '1.31',
      '1.32',
      '1.33',
      '1.34',
      '1.35',
      '1.36',
    ])
      expect(minors).toContain(minor)
  })

  test('has the first release of each change of behaviour', () => {
    const names = new Set(allReleases().map(({ name }) => name))
    const behaviour = (release: Release | null) => {
      if (release === null) return null
      const { name: _name, containerd: _containerd, isNewer: _isNewer, ...switches } = release
      return JSON.stringify(switches)
    }
    const missing: string[] = []
    for (let minor = 24; minor <= 37; minor += 1) {
      for (let patch = 1; patch < 18; patch += 1) {
        const [before, after] = [findRelease(`v1.${minor}.${patch - 1}`), findRelease(`v1.${minor}.${patch}`)]
        if (before === null || after === null || behaviour(before) === behaviour(after)) continue
        if (releaseMonth(before) === null || releaseMonth(after) === null) continue
        if (!names.has(after.name)) missing.push(after.name)
      }
    }
    expect(missing).toEqual([])
  })

  test('agrees with the known versions of containerd', () => {
    const wrong = allReleases().filter(
      ({ containerd, containerdLine }) => containerd?.startsWith(`${containerdLine}.`) === false,
    )
    expect(wrong).toEqual([])
  })
})

describe('finding one', () => {
  test.each([
    ['as K3s names it', 'v1.33.4+k3s1', 'v1.33.4+k3s1'],
    ['as RKE2 names it', 'v1.33.4+rke2r1', 'v1.33.4+k3s1'],
    ['without anything around', '1.33.4', 'v1.33.4+k3s1'],
    ['a respin', 'v1.33.4+k3s2', 'v1.33.4+k3s1'],
    ['as in a container tag', 'v1.33.4-k3s1', 'v1.33.4+k3s1'],
    ['one that is not listed', 'v1.33.9+k3s1', 'v1.33.9+k3s1'],
    ['the first release that is known', 'v1.24.0+k3s1', 'v1.24.0+k3s1'],
    ['a respin that behaves differently', 'v1.29.1+k3s2', 'v1.29.1+k3s2'],
    ['its later one', 'v1.29.1+k3s3', 'v1.29.1+k3s2'],
    ['the same patch of RKE2', 'v1.29.1+rke2r2', 'v1.29.1+k3s1'],
    ['a patch to come', 'v1.37.9+k3s1', 'v1.37.9+k3s1'],
    ['a minor to come', 'v1.40.0+k3s1', 'v1.40.0+k3s1'],
  ])('%s', (_why, name, found) => {
    expect(findRelease(name)?.name).toBe(found)
  })

  test.each([
    ['nothing', ''],
    ['a minor alone', 'v1.33'],
    ['a word', 'latest'],
    ['a key of objects', '__proto__'],
    ['another major version', 'v2.0.0'],
    ['an older minor', 'v1.23.17+k3s1'],
    ['something after it', 'v1.33.4+k3s1 x'],
  ])('not %s', (_why, name) => {
    expect(findRelease(name)).toBeNull()
  })

  test('names it for RKE2', () => {
    expect(releaseName(newestRelease(), 'rke2')).toBe(newestRelease().name.replace('k3s', 'rke2r'))
    expect(releaseName(newestRelease(), 'k3s')).toBe(newestRelease().name)
  })

  test('knows the newest one', () => {
    expect(newestRelease()).toMatchObject({ name: 'v1.37.2+k3s1', containerd: '2.3.7' })
    expect(releaseOf({ release: 'x', distribution: 'k3s' })).toBe(newestRelease())
    expect(releaseOf({ release: 'x', distribution: 'rke2' })).toEqual(newestRelease('rke2'))
  })
})

describe('a second release of the same patch', () => {
  test.each([
    ['v1.26.13+k3s1', 'K1'],
    ['v1.26.13+k3s2', 'K2'],
    ['v1.27.10+k3s1', 'K1'],
    ['v1.27.10+k3s2', 'K2'],
    ['v1.28.6+k3s1', 'K1'],
    ['v1.28.6+k3s2', 'K2'],
    ['v1.29.1+k3s1', 'K1'],
    ['v1.29.1+k3s2', 'K2'],
    ['v1.29.1', 'K1'],
    ['v1.28.4+k3s2', 'K0'],
    ['v1.28.11+k3s2', 'K4'],
    // RKE2 had what repaired it from the start: rke2#5658.
    ['v1.27.10+rke2r1', 'K2'],
    ['v1.28.6+rke2r1', 'K2'],
    ['v1.28.5+rke2r1', 'K0'],
    ['v1.28.8+rke2r1', 'K3'],
    ['v1.28.9+rke2r1', 'K4'],
  ])('%s is of era %s', (name, era) => {
    expect(findRelease(name)?.era).toBe(era)
  })

  test('is offered for K3s alone', () => {
    const names = (distribution: 'k3s' | 'rke2') => releasesOf(distribution).map(({ name }) => name)
    expect(names('k3s')).toContain('v1.29.1+k3s2')
    expect(names('rke2')).not.toContain('v1.29.1+k3s2')
    expect(names('rke2')).toContain('v1.29.1+k3s1')
  })
})

test.each([
  ['v1.37.2', false],
  ['v1.37.3', true],
  ['v1.38.0', true],
  ['v1.36.5', false],
  ['v1.36.6', true],
  ['v1.33.13', false],
  // No longer maintained, so it is a number that was never released.
  ['v1.33.14', false],
  ['v1.24.3', false],
])('whether %s is newer than the table: %s', (name, isNewer) => {
  expect(findRelease(name)?.isNewer).toBe(isNewer)
})

test.each([
  ['v1.24.17', '2023-09'],
  ['v1.25.2', '2022-09'],
  ['v1.26.15', '2024-03'],
  ['v1.27.13', '2024-04'],
  ['v1.28.14', '2024-09'],
  ['v1.28.0', null],
  ['v1.29.4', '2024-04'],
  ['v1.30.7', '2024-12'],
  ['v1.31.1', '2024-09'],
  ['v1.32.12', '2026-02'],
  ['v1.32.13', '2026-03'],
  ['v1.33.3', '2025-07'],
  ['v1.34.0', null],
  ['v1.34.1', '2025-09'],
  ['v1.34.11', '2026-08'],
  ['v1.35.8', '2026-08'],
  ['v1.36.3', '2026-08'],
  ['v1.36.4', '2026-08'],
  ['v1.36.5', '2026-09'],
  ['v1.37.1', '2026-09'],
  ['v1.37.2', '2026-11'],
  ['v1.37.3', null],
  ['v1.38.0', null],
])('the month of %s is %s', (name, month) => {
  expect(releaseMonth({ name })).toBe(month)
})

describe('what a release does', () => {
  test.each([
    ['v1.29.4', { era: 'K4', containerdLine: '1.7', configVersion: 2, rewrittenTokenScope: false }],
    ['v1.31.0', { era: 'K4', keepsForeignDirectories: false }],
    ['v1.31.1', { era: 'K5', keepsForeignDirectories: true }],
    ['v1.30.7', { era: 'K6', rewrittenTokenScope: true }],
    ['v1.30.14', { era: 'K6', containerdLine: '1.7', repositoryLength: 'with-domain', tomlParser: 'go-toml-1' }],
    ['v1.31.6', { era: 'K7', wildcardFallbackLost: true, configTemplate: 'v3-2025-02' }],
    ['v1.32.2', { era: 'K7', wildcardFallbackLost: true, tomlParser: 'go-toml-2' }],
    ['v1.32.3', { era: 'K7', wildcardFallbackLost: false, dockerHubAlias: false, errorByClass: true }],
    ['v1.33.3', { era: 'K7b', dockerHubAlias: true, retriesServerErrors: false }],
    [
      'v1.32.9',
      {
        era: 'K8',
        containerdLine: '2.1',
        configTemplate: 'v3-2025-09',
        retriesServerErrors: true,
        strictBrackets: false,
      },
    ],
    ['v1.34.2', { era: 'K8', strictBrackets: true, strictColons: false }],
    ['v1.35.3', { era: 'K9', containerdLine: '2.2', limitedBlobFallback: false, configTemplate: 'v3-current' }],
    ['v1.36.1', { era: 'K9', strictColons: true, headerTimeout: false }],
    ['v1.36.2', { era: 'K10', attemptsPerHost: 5, getAfterForbiddenHead: false, headerTimeout: true, pauseTag: '3.6' }],
    [
      'v1.36.3',
      {
        era: 'K10',
        pauseTag: '3.10.2',
        getAfterForbiddenHead: false,
        limitedBlobFallback: true,
        attemptsPerHost: 5,
      },
    ],
    ['v1.36.4', { era: 'K10', getAfterForbiddenHead: true }],
    ['v1.37.0', { era: 'K10', attemptsPerHost: 5, getAfterForbiddenHead: true, pauseTag: '3.10.2' }],
    ['v1.37.1', { era: 'K10', pauseTag: '3.10.2', getAfterForbiddenHead: true }],
    ['v1.37.2', { era: 'K10', containerd: '2.3.7', attemptsPerHost: 5 }],
  ])('%s', (name, expected) => {
    expect(findRelease(name)).toMatchObject(expected)
  })
})
