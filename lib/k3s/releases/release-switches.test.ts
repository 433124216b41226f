import { describe, expect, test } from 'vitest'
import { ERA_BORDERS, type EraBorders } from '@/lib/testdata/era-borders'
import { switchesOf, type ReleaseSwitches } from './release-switches'

type Switch = keyof ReleaseSwitches

function switchesIn(version: string, containerd: string | null = null): ReleaseSwitches | null {
  const [, minor = '', patch = ''] = /^(1\.\d+)\.(\d+)$/.exec(version) ?? []
  return switchesOf(minor, Number(patch), { containerd })
}

/** Rows of a switch: the last release before the change, and the first one after it. */
function borders<Name extends Switch>(
  name: Name,
  before: ReleaseSwitches[Name],
  after: ReleaseSwitches[Name],
  pairs: readonly (readonly [last: string, first: string])[],
) {
  return pairs.map(([last, first]) => ({ name, last, before, first, after }))
}

const at = (era: EraBorders[1]) => ERA_BORDERS.find(([, one]) => one === era)?.[2] ?? []

describe('a release of K3s', () => {
  const lost = [
    ['1.31.5', '1.31.6'],
    ['1.32.1', '1.32.2'],
  ] as const
  test.each([
    ...borders('registriesWriter', 'inline', 'verbatim', at('K1')),
    ...borders('registriesWriter', 'verbatim', 'completed', at('K2')),
    ...borders('registriesWriter', 'completed', 'merged', at('K3')),
    ...borders('hasRegistryFlags', false, true, at('K1')),
    ...borders('wildcardFallback', true, false, at('K1')),
    ...borders('wildcardFallback', false, true, at('K3')),
    ...borders('embeddedInWildcard', false, true, at('K3')),
    ...borders('hasHostTable', false, true, at('K4')),
    ...borders('keepsForeignDirectories', true, false, at('K1')),
    ...borders('keepsForeignDirectories', false, true, at('K5')),
    ...borders('containerdLine', '1.5', '1.6', [
      ['1.24.5', '1.24.6'],
      ['1.24.4', '1.25.0'],
    ]),
    ...borders('containerdLine', '1.6', '1.7', [
      ['1.24.13', '1.24.14'],
      ['1.25.9', '1.25.10'],
      ['1.26.4', '1.26.5'],
      ['1.27.1', '1.27.2'],
      ['1.27.1', '1.28.1'],
    ]),
    ...borders('readsUnusualHosts', false, true, [
      ['1.26.4', '1.26.5'],
      ['1.27.1', '1.27.2'],
    ]),
    ...borders('configTemplate', 'v2-2022-11', 'v2-2023-12', [
      ['1.26.11', '1.26.12'],
      ['1.27.8', '1.27.9'],
      ['1.28.4', '1.28.5'],
      ['1.28.4', '1.29.0'],
    ]),
    ...borders('rewrittenTokenScope', false, true, at('K6')),
    ...borders('containerdLine', '1.7', '2.0', at('K7')),
    ...borders('containerdLine', '2.0', '2.1', at('K8')),
    ...borders('containerdLine', '2.1', '2.2', at('K9')),
    ...borders('containerdLine', '2.2', '2.3', at('K10')),
    ...borders('tomlParser', 'go-toml-1', 'go-toml-2', at('K7')),
    ...borders('configVersion', 2, 3, at('K7')),
    ...borders('configTemplate', 'v2-2024-09', 'v3-2025-02', at('K7')),
    ...borders('configTemplate', 'v3-2025-02', 'v3-2025-09', at('K8')),
    ...borders('configTemplate', 'v3-2025-09', 'v3-current', at('K9')),
    ...borders('trimmedTemplates', false, true, at('K7')),
    ...borders('errorByClass', false, true, at('K7')),
    ...borders('dockerHubAlias', false, true, at('K7b')),
    ...borders('retriesServerErrors', false, true, at('K8')),
    // k3s#11857: lost in the first two releases with containerd 2.0, there again in the next ones.
    ...borders('wildcardFallbackLost', false, true, lost),
    ...borders('wildcardFallback', true, false, lost),
    ...borders('wildcardFallbackLost', true, false, [
      ['1.31.6', '1.31.7'],
      ['1.32.2', '1.32.3'],
      ['1.32.2', '1.33.0'],
    ]),
    // Go 1.24.8 and 1.25.2, November 2025.
    ...borders('strictBrackets', false, true, [
      ['1.31.13', '1.31.14'],
      ['1.32.9', '1.32.10'],
      ['1.33.5', '1.33.6'],
      ['1.34.1', '1.34.2'],
      ['1.34.1', '1.35.0'],
      ['1.30.14', '1.36.0'],
      ['1.29.15', '1.37.0'],
    ]),
    // Go 1.26.
    ...borders('strictColons', false, true, [
      ['1.35.7', '1.36.0'],
      ['1.34.10', '1.37.0'],
    ]),
    ...borders('pauseTag', '3.6', '3.10.2', [
      ['1.36.2', '1.36.3'],
      ['1.35.6', '1.35.7'],
      ['1.34.9', '1.34.10'],
      ['1.33.13', '1.37.0'],
    ]),
    ...borders('repositoryLength', 'with-domain', 'without-domain', [
      ['1.30.14', '1.34.1'],
      ['1.31.14', '1.35.0'],
      ['1.32.13', '1.36.0'],
      ['1.33.13', '1.34.1'],
    ]),
    // Go 1.25.
    ...borders('unicodeNames', 'exact', 'loose', [
      ['1.32.13', '1.35.0'],
      ['1.34.6', '1.34.7'],
      ['1.33.10', '1.33.11'],
    ]),
  ])('$name is $after in v$first, $before in v$last', ({ name, last, before, first, after }) => {
    expect(switchesIn(last)?.[name]).toBe(before)
    expect(switchesIn(first)?.[name]).toBe(after)
  })
})

describe('RKE2, whose containerd is built with its own libraries', () => {
  test.each([
    ['1.31.5', 'with-domain'],
    ['1.31.6', 'without-domain'],
    ['1.32.1', 'with-domain'],
    ['1.32.2', 'without-domain'],
    ['1.33.0', 'without-domain'],
    ['1.34.1', 'without-domain'],
  ])('repositoryLength in v%s is %s', (version, length) => {
    const [, minor = '', patch = ''] = /^(1\.\d+)\.(\d+)$/.exec(version) ?? []
    expect(switchesOf(minor, Number(patch), { containerd: null, distribution: 'rke2' })?.repositoryLength).toBe(length)
  })
})

describe('a version of containerd', () => {
  test.each<{
    readonly name: Switch
    readonly release: string
    readonly last: string
    readonly before: unknown
    readonly first: string
    readonly after: unknown
  }>([
    {
      name: 'retriesServerErrors',
      release: '1.34.2',
      last: '2.0.9-k3s1',
      before: false,
      first: '2.1.0-k3s1',
      after: true,
    },
    {
      name: 'limitedBlobFallback',
      release: '1.35.6',
      last: '2.2.5-k3s2',
      before: false,
      first: '2.2.6-k3s1',
      after: true,
    },
    { name: 'limitedBlobFallback', release: '1.37.1', last: '2.2.5-k3s9', before: false, first: '2.3.0', after: true },
    { name: 'headerTimeout', release: '1.37.1', last: '2.2.7-k3s1', before: false, first: '2.3.0-k3s1', after: true },
    {
      name: 'checksManifestGet',
      release: '1.37.1',
      last: '2.2.7-k3s1',
      before: false,
      first: '2.3.0-k3s1',
      after: true,
    },
    { name: 'attemptsPerHost', release: '1.37.1', last: '2.3.1-k3s1', before: 6, first: '2.3.2-k3s1', after: 5 },
    {
      name: 'getAfterForbiddenHead',
      release: '1.36.3',
      last: '2.3.2-k3s2',
      before: false,
      first: '2.3.3-k3s1',
      after: true,
    },
    { name: 'masksQueries', release: '1.30.14', last: '1.7.29-k3s1', before: false, first: '1.7.30-k3s1', after: true },
    { name: 'masksQueries', release: '1.32.7', last: '2.0.7-k3s1', before: false, first: '2.0.8-k3s1', after: true },
    { name: 'masksQueries', release: '1.34.2', last: '2.1.5-k3s1', before: false, first: '2.1.6-k3s1', after: true },
    { name: 'masksQueries', release: '1.35.6', last: '2.2.0-k3s1', before: false, first: '2.2.1-k3s1', after: true },
    // Numbers are compared as numbers, and what the fork appends does not count.
    { name: 'attemptsPerHost', release: '1.37.1', last: '2.3.1-k3s3.36', before: 6, first: '2.3.10-k3s1', after: 5 },
    {
      name: 'limitedBlobFallback',
      release: '1.33.13',
      last: '2.2.5-k3s6.33',
      before: false,
      first: '2.2.10-k3s1.33',
      after: true,
    },
  ])('$name is $after with $first, $before with $last', ({ name, release, last, before, first, after }) => {
    expect(switchesIn(release, last)?.[name]).toBe(before)
    expect(switchesIn(release, first)?.[name]).toBe(after)
  })
})
