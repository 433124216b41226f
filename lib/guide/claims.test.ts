import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import type { AnswerId } from '@/lib/whatif/answer'
import { simulatePull } from '@/lib/whatif/simulate'

/** What the guide says of pulls, held to what the pipeline makes of it. */

const mirrors = (entries: string) => `mirrors:\n${entries}`
const HUB = 'https://registry-1.docker.io'
const MIRROR = mirrors('  docker.io:\n    endpoint: ["https://m.example.com"]\n')
const WILDCARD = mirrors('  "*":\n    endpoint: ["https://m.example.com"]\n')

interface Claim {
  readonly at: string
  readonly why: string
  readonly text: string
  readonly image: string
  readonly options?: Partial<NodeOptions>
  /** Scheme and host of each attempt. */
  readonly asks: readonly string[]
}

const claim = (
  at: string,
  why: string,
  text: string,
  image: string,
  asks: readonly string[],
  options: Partial<NodeOptions> = {},
): Claim => ({ at, why, text, image, asks, options })

const M = 'https://m.example.com'
const NO_DEFAULT = { disableDefaultRegistryEndpoint: true }

const CLAIMS: readonly Claim[] = [
  claim('names#first-part', 'localhost', '', 'localhost/app', ['https://localhost']),
  claim('names#first-part', 'upper case', '', 'Team/app', ['https://Team']),
  claim('names#first-part', 'a project', '', 'team/app', [HUB]),
  claim('names#exact', 'a port', mirrors('  a.io:443:\n    endpoint: ["https://m.example.com"]\n'), 'a.io/app', [
    'https://a.io',
  ]),
  claim('names#refused', 'upper case in the repository', '', 'docker.io/Team/app', []),
  claim('endpoints#default-last', 'listed last', mirrors(`  docker.io:\n    endpoint: ["${M}", "${HUB}"]\n`), 'nginx', [
    M,
    HUB,
  ]),
  claim(
    'endpoints#default-last',
    'listed first',
    mirrors(`  docker.io:\n    endpoint: ["${HUB}", "${M}"]\n`),
    'nginx',
    [HUB, M, HUB],
  ),
  claim(
    'endpoints#default-address',
    'loopback',
    mirrors(`  localhost:5000:\n    endpoint: ["${M}"]\n`),
    'localhost:5000/app',
    [M, 'http://localhost:5000'],
  ),
  claim(
    'endpoints#address',
    'loopback',
    mirrors('  docker.io:\n    endpoint: ["localhost:5000", "m.example.com"]\n'),
    'nginx',
    ['http://localhost:5000', M, HUB],
  ),
  claim('endpoints#no-endpoints', 'with the flag', mirrors('  docker.io:\n'), 'nginx', [HUB], NO_DEFAULT),
  claim('endpoints#no-endpoints', 'embedded', mirrors('  docker.io:\n'), 'nginx', ['https://127.0.0.1:6443', HUB], {
    embeddedRegistry: true,
  }),
  claim('endpoints#wildcard', 'a bare mirror does not count', `${WILDCARD}  quay.io:\n`, 'quay.io/a/b', [
    M,
    'https://quay.io',
  ]),
  claim(
    'endpoints#wildcard',
    'a login makes a directory',
    `${WILDCARD}configs:\n  quay.io:\n    auth: {username: a, password: b}\n`,
    'quay.io/a/b',
    ['https://quay.io'],
  ),
  claim('endpoints#wildcard-since', 'March 2024', WILDCARD, 'quay.io/a/b', [M, 'https://quay.io'], {
    release: 'v1.29.3+k3s1',
  }),
  claim('endpoints#wildcard-since', 'February 2024', WILDCARD, 'quay.io/a/b', [M], { release: 'v1.29.2+k3s1' }),
  claim('endpoints#wildcard-since', 'January 2024', WILDCARD, 'quay.io/a/b', [M], { release: 'v1.29.1+k3s1' }),
  claim('endpoints#wildcard-since', 'December 2023', WILDCARD, 'quay.io/a/b', [M, 'https://quay.io'], {
    release: 'v1.28.5+k3s1',
  }),
  claim('endpoints#wildcard-since', 'lost', WILDCARD, 'quay.io/a/b', [M], { release: 'v1.32.2+k3s1' }),
  claim('endpoints#wildcard-since', 'again', WILDCARD, 'quay.io/a/b', [M, 'https://quay.io'], {
    release: 'v1.32.3+k3s1',
  }),
  claim(
    'docker-hub#mirror-key',
    'another name',
    mirrors(`  registry-1.docker.io:\n    endpoint: ["${M}"]\n`),
    'nginx',
    [HUB],
  ),
  claim(
    'docker-hub#endpoint',
    'docker.io',
    mirrors('  quay.io:\n    endpoint: ["https://docker.io", "https://index.docker.io"]\n'),
    'quay.io/a/b',
    [HUB, 'https://index.docker.io', 'https://quay.io'],
  ),
  claim('rewrites#backslash', 'the file is ignored', `${MIRROR}    rewrite: {'^a\\.b/(.*)': 'x/$1'}\n`, 'nginx', [HUB]),
  claim(
    'tls#https-stays',
    'the same port',
    mirrors('  reg.example.com:5000:\n    endpoint: ["http://reg.example.com:5000"]\n'),
    'reg.example.com:5000/a',
    ['http://reg.example.com:5000', 'https://reg.example.com:5000'],
  ),
  claim('air-gap#flag', 'the default endpoint is gone', MIRROR, 'nginx', [M], NO_DEFAULT),
  claim('air-gap#flag', 'before it existed', MIRROR, 'nginx', [M, HUB], { ...NO_DEFAULT, release: 'v1.28.5+k3s1' }),
  claim('air-gap#flag-holes', 'no mirror', MIRROR, 'quay.io/a/b', ['https://quay.io'], NO_DEFAULT),
  claim(
    'air-gap#flag-holes',
    'the same key in configs',
    `${MIRROR}configs:\n  docker.io:\n`,
    'nginx',
    [M, HUB],
    NO_DEFAULT,
  ),
  claim(
    'releases#turns',
    'February 2024 drops the mirrors',
    mirrors(`  docker.io:\n    endpoint: ["${M}", "${HUB}"]\n`),
    'nginx',
    [HUB],
    { release: 'v1.29.2+k3s1' },
  ),
]

test.each(CLAIMS)('$at: $why', ({ text, image, options, asks }) => {
  const plan = readNode(text, { ...defaultOptions(), ...options }, engines).plan(image)
  expect(plan.attempts.map(({ parts }) => `${parts.scheme}${parts.host}`)).toEqual(asks)
})

describe('credentials', () => {
  const login = (key: string, release: string) =>
    readNode(
      `configs:\n  ${key}:\n    auth: {username: a, password: b}\n`,
      { ...defaultOptions(), release },
      engines,
    ).plan('nginx').attempts[0]?.credentials

  test.each([
    ['docker.io', 'v1.31.10+k3s1', null],
    ['docker.io', 'v1.31.11+k3s1', 'docker.io'],
    ['docker.io', 'v1.32.7+k3s1', 'docker.io'],
    ['docker.io', 'v1.33.2+k3s1', null],
    ['docker.io', 'v1.33.3+k3s1', 'docker.io'],
    ['registry-1.docker.io', 'v1.29.3+k3s1', 'registry-1.docker.io'],
    ['"*"', 'v1.37.2+k3s1', null],
  ])('under %s in %s: %s', (key, release, found) => {
    expect(login(key, release)).toBe(found)
  })
})

describe('the error that is shown', () => {
  const shown = (release: string, answers: readonly AnswerId[]) => {
    const options = { ...defaultOptions(), release }
    const plan = readNode(MIRROR, options, engines).plan('nginx')
    const whatIf = { accounts: plan.attempts.map(() => null), image: { isIndex: true, layers: 1 }, isPresent: false }
    const { ending } = simulatePull({
      ...whatIf,
      plan,
      release: releaseOf(options),
      answers: answers.map((id) => ({ id })),
      policy: 'Always',
    })
    return ending.kind === 'fails' ? ending.blamed : ending.kind
  }

  test.each<[release: string, answers: readonly AnswerId[], blamed: number | null]>([
    ['v1.31.5+k3s1', ['404', 'refused'], 1],
    ['v1.32.1+k3s1', ['404', 'refused'], 1],
    ['v1.31.6+k3s1', ['404', 'refused'], 0],
    ['v1.32.2+k3s1', ['404', 'refused'], 0],
    ['v1.37.2+k3s1', ['refused', '500'], 1],
    ['v1.31.5+k3s1', ['refused', '500'], 0],
  ])('in %s, of %s, is that of attempt %s', (release, answers, blamed) => {
    expect(shown(release, answers)).toBe(blamed)
  })
})
