import { describe, expect, test } from 'vitest'
import { imagesOfFiles } from '@/lib/compare/images'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import type { Era } from '@/lib/k3s/releases/release-switches'
import { findRelease } from '@/lib/k3s/releases/releases'
import { lint } from '@/lib/lint/lint'
import { RULES } from '@/lib/lint/rules.generated'
import { parseRegistries } from '@/lib/registries/parse'
import { ERA_BORDERS } from '@/lib/testdata/era-borders'
import { inEnglish } from '@/lib/words/saying'
import { BEHAVIOUR_CHANGES } from './behaviour-changes'
import { checkUpgrade } from './upgrade-check'
import { wayBetween } from './way'

type Options = Partial<NodeOptions>

function check(text: string, from: string, to: string, options: Options = {}, images?: readonly string[]) {
  const means = { engines, lint, images: images ?? imagesOfFiles([parseRegistries(text).registries]) }
  return checkUpgrade({ text, options: { ...defaultOptions(), release: from, ...options } }, to, means)
}

const ids = (changes: readonly { readonly id: string; readonly release: string }[]) =>
  changes.map(({ id, release }) => `${id} ${release}`)

const REWRITTEN = 'mirrors:\n  quay.io:\n    endpoint: [https://m.example.com]\n    rewrite: {"^": "proxy/"}\n'
const PLAIN = 'mirrors:\n  quay.io:\n    endpoint: [https://m.example.com]\n'
const WILDCARD = 'mirrors:\n  "*":\n    endpoint: [https://m.example.com]\n'
const QUERY = 'mirrors:\n  quay.io:\n    endpoint: [https://m.example.com]\n    rewrite: {"^(.*)$": "$1?a=b"}\n'
const TLS_ALONE = 'configs:\n  reg.example.com:\n    tls: {ca_file: /ca.pem}\n'
const HUB_LOGIN = 'configs:\n  docker.io:\n    auth: {username: u, password: s3cret}\n'

/** A file that each border touches, by the change that does; null where none can. */
const TOUCHED: Readonly<Partial<Record<Era, { readonly id: string; readonly text: string; readonly next?: string }>>> =
  {
    K1: { id: 'registries-writer', text: REWRITTEN },
    // The second release of the patch before has it already.
    K2: { id: 'registries-writer', text: 'mirrors:\n  quay.io:\n    endpoint: ["m.example.com"]\n', next: '+k3s2' },
    K3: { id: 'registries-writer', text: WILDCARD },
    K4: { id: 'host-table', text: TLS_ALONE },
    K6: { id: 'token-scope', text: REWRITTEN },
    K7: { id: 'wildcard-fallback-lost', text: WILDCARD },
    K7b: { id: 'docker-hub-login', text: HUB_LOGIN },
    K9: { id: 'containerd-line', text: QUERY },
  }
const MINOR = /^1\.\d+/

describe('at each border of eras', () => {
  const borders = ERA_BORDERS.flatMap(([, era, pairs]) =>
    pairs
      .filter(([last, first]) => MINOR.exec(last)?.[0] === MINOR.exec(first)?.[0])
      .map(([last, first]) => ({ era, last, first })),
  )
  test.each(borders)('$era begins with v$first, for a file that it touches', ({ era, last, first }) => {
    const [from, to] = [`v${last}+k3s1`, `v${first}+k3s1`]
    const known = TOUCHED[era]
    const { touching } = check(known?.text ?? PLAIN, from, to)
    expect(ids(touching)).toEqual(
      known === undefined ? [] : [`${known.id} ${known.next === undefined ? to : `v${last}${known.next}`}`],
    )
  })
  test.each(borders)('$era does not touch a file that is empty, with v$first', ({ last, first }) => {
    const { touching, others } = check('', `v${last}+k3s1`, `v${first}+k3s1`)
    expect(touching).toEqual([])
    expect(others.length).toBeGreaterThan(0)
  })
  test.each(borders)('the way back from v$first undoes the same', ({ era, last, first }) => {
    const text = TOUCHED[era]?.text ?? PLAIN
    const up = check(text, `v${last}+k3s1`, `v${first}+k3s1`)
    const down = check(text, `v${first}+k3s1`, `v${last}+k3s1`)
    expect(ids(down.touching)).toEqual(ids(up.touching))
    expect(down.touching.every(({ isBack, todo }) => isBack && todo === null)).toBe(true)
  })
})

describe('at the gates that the documentation names', () => {
  const last = (first: string) => first.replace(/\d+$/, (patch) => `${Number(patch) - 1}`)
  test.each(['v1.26.13', 'v1.27.10', 'v1.28.6', 'v1.29.1'])('the flags have an effect from %s on', (first) => {
    const flags = { disableDefaultRegistryEndpoint: true, embeddedRegistry: true }
    const { touching } = check(PLAIN, `${last(first)}+k3s1`, `${first}+k3s1`, flags)
    expect(ids(touching)).toEqual([`registries-writer ${first}+k3s1`])
    const [effect] = touching.map((change) => change.effect)
    expect(effect?.findings.disappears.map(({ code }) => code)).toContain('release-flag-unknown')
    expect(effect?.pulls.changed.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      'first',
      'default-not-asked',
    ])
  })
  test.each(['v1.26.15', 'v1.27.12', 'v1.28.8', 'v1.29.3'])('a wildcard falls back from %s on', (first) => {
    const [change] = check(WILDCARD, `${last(first)}+k3s1`, `${first}+k3s1`).touching
    expect(change?.release).toBe(`${first}+k3s1`)
    expect(new Set(change?.effect.pulls.changed.flatMap(({ changes }) => changes.map(({ kind }) => kind)))).toEqual(
      new Set(['default-asked']),
    )
  })
})

describe('a change of what', () => {
  test.each<{
    readonly why: string
    readonly text: string
    readonly from: string
    readonly to: string
    readonly options?: Options
    readonly images?: readonly string[]
    readonly touching: readonly string[]
  }>([
    {
      why: 'a wildcard falls back to, lost and found again',
      text: WILDCARD,
      from: 'v1.31.5+k3s1',
      to: 'v1.31.7+k3s1',
      touching: ['wildcard-fallback-lost v1.31.6+k3s1', 'wildcard-fallback-lost v1.31.7+k3s1'],
    },
    {
      why: 'Go takes for a host, brackets',
      text: 'mirrors:\n  quay.io:\n    endpoint: ["https://[m]"]\n',
      from: 'v1.33.5+k3s1',
      to: 'v1.33.6+k3s1',
      touching: ['strict-brackets v1.33.6+k3s1'],
    },
    {
      why: 'Go takes for a host, colons, with a minor',
      text: 'mirrors:\n  quay.io:\n    endpoint: ["https://fd00::1"]\n',
      from: 'v1.35.6+k3s1',
      to: 'v1.36.1+k3s1',
      touching: ['strict-colons v1.36.0+k3s1'],
    },
    {
      why: 'Go calls a class of characters',
      text: "mirrors:\n  quay.io:\n    endpoint: [https://m.example.com]\n    rewrite: {'^\\\\p{Letter}': x}\n",
      from: 'v1.33.10+k3s1',
      to: 'v1.33.11+k3s1',
      touching: ['unicode-names v1.33.11+k3s1'],
    },
    {
      why: 'containerd takes for a registry',
      text: '',
      from: 'v1.26.4+k3s1',
      to: 'v1.26.5+k3s1',
      images: ['Reg/a'],
      touching: ['unusual-hosts v1.26.5+k3s1'],
    },
    {
      why: 'may be the length of a name',
      text: '',
      from: 'v1.33.4+k3s1',
      to: 'v1.34.2+k3s1',
      images: [`reg.example.com/${'a'.repeat(250)}`],
      touching: ['name-length v1.34.1+k3s1'],
    },
    {
      why: 'flags do, where they are set',
      text: PLAIN,
      from: 'v1.28.5+k3s1',
      to: 'v1.28.8+k3s1',
      options: { disableDefaultRegistryEndpoint: true },
      touching: ['registries-writer v1.28.6+k3s1'],
    },
    { why: 'is new in the pause image alone', text: PLAIN, from: 'v1.36.2+k3s1', to: 'v1.36.3+k3s1', touching: [] },
    { why: 'releases alike do', text: PLAIN, from: 'v1.33.11+k3s1', to: 'v1.33.13+k3s1', touching: [] },
    {
      why: 'RKE2 alone does: a rewrite of its own puller',
      text: RULES.find(({ code }) => code === 'rewrite-reaches-default')?.bad.text ?? '',
      from: 'v1.30.4+rke2r1',
      to: 'v1.30.7+rke2r1',
      options: { distribution: 'rke2' },
      touching: ['rke2 v1.30.6+rke2r1'],
    },
    {
      why: 'RKE2 alone does: Windows nodes',
      text: RULES.find(({ code }) => code === 'key-port-windows')?.bad.text ?? '',
      from: 'v1.31.5+rke2r1',
      to: 'v1.31.6+rke2r1',
      options: { distribution: 'rke2' },
      touching: ['rke2 v1.31.6+rke2r1'],
    },
    {
      why: 'RKE2 repaired from its first release on',
      text: 'mirrors:\n  quay.io:\n    endpoint: ["m.example.com"]\n',
      from: 'v1.29.1+rke2r1',
      to: 'v1.29.2+rke2r1',
      options: { distribution: 'rke2' },
      touching: [],
    },
  ])('$why', ({ text, from, to, options, images, touching }) => {
    expect(ids(check(text, from, to, options, images).touching)).toEqual(touching)
  })
})

describe('what is told of a change', () => {
  test('what it does, why, where that is said, and what to do before', () => {
    const [change] = check(TLS_ALONE, 'v1.29.3+k3s1', 'v1.29.4+k3s1').touching
    expect(change && inEnglish(change.words.title)).toBe('TLS of registries without a mirror is read')
    expect(change?.todo && inEnglish(change.todo)).toMatch(/certificate files/)
    expect(change?.words.source).toBe('k3s#9839')
    expect(change?.effect.pulls.changed.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      'authorities',
    ])
  })
  test('nothing to do about what the file does not have', () => {
    const login = 'configs:\n  reg.example.com:\n    auth: {username: u, password: s3cret}\n'
    const [change] = check(login, 'v1.29.3+k3s1', 'v1.29.4+k3s1').touching
    expect(change?.id).toBe('host-table')
    expect(change?.todo).toBeNull()
  })
  test('what is taken back on the way does not last, and says until when', () => {
    const { touching, whole } = check(WILDCARD, 'v1.28.5+k3s1', 'v1.28.9+k3s1')
    expect(touching.map(({ lasts, until }) => [lasts, until])).toEqual([
      [false, ['v1.28.8+k3s1', 'v1.28.8+k3s1']],
      [false, [null, null]],
    ])
    expect(whole.pulls.changed).toEqual([])
  })
  test('what is about failed pulls is apart, whatever the file says', () => {
    const { others } = check(PLAIN, 'v1.36.1+k3s1', 'v1.37.2+k3s1')
    expect(others.filter(({ isOfFailures }) => isOfFailures).map(({ id }) => id)).toEqual([
      'blob-fallback',
      'header-timeout',
      'attempts-per-host',
      'manifest-get',
      'get-after-403',
    ])
  })
})

test('a release that is not known yet is said to be', () => {
  expect(check(PLAIN, 'v1.37.1+k3s1', 'v1.40.0+k3s1').newer).toEqual(['v1.40.0+k3s1'])
})

describe('the way', () => {
  const names = (from: string, to: string) => wayBetween(from, to, 'k3s').map((step) => step.to.name)
  test('stays in a minor as long as there is another patch in time, and never goes back in time', () => {
    expect(names('v1.28.7+k3s1', 'v1.30.7+k3s1')).toEqual([
      'v1.28.8+k3s1',
      'v1.28.9+k3s1',
      'v1.28.14+k3s1',
      'v1.29.11+k3s1',
    ])
  })
  test('is one step where a newer minor is the older release', () => {
    const [step, ...rest] = wayBetween('v1.28.15+k3s1', 'v1.29.0+k3s1', 'k3s')
    expect(rest).toEqual([])
    expect(step?.direction).toBe('mixed')
    expect(check(REWRITTEN, 'v1.28.15+k3s1', 'v1.29.0+k3s1').touching.every(({ isBack }) => isBack)).toBe(true)
  })
  test('leads to a release that is not known yet', () => {
    expect(names('v1.36.1+k3s1', 'v1.40.0+k3s1').at(-1)).toBe('v1.36.4+k3s1')
  })
  test('changes nothing between the same, or what is no release', () => {
    expect(names('v1.33.4+k3s1', 'v1.33.4+k3s1')).toEqual([])
    expect(names('v1.33.4+k3s1', 'latest')).toEqual([])
  })
})

test('every switch of a release is in a change', () => {
  const release = findRelease('v1.33.4')!
  const keys = new Set(BEHAVIOUR_CHANGES.flatMap((change) => change.keys))
  const others = ['era', 'minor', 'isNewer']
  expect(Object.keys(release).filter((key) => !others.includes(key) && !keys.has(key as keyof typeof release))).toEqual(
    [],
  )
})
