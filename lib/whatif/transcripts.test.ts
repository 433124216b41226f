import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { printLine } from '@/lib/containerd/pull/line'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import type { Run, Scenario } from '@/lib/testdata/rig/scenario'
import { answersOfScenario, comparable, recorded, sentTo, shownPart } from '@/lib/testdata/scenario-answers'
import { accountsOf } from './accounts'
import { simulatePull } from './simulate'

/** Releases of K3s with the containerd of the recordings. */
const RELEASES: Readonly<Record<string, string>> = {
  '1.7.22-k3s1': 'v1.31.2+k3s1',
  '2.0.4-k3s3': 'v1.32.3+k3s1',
  '2.3.4-rw': 'v1.37.1+k3s1',
}

/** K3s' builds since July 2025 find these credentials; the recorded one is upstream's. */
const WITHOUT_ALIAS = new Set(['hub-credentials-docker-io, 2.3.4-rw'])

const GRPC_CODES: Readonly<Record<number, string>> = { 0: 'OK', 2: 'Unknown', 5: 'NotFound' }

const cases = (scenarios as unknown as readonly Scenario[]).flatMap((scenario) =>
  scenario.runs.map((run) => ({
    scenario,
    run,
    name: `${scenario.id}, containerd ${run.containerd}: ${scenario.why}`,
  })),
)

describe('says what containerd did, of all recorded pulls', () => {
  it.each(cases)('$name', ({ scenario, run }) => {
    const { requests, ending, attempts } = simulated(scenario, run)
    expect(requests.flatMap((request) => sentTo(request, attempts, scenario))).toEqual(run.requests.map(recorded))
    if (run.result.ok) return expect(ending.kind).toBe('works')
    if (ending.kind !== 'fails') return expect(ending.kind).toBe('fails')
    expect(ending.cri && comparable(printLine(ending.cri.message, shownPart))).toBe(comparable(run.result.error ?? ''))
    expect(ending.cri?.code).toBe(GRPC_CODES[run.result.grpcCode])
    // The kubelet's line is that error, with its code before it unless it is Unknown.
    const code = run.result.grpcCode === 2 ? '' : `rpc error: code = ${GRPC_CODES[run.result.grpcCode]} desc = `
    expect(ending.kubelet && comparable(printLine(ending.kubelet, shownPart))).toBe(
      comparable(`Failed to pull image "${scenario.image}": ${code}${run.result.error}`),
    )
  })
})

function simulated(scenario: Scenario, run: Run) {
  const options = { ...defaultOptions(), ...scenario.flags, release: RELEASES[run.containerd] ?? '' }
  const node = readNode(scenario.registriesYaml, options, engines)
  const plan = node.plan(scenario.image)
  const { registries } = node.parsed
  const hasPod = scenario.podCredentials !== undefined
  const accounts = WITHOUT_ALIAS.has(`${scenario.id}, ${run.containerd}`)
    ? plan.attempts.map(() => null)
    : accountsOf(plan.attempts, registries, hasPod)
  const serving = scenario.servers.find(
    ({ behaviour }) => !/^\d/.test(behaviour) || behaviour === '200' || behaviour === '503-once',
  )
  const isIndex = run.requests.some(({ url }) => url.includes('6c03c9bdf260')) || serving?.serves === 'index'
  const simulation = simulatePull({
    plan,
    release: releaseOf(options),
    answers: answersOfScenario(plan, registries, accounts, scenario),
    accounts,
    image: { isIndex, layers: 1 },
    policy: 'Always',
    isPresent: false,
  })
  return { ...simulation, attempts: plan.attempts }
}
