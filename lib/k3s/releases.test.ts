import { describe, expect, test } from 'vitest'
import { findRelease, newestRelease, releaseName, RELEASES } from './releases'
import { minorNumber } from './release-switches'

describe('the table', () => {
  test('is newest first, without repetition', () => {
    const numbers = RELEASES.map(({ name, minor }) => minorNumber(minor) * 1000 + Number(/\.(\d+)\+/.exec(name)?.[1]))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
    expect(RELEASES[0]).toBe(newestRelease())
  })

  test('has a month for each, and covers each supported minor', () => {
    expect(RELEASES.filter(({ released }) => released === null)).toEqual([])
    const minors = new Set(RELEASES.map(({ minor }) => minor))
    for (const minor of ['1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'])
      expect(minors).toContain(minor)
  })

  test('agrees with the known versions of containerd', () => {
    const wrong = RELEASES.filter(
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
    ['a release before the [host] table', 'v1.29.3+k3s1'],
    ['an older minor', 'v1.28.9+k3s1'],
    ['something after it', 'v1.33.4+k3s1 x'],
  ])('not %s', (_why, name) => {
    expect(findRelease(name)).toBeNull()
  })

  test('names it for RKE2', () => {
    expect(releaseName(newestRelease(), 'rke2')).toBe(newestRelease().name.replace('k3s', 'rke2r'))
    expect(releaseName(newestRelease(), 'k3s')).toBe(newestRelease().name)
  })
})

describe('what a release does', () => {
  test.each([
    [
      'v1.29.4',
      { era: 'K4', released: '2024-04', containerdLine: '1.7', configVersion: 2, rewrittenTokenScope: false },
    ],
    ['v1.31.0', { era: 'K4', keepsForeignDirectories: false }],
    ['v1.31.1', { era: 'K5', released: '2024-09', keepsForeignDirectories: true }],
    ['v1.30.7', { era: 'K6', released: '2024-12', rewrittenTokenScope: true }],
    ['v1.30.14', { era: 'K6', containerdLine: '1.7', repositoryLength: 'with-domain', tomlParser: 'go-toml-1' }],
    ['v1.31.6', { era: 'K7', wildcardFallbackLost: true, configTemplate: 'v3-2025-02' }],
    ['v1.32.2', { era: 'K7', wildcardFallbackLost: true, tomlParser: 'go-toml-2' }],
    ['v1.32.3', { era: 'K7', wildcardFallbackLost: false, dockerHubAlias: false, errorByClass: true }],
    ['v1.33.3', { era: 'K7b', released: '2025-07', dockerHubAlias: true, retriesServerErrors: false }],
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
    ['v1.36.3', { era: 'K10', getAfterForbiddenHead: true, limitedBlobFallback: true }],
    ['v1.37.1', { era: 'K10', pauseTag: '3.10.2', released: '2026-09' }],
  ])('%s', (name, expected) => {
    expect(findRelease(name)).toMatchObject(expected)
  })
})
