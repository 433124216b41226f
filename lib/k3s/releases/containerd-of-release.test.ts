import { describe, expect, test } from 'vitest'
import { findRelease, type Release } from './releases'

describe('the containerd of a release', () => {
  // Source: go.mod of K3s; Dockerfile of rancher/rke2
  test.each<[minor: string, versions: string]>([
    ['1.33', '2.0.4 2.0.5 2.0.5 2.0.5 2.0.5 2.1.4 2.1.5 2.1.5 2.1.5 2.1.5 2.2.2 2.2.3 2.2.3 2.2.5'],
    ['1.34', '- 2.1.4 2.1.5 2.1.5 2.1.5 2.1.5 2.2.2 2.2.3 2.2.3 2.2.5 2.2.5 2.2.7'],
    ['1.35', '2.1.5 2.1.5 2.1.5 2.2.2 2.2.3 2.2.3 2.2.5 2.2.5 2.2.7'],
    ['1.36', '2.2.3 2.2.3 2.3.2 2.3.2 2.3.4 2.3.4'],
    ['1.37', '2.3.4 2.3.4 2.3.7'],
  ])('K3s %s', (minor, versions) => {
    const known = versions.split(' ').map((_, patch) => findRelease(`v${minor}.${patch}+k3s1`)?.containerd ?? '-')
    expect(known.map((version) => version.split('-k3s')[0] || '-').join(' ')).toBe(versions)
  })

  test.each([
    ['v1.31.6+k3s1', '2.0.2-k3s2'],
    ['v1.31.7+k3s1', '2.0.4-k3s2'],
    ['v1.31.11+k3s1', '2.0.5-k3s2.32'],
    ['v1.29.9+k3s1', '1.7.21-k3s2'],
    ['v1.29.11+k3s1', '1.7.23-k3s2'],
    ['v1.36.3+k3s1', '2.3.2-k3s2'],
    ['v1.36.3+rke2r1', '2.3.3-k3s1'],
    ['v1.35.7+rke2r1', '2.2.6-k3s1'],
    ['v1.34.10+rke2r1', '2.2.6-k3s1'],
    ['v1.33.13+rke2r1', '2.2.5-k3s1.33'],
    ['v1.33.13+rke2r2', '2.2.6-k3s1'],
    ['v1.36.2+rke2r1', '2.3.2-k3s2'],
    ['v1.36.4+rke2r1', '2.3.4-k3s1.36'],
    ['v1.24.4+k3s1', '1.5.13-k3s1'],
    ['v1.26.12+k3s1', '1.7.11-k3s2.26'],
    ['v1.28.9+k3s1', '1.7.15-k3s1'],
    ['v1.28.9+rke2r1', '1.7.11-k3s2'],
    ['v1.26.9+k3s1', '1.7.6-k3s1.26'],
    ['v1.26.9+rke2r1', '1.7.3-k3s1'],
    ['v1.29.3+k3s1', '1.7.11-k3s2'],
    ['v1.37.9+k3s1', null],
    ['v1.34.0+k3s1', null],
  ])('%s has %s', (name, containerd) => {
    expect(findRelease(name)?.containerd).toBe(containerd)
  })

  test('follows from the distribution where that is known', () => {
    expect(findRelease('v1.36.3+k3s1', 'rke2')).toMatchObject({ containerd: '2.3.3-k3s1', getAfterForbiddenHead: true })
    expect(findRelease('v1.36.3+rke2r1', 'k3s')).toMatchObject({ containerd: '2.3.2-k3s2' })
  })

  // Numbers that are never taken back from one patch, or minor, to the next.
  test.each<keyof Release>([
    'retriesServerErrors',
    'limitedBlobFallback',
    'headerTimeout',
    'getAfterForbiddenHead',
    'checksManifestGet',
    'masksQueries',
  ])('%s never ends once it has begun in a minor', (name) => {
    for (let minor = 24; minor <= 40; minor += 1) {
      const had = Array.from({ length: 20 }, (_, patch) => findRelease(`v1.${minor}.${patch}`)?.[name] === true)
      const since = had.indexOf(true)
      expect(since < 0 ? [] : had.slice(since), `1.${minor}`).not.toContain(false)
    }
  })

  test.each<[why: string, name: string, does: Partial<Release>]>([
    ['its queries are masked since 2.2.1', 'v1.35.4', { masksQueries: true }],
    ['the same', 'v1.34.6', { masksQueries: true }],
    ['the same', 'v1.33.10', { masksQueries: true }],
    ['2.1.5 masks none', 'v1.33.9', { masksQueries: false }],
    ['2.2.5 asks /blobs/ always', 'v1.35.7', { limitedBlobFallback: false }],
    ['RKE2 has 2.2.6 there', 'v1.35.7+rke2r1', { limitedBlobFallback: true }],
    ['2.2.7 does not', 'v1.35.8', { limitedBlobFallback: true }],
    ['nor here', 'v1.34.11', { limitedBlobFallback: true }],
    ['a patch to come has what its minor had', 'v1.36.9', { getAfterForbiddenHead: true, containerd: null }],
    ['a minor to come has what the newest has', 'v1.38.0', { getAfterForbiddenHead: true }],
    ['1.31.13 has the line of its era', 'v1.31.13', { containerdLine: '2.1', retriesServerErrors: true }],
  ])('%s: %s', (_why, name, does) => {
    expect(findRelease(name)).toMatchObject(does)
  })
})
