import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { planFindings } from './attempt-findings'
import { wordedAs } from '@/lib/testdata/worded-as'

interface Found {
  readonly plan: Parameters<typeof planFindings>[0]
  readonly diagnostics: readonly Diagnostic[]
}

/** A plan of so many attempts, with a finding about each entry. */
function found(count: number, path: (at: number) => Diagnostic['path']): Found {
  const endpoints = Array.from({ length: count }, (_, at) => `https://m${at}.test`)
  const text = `mirrors: {docker.io: {endpoint: ${JSON.stringify(endpoints)}}}`
  const { plan } = analyze({ text, image: 'nginx', options: defaultOptions() }, engines)
  const diagnostics = endpoints.map((_, at): Diagnostic => ({
    code: 'config-unused',
    severity: 'warning',
    ...wordedAs(''),
    path: path(at),
    range: { start: 0, end: 0 },
  }))
  return { plan, diagnostics }
}

test.each<{ readonly why: string; readonly path: (at: number) => Diagnostic['path'] }>([
  { why: 'about each endpoint', path: (at) => ['mirrors', 'docker.io', 'endpoint', at] },
  { why: 'about the host of each endpoint', path: (at) => ['configs', `m${at}.test:443`] },
  { why: 'about something else', path: (at) => ['configs', `other${at}.test`, 'auth'] },
])('many findings about many attempts are found in one pass: $why', ({ path }) => {
  const growth = growthOf(found(50, path), found(200, path), ({ plan, diagnostics }) => planFindings(plan, diagnostics))
  expect(growth).toBeLessThan(IN_PROPORTION)
})
