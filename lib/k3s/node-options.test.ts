import { describe, expect, test } from 'vitest'
import { defaultOptions, readNodeOptions, type NodeOption } from './node-options'
import { newestRelease } from '@/lib/k3s/releases/releases'

const ALL: readonly NodeOption[] = [
  'distribution',
  'release',
  'disableDefaultRegistryEndpoint',
  'embeddedRegistry',
  'dataDir',
  'systemDefaultRegistry',
]

/** What was stored before there was a system default registry lacks it alone. */
const MISSED = ALL.filter((name) => name !== 'systemDefaultRegistry')

test('the default is a K3s node of the newest release without flags', () => {
  expect(defaultOptions()).toEqual({
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    systemDefaultRegistry: null,
  })
})

describe('options from outside', () => {
  const FLAGS = {
    disableDefaultRegistryEndpoint: true,
    embeddedRegistry: true,
    dataDir: null,
    systemDefaultRegistry: 'r.example.com:5000',
  }

  test.each([
    { why: 'of a K3s node', options: defaultOptions() },
    { why: 'of an RKE2 node with flags', options: { ...FLAGS, distribution: 'rke2', release: 'v1.30.4+rke2r1' } },
    { why: 'with a release that is not listed', options: { ...FLAGS, distribution: 'k3s', release: 'v1.36.99+k3s1' } },
  ])('are accepted unchanged: $why', ({ options }) => {
    expect(readNodeOptions(options)).toEqual({ options, wrong: [] })
  })

  test.each<{ why: string; value: unknown }>([
    { why: 'undefined', value: undefined },
    { why: 'null', value: null },
    { why: 'a text', value: 'k3s' },
    { why: 'a number', value: 1 },
    { why: 'a list', value: [defaultOptions()] },
    { why: 'an empty object', value: {} },
    { why: 'a function', value: () => defaultOptions() },
    { why: 'inherited properties only', value: Object.create({ ...FLAGS, distribution: 'rke2', release: 'v1.30.4' }) },
  ])('that say nothing are the defaults: $why', ({ value }) => {
    expect(readNodeOptions(value)).toEqual({ options: defaultOptions(), wrong: MISSED })
  })

  test.each<{ why: string; name: NodeOption; value: unknown }>([
    { why: 'another distribution', name: 'distribution', value: 'k0s' },
    { why: 'a distribution in upper case', name: 'distribution', value: 'K3S' },
    { why: 'a distribution in a list', name: 'distribution', value: ['rke2'] },
    { why: 'the name of a method', name: 'distribution', value: 'toString' },
    { why: 'no distribution', name: 'distribution', value: undefined },
    { why: 'a release before the first one', name: 'release', value: 'v1.20.0+k3s1' },
    { why: 'a release that is not a name', name: 'release', value: 'latest' },
    { why: 'a release as a number', name: 'release', value: 1.33 },
    { why: 'a release in a list', name: 'release', value: ['v1.33.4+k3s1'] },
    { why: 'a release with something after it', name: 'release', value: 'v1.33.4+k3s1\nEnvironment=x' },
    { why: 'a release with many spaces', name: 'release', value: `v1.33.4+k3s1${' '.repeat(40)}` },
    { why: 'no release', name: 'release', value: undefined },
    { why: 'a flag as a text', name: 'disableDefaultRegistryEndpoint', value: 'true' },
    { why: 'a flag as a number', name: 'embeddedRegistry', value: 1 },
    { why: 'a flag that is null', name: 'embeddedRegistry', value: null },
    { why: 'a registry with an account', name: 'systemDefaultRegistry', value: 'u:p@r.example.com' },
    { why: 'a data directory', name: 'dataDir', value: '/etc' },
    { why: 'an empty data directory', name: 'dataDir', value: '' },
    { why: 'no data directory', name: 'dataDir', value: undefined },
  ])('that are invalid become the default, and are named: $why', ({ name, value }) => {
    const given = { ...FLAGS, distribution: 'rke2', release: 'v1.30.4+rke2r1' }
    expect(readNodeOptions({ ...given, [name]: value })).toEqual({
      options: { ...given, [name]: defaultOptions()[name] },
      wrong: [name],
    })
  })

  test('bring no other keys with them', () => {
    const value: unknown = JSON.parse(`{"__proto__": {"embeddedRegistry": true}, "more": 1}`)
    expect(readNodeOptions(value)).toEqual({ options: defaultOptions(), wrong: MISSED })
    expect(Object.keys(readNodeOptions({ ...defaultOptions(), more: 1 }).options)).toEqual(ALL)
  })
})
