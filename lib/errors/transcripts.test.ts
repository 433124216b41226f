import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { plainLine } from '@/lib/containerd/pull/line'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { kubeletEvent } from '@/lib/containerd/pull/cri-error'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'
import { attemptOf } from './match/matched'
import type { OpenFile } from './open-file'

interface Scenario {
  readonly id: string
  readonly registriesYaml: string
  readonly flags: { readonly disableDefaultRegistryEndpoint: boolean; readonly embeddedRegistry: boolean }
  readonly image: string
  readonly servers: readonly { readonly name: string; readonly host: string }[]
  readonly runs: readonly Run[]
}

interface Run {
  readonly containerd: string
  readonly requests: readonly {
    readonly server: string
    readonly method: string
    readonly url: string
    readonly status: number | null
  }[]
  readonly result: { readonly ok: boolean; readonly error: string | null; readonly grpcCode: number }
  readonly log: readonly string[]
}

const RELEASES: Readonly<Record<string, string>> = {
  '1.7.22-k3s1': 'v1.31.2+k3s1',
  '2.0.4-k3s3': 'v1.32.5+k3s1',
  '2.3.4-rw': 'v1.36.5+k3s1',
}
const CODES: Readonly<Record<number, string>> = {
  2: 'Unknown',
  3: 'InvalidArgument',
  5: 'NotFound',
  9: 'FailedPrecondition',
}

const SCENARIOS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../testdata/conformance/transcripts.json'), 'utf8'),
) as readonly Scenario[]

const FAILED = SCENARIOS.flatMap((scenario) =>
  scenario.runs.flatMap((run) => (run.result.error === null ? [] : [{ id: scenario.id, ...run, scenario, run }])),
)

function fileOf({ registriesYaml, flags, image }: Scenario, { containerd }: Run): OpenFile {
  const options = { ...defaultOptions(), ...flags, release: RELEASES[containerd] ?? '' }
  return openFileOf(registriesYaml, options, [], [image])
}

/** What the hosts of a run answered to the first round of requests: a status, or null for none. */
function answers({ servers }: Scenario, { requests }: Run): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>()
  for (const { name, host } of servers) {
    const heads = requests.filter(
      ({ server, method, url }) => server === name && method === 'HEAD' && url.includes('/manifests/'),
    )
    // 0 stands for a connection that was dropped.
    found.set(host, heads.at(-1)?.status || null)
  }
  return found
}

describe('the event of a pull that a real containerd made fail', () => {
  test.each(FAILED)(
    '$id of $containerd is found in the plan, and what it hides is what the hosts answered',
    ({ scenario, run }) => {
      const { error, grpcCode } = run.result
      const said = { code: (CODES[grpcCode] ?? 'Unknown') as 'Unknown', message: error ?? '' }
      const event = plainLine(kubeletEvent(scenario.image, said, newestRelease()))
      const file = fileOf(scenario, run)
      const { explanations } = explainErrors(event, file)
      expect(explanations).toHaveLength(1)
      const [one] = explanations
      if (one === undefined) return
      expect(one.code).not.toBe('unknown')
      const [, host] = /(?:Head|Get) "?https?:\/\/([^/"]+)|HEAD request to https?:\/\/([^/]+)/.exec(error ?? '') ?? []
      const attempt = attemptOf(one.matched)
      if (host !== undefined && !one.text.includes('token')) expect(attempt?.parts.host).toBe(host)
      const hidden = one.hides.map(inEnglish)
      const real = answers(scenario, run)
      const index = one.matched.kind === 'attempt' ? one.matched.index : -1
      const attempts = 'plan' in one.matched ? one.matched.plan.attempts : []
      for (const sentence of hidden) {
        expect(sentence).not.toContain('does not fit')
        if (sentence.startsWith('All of'))
          for (const { parts } of attempts) expect(real.get(parts.host) ?? 404, parts.host).toBe(404)
        if (sentence.startsWith('At least one'))
          expect(attempts.some(({ parts }) => real.get(parts.host) === 404 || parts.host.startsWith('127.0.0.1'))).toBe(
            true,
          )
        if (sentence.startsWith('Before it') && sentence.includes('answered 404, which'))
          for (const { parts } of attempts.slice(0, index)) expect(real.get(parts.host), parts.host).toBe(404)
        if (sentence.startsWith('After it') && sentence.includes('without an answer'))
          for (const { parts } of attempts.slice(index + 1))
            expect([null, undefined, 401]).toContain(real.get(parts.host))
      }
    },
  )

  test.each(FAILED)(
    '$id of $containerd: each line of its log is about one endpoint of the plan',
    ({ scenario, run }) => {
      const file = fileOf(scenario, run)
      for (const line of run.log) {
        for (const one of explainErrors(line, { ...file, images: [scenario.image] }).explanations) {
          expect(one.code, line).not.toBe('unknown')
          if (/trying next host/.test(line))
            expect(attemptOf(one.matched)?.parts.host, line).toBe(/host="?([^\s"]+)/.exec(line)?.[1])
        }
      }
    },
  )
})
