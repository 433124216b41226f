import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { pathOf, type Change } from '@/lib/edit/change'
import { editsFor } from '@/lib/edit/edit'
import { sharedWith } from '@/lib/edit/shared/sharing'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { Path } from '@/lib/registries/diagnostic'
import type { Registries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { lint } from './lint'

const LOGIN = 'auth: {username: ci, password: x9}'

const TEXTS: Readonly<Record<string, string>> = {
  'a list below a key that K3s ignores':
    'x-eps: &eps # ours\n  - https://a.example.com\n  - https://b.example.com\nmirrors:\n  ghcr.io:\n    endpoint: *eps\n  quay.io:\n    endpoint: *eps\n',
  'a list with one user':
    'x-eps: &eps [https://a.example.com]\nmirrors:\n  ghcr.io:\n    endpoint: *eps\n  quay.io:\n    endpoint: [https://q.example.com]\n',
  'a list that a mirror has too':
    'mirrors:\n  ghcr.io:\n    endpoint: &eps\n      - https://a.example.com\n  quay.io:\n    endpoint: *eps\n',
  'a whole mirror':
    'x-m: &m {endpoint: [https://a.example.com], rewrite: {"^apps/(.*)$": "p/$1"}}\nmirrors:\n  ghcr.io: *m\n  quay.io: *m\n',
  'a merged mirror':
    'x-m: &m\n  endpoint: [https://a.example.com]\nmirrors:\n  ghcr.io:\n    <<: *m\n    rewrite: {"^apps/(.*)$": "p/$1"}\n  quay.io:\n    <<: *m\n',
  'a login': `x-login: &login\n  ${LOGIN}\nmirrors:\n  quay.io: {endpoint: [https://a.example.com, https://b.example.com]}\nconfigs:\n  a.example.com: *login\n  b.example.com:\n    <<: *login\n`,
  'a password':
    'x-p: &p x9\nmirrors:\n  quay.io: {endpoint: [https://a.example.com, https://b.example.com]}\nconfigs:\n  a.example.com: {auth: {username: ci, password: *p}}\n  b.example.com: {auth: {username: ci, password: *p}}\n',
}

/** What a person may do in the form without making a mistake. */
function harmless({ mirrors, configs }: Registries): readonly Change[] {
  const changes: Change[] = []
  for (const [name, mirror] of mirrors) {
    const path: Path = ['mirrors', name]
    mirror.endpoint.forEach((_, at) => {
      changes.push({ set: [...path, 'endpoint', at], to: 'https://new.example.com' })
      if (mirror.endpoint.length > 1) changes.push({ remove: [...path, 'endpoint', at] })
      if (mirror.endpoint.length > 1) changes.push({ move: [...path, 'endpoint', at], to: 0 })
    })
    changes.push({ insert: [...path, 'endpoint'], at: mirror.endpoint.length, to: 'https://new.example.com' })
    changes.push({ set: [...path, 'rewrite', '^library/(.*)$'], to: 'hub/$1' })
    changes.push({ remove: path }, { rename: path, to: 'registry.k8s.io' }, { move: path, to: 1 })
  }
  for (const [name, { auth }] of configs) {
    const path: Path = ['configs', name, 'auth']
    if (auth !== null)
      changes.push({ set: [...path, 'username'], to: 'robot' }, { set: [...path, 'password'], to: 'y8' })
    changes.push({ set: ['configs', name, 'tls', 'ca_file'], to: '/etc/ca.pem' }, { remove: ['configs', name] })
  }
  return changes
}

function wrongIn(text: string): readonly string[] {
  const node = readNode(text, defaultOptions(), engines)
  const found = lint({ ...node, plan: node.plan('quay.io/a/b:1'), images: [], fileName: null })
  return found.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${JSON.stringify(path)}`)
}

const CASES = Object.entries(TEXTS).flatMap(([why, text]) => {
  const parsed = parseRegistries(text)
  return harmless(parsed.registries).flatMap((change) => {
    const path = pathOf(change)
    const isShared = path.some((_, at) => sharedWith(parsed, path.slice(0, at + 1)).length > 0)
    const forAll = { why: `${why}, for all`, text, change: { ...change, everywhere: true } }
    return [{ why, text, change }, ...(isShared ? [forAll] : [])]
  })
})

test('some values are shared', () => {
  expect(CASES.filter(({ change }) => change.everywhere === true).length).toBeGreaterThan(20)
})

test.each(CASES)('a change adds no error: $why, $change', ({ text, change }) => {
  expect(wrongIn(text)).toEqual([])
  const made = editsFor(parseRegistries(text), change)
  if ('refused' in made) throw new Error(made.refused)
  expect(wrongIn(made.parsed.text)).toEqual([])
})
