import { describe, expect, test } from 'vitest'
import { DISTRIBUTIONS } from '@/lib/k3s/distribution'
import { findRelease, releasesOf } from '@/lib/k3s/releases/releases'
import { ERA_BORDERS } from '@/lib/testdata/era-borders'

describe('an era begins', () => {
  const borders = ERA_BORDERS.flatMap(([before, era, pairs]) =>
    pairs.map(([last, first]) => ({ before, era, last, first })),
  )
  test.each(borders)('$era with v$first, not with v$last', ({ before, era, last, first }) => {
    expect(findRelease(last)?.era).toBe(before)
    expect(findRelease(first)?.era).toBe(era)
  })

  test.each([
    { why: '1.23 is too old', version: '1.23.17', era: null },
    { why: '1.24 begins with all in config.toml', version: '1.24.0', era: 'K0' },
    { why: '1.24 ends with all in config.toml', version: '1.24.17', era: 'K0' },
    { why: '1.25 ends with all in config.toml', version: '1.25.16', era: 'K0' },
    { why: '1.26 ends without [host]', version: '1.26.15', era: 'K3' },
    { why: '1.27 ends before foreign directories are kept', version: '1.27.16', era: 'K4' },
    { why: '1.28 ends before tokens of rewritten names', version: '1.28.15', era: 'K5' },
    { why: 'v1.30.0 is the first of 1.30', version: '1.30.0', era: 'K4' },
    { why: '1.29 ends with containerd 1.7', version: '1.29.15', era: 'K6' },
    { why: '1.30 ends with containerd 1.7', version: '1.30.14', era: 'K6' },
    { why: '1.31 ends with containerd 2.1', version: '1.31.14', era: 'K8' },
    { why: '1.32 ends with containerd 2.1', version: '1.32.11', era: 'K8' },
    { why: '1.33 ends with containerd 2.2', version: '1.33.13', era: 'K9' },
    { why: '1.34 has containerd 2.2 in August 2026', version: '1.34.10', era: 'K9' },
    { why: '1.35 has containerd 2.2 in August 2026', version: '1.35.7', era: 'K9' },
  ])('and lasts: $why', ({ version, era }) => {
    expect(findRelease(version)?.era ?? null).toBe(era)
  })

  test('never before another one that is older', () => {
    const order = ['K0', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K7b', 'K8', 'K9', 'K10']
    for (let minor = 24; minor <= 38; minor += 1) {
      const eras = Array.from({ length: 20 }, (_, patch) => findRelease(`1.${minor}.${patch}`)?.era ?? null)
        .filter((era) => era !== null)
        .map((era) => order.indexOf(era))
      expect(eras, `1.${minor}`).toEqual(eras.toSorted((a, b) => a - b))
    }
  })

  test('for every release that is offered, which is of one era', () => {
    const order = ['K10', 'K9', 'K8', 'K7b', 'K7', 'K6', 'K5', 'K4', 'K3', 'K2', 'K1', 'K0']
    for (const distribution of DISTRIBUTIONS)
      for (const { name } of releasesOf(distribution))
        expect(order, name).toContain(findRelease(name, distribution)?.era)
  })
})
