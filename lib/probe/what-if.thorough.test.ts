import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { printLine } from '@/lib/containerd/pull/line'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import { startScenario, type Scenario } from '@/lib/testdata/rig/scenario'
import { runs } from '@/lib/testdata/runs'
import { MANIFEST_DIGEST } from '@/lib/testdata/rig/scripted-server'
import { answersOfScenario, comparable, recorded, sentTo, shownPart } from '@/lib/testdata/scenario-answers'
import { accountsOf } from '@/lib/whatif/accounts'
import { simulatePull } from '@/lib/whatif/simulate'
import type { ProbeEvent } from './event'
import { runProbe } from './run'
import { targetOf } from './target'

/** One release of each containerd that differs: 1.7, 2.0, 2.1, 2.2 before and after 2.2.6, 2.3.2 and 2.3.4. */
const RELEASES = ['v1.31.2', 'v1.32.3', 'v1.33.6', 'v1.35.3', 'v1.35.8', 'v1.36.3', 'v1.37.1'].map(
  (name) => `${name}+k3s1`,
)

const BEHAVIOURS = [
  '200',
  '403',
  '404',
  '405',
  '429',
  '500',
  '502',
  '503',
  '304',
  '451',
  'basic|puller:change-me',
  'basic|other:other',
  'bearer',
  'bearer|puller:change-me',
  'bearer|other:other',
  'bearer-denied',
  'bearer-get|puller:change-me',
  'bearer-insufficient',
  '401-plain',
  'html',
  '302-no-location',
  'drop',
  'refused',
  'no-digest',
  'no-digest-get500',
  'bad-digest',
  '503-once',
]

const scenarioOf = (behaviours: readonly string[], hasLogin: boolean, image: string): Scenario => ({
  id: 'drawn',
  why: '',
  registriesYaml: `mirrors:\n  docker.io:\n    endpoint: ${JSON.stringify(behaviours.map((_, index) => `http://m${index + 1}.test:500${index + 2}`))}\n${
    hasLogin ? 'configs:\n  "m1.test:5002": {auth: {username: puller, password: change-me}}\n' : ''
  }`,
  flags: { disableDefaultRegistryEndpoint: true, embeddedRegistry: false },
  image,
  servers: behaviours.map((behaviour, index) => ({
    name: `m${index + 1}`,
    host: `m${index + 1}.test:500${index + 2}`,
    address: `127.0.0.${index + 2}:500${index + 2}`,
    tls: null,
    behaviour,
    serves: 'manifest',
  })),
  runs: [],
})

/** What containerd took for the image and then failed on; the run ends before that. */
const AFTER_NAME = new Set(['html', 'no-digest-get500'])

describe('a simulated pull', () => {
  it('asks and ends as a run does that does everything as containerd', async () => {
    const drawn = fc.record({
      behaviours: fc.array(fc.constantFrom(...BEHAVIOURS), { minLength: 1, maxLength: 3 }),
      release: fc.constantFrom(...RELEASES),
      hasLogin: fc.boolean(),
      image: fc.constantFrom('busybox:1.36', `busybox@${MANIFEST_DIGEST}`),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ behaviours, release, hasLogin, image }) => {
        const scenario = scenarioOf(behaviours, hasLogin, image)
        const options = { ...defaultOptions(), ...scenario.flags, release }
        const node = readNode(scenario.registriesYaml, options, engines)
        const plan = node.plan(image)
        const accounts = accountsOf(plan.attempts, node.parsed.registries, false)
        const { requests, ending } = simulatePull({
          plan,
          release: releaseOf(options),
          answers: answersOfScenario(plan, node.parsed.registries, accounts, scenario),
          accounts,
          image: { isIndex: false, layers: 1 },
          policy: 'Always',
          isPresent: false,
        })
        const real = await probed(scenario, release)
        const named = requests.filter(({ wanted }) => wanted === 'name')
        expect(named.flatMap((request) => sentTo(request, plan.attempts, scenario))).toEqual(
          real.requests.map(recorded),
        )
        const found = real.verdict?.found ?? null
        if (found !== null && AFTER_NAME.has(behaviours[found] ?? '')) return
        expect(ending.kind).toBe(real.verdict?.outcome)
        if (ending.kind !== 'fails') return
        expect(
          ending.cri && { code: ending.cri.code, message: comparable(printLine(ending.cri.message, shownPart)) },
        ).toEqual(real.verdict?.cri && { ...real.verdict.cri, message: comparable(real.verdict.cri.message) })
        expect(comparable(printLine(ending.kubelet ?? '', shownPart))).toBe(
          comparable(real.verdict?.kubeletError ?? ''),
        )
        expect(ending.blamed).toBe(real.verdict?.blamed)
      }),
      runs(150),
    )
  })
})

async function probed(scenario: Scenario, release: string) {
  const rig = await startScenario(scenario)
  try {
    const options = { ...defaultOptions(), ...scenario.flags, release }
    const target = targetOf(readNode(scenario.registriesYaml, options, engines), scenario.image)
    const events: ProbeEvent[] = []
    const limits = { connectMs: 2_000, tlsMs: 2_000, headersMs: 4_000, bodyMs: 4_000, headerBytes: 65_536 }
    const verdict = await runProbe(
      { target, deep: false, platform: 'linux/amd64', diagnostics: false, consents: [] },
      {
        wire: { network: { reach: 'local', lookup: rig.lookup, dial: rig.dial }, systemCa: [], limits, now: Date.now },
        files: () => Promise.resolve('unknown'),
        parity: true,
      },
      (event) => events.push(event),
      AbortSignal.timeout(20_000),
    )
    return { requests: [...rig.requests], verdict }
  } finally {
    await rig.close()
  }
}
