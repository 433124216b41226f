import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import { startScenario, type Run, type Scenario } from '@/lib/testdata/rig/scenario'
import type { ProbeEvent, Verdict } from './event'
import { readEvent } from './read-answer'
import { runProbe } from './run'

/** Releases of K3s with the containerd of the recordings. */
const RELEASES: Readonly<Record<string, string>> = {
  '1.7.22-k3s1': 'v1.31.2+k3s1',
  '2.0.4-k3s3': 'v1.32.3+k3s1',
  '2.3.4-rw': 'v1.37.1+k3s1',
}

const cases = (scenarios as unknown as readonly Scenario[]).flatMap((scenario) =>
  scenario.runs.map((run) => ({
    scenario,
    run,
    name: `${scenario.id}, containerd ${run.containerd}: ${scenario.why}`,
  })),
)

/** Of the recordings that fail. Source: google.golang.org/grpc/codes */
const GRPC_CODES: Readonly<Record<number, string>> = { 2: 'Unknown', 5: 'NotFound' }

/** K3s' builds since July 2025 find these credentials; the recorded one is upstream's. */
const PATCHED_SINCE = new Set(['hub-credentials-docker-io, 2.3.4-rw'])

describe('asks and reports as containerd did, to resolve a name', () => {
  it.each(cases.filter(({ scenario, run }) => !PATCHED_SINCE.has(`${scenario.id}, ${run.containerd}`)))(
    '$name',
    async ({ scenario, run }) => {
      const { requests, verdict, events } = await probeScenario(scenario, run)
      const { asked, isFound } = resolvePhase(run, scenario)
      expect(requests.map(comparable)).toEqual(asked.map(comparable))
      expect(verdict?.cri === null).toBe(isFound && !isWebPage(scenario))
      expect(verdict?.outcome).toBe(isFound && !isWebPage(scenario) ? 'works' : 'fails')
      if (!isFound || isWebPage(scenario)) {
        expect(comparableError(verdict?.cri?.message)).toBe(comparableError(run.result.error))
        expect(verdict?.cri?.code).toBe(GRPC_CODES[run.result.grpcCode])
      }
      // The page reads what it is told.
      expect(events.map((event) => readEvent(JSON.stringify(event)))).toEqual(events)
    },
  )

  it('finds the credentials of Docker Hub under docker.io where K3s’ containerd does', async () => {
    const found = cases.find(({ scenario, run }) => PATCHED_SINCE.has(`${scenario.id}, ${run.containerd}`))
    const { verdict } = await probeScenario(found?.scenario as Scenario, found?.run as Run)
    expect(verdict?.found).toBe(0)
  })
})

async function probeScenario(scenario: Scenario, run: Run) {
  const rig = await startScenario(scenario)
  try {
    const options = { ...defaultOptions(), ...scenario.flags, release: RELEASES[run.containerd] ?? '' }
    const request = {
      node: readNode(scenario.registriesYaml, options, engines),
      image: scenario.image,
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: [],
    }
    const events: ProbeEvent[] = []
    const limits = { connectMs: 2_000, tlsMs: 2_000, headersMs: 4_000, bodyMs: 4_000, headerBytes: 65_536 }
    const { podCredentials } = scenario
    const verdict: Verdict | null = await runProbe(
      request,
      {
        wire: {
          network: { reach: 'local', lookup: rig.lookup, dial: rig.dial },
          systemCa: rig.systemCa,
          limits,
          now: Date.now,
        },
        files: (path) =>
          Promise.resolve(
            rig.files.has(path)
              ? { text: rig.files.get(path) ?? '' }
              : { missing: `open ${path}: no such file or directory` },
          ),
        ...(podCredentials && { podAccount: { username: podCredentials.username, secret: podCredentials.password } }),
        parity: true,
      },
      (event) => events.push(event),
      AbortSignal.timeout(20_000),
    )
    return { requests: [...rig.requests], verdict, events }
  } finally {
    await rig.close()
  }
}

/** What was asked until the name was resolved; what comes then are the objects, by digest. */
function resolvePhase(run: Run, { image }: Scenario): { readonly asked: Run['requests']; readonly isFound: boolean } {
  const isResolve = ({ method, url }: Run['requests'][number]): boolean =>
    image.includes('@') ? method === 'HEAD' : !/\/sha256:/.test(url)
  const firstFetch = run.requests.findIndex((request) => !isResolve(request))
  const asked = firstFetch < 0 ? run.requests : run.requests.slice(0, firstFetch)
  return { asked, isFound: run.result.ok || firstFetch >= 0 }
}

/** It resolves, and what was resolved is what fails. */
function isWebPage({ servers }: Scenario): boolean {
  return servers[0]?.behaviour === 'html'
}

function comparable({ server, method, url, authorization, user, form, status }: Omit<Run['requests'][number], 'n'>) {
  return { server, method, url, authorization, user, form, status }
}

function comparableError(text: string | null | undefined): string | null {
  if (text == null) return null
  return (
    text
      .replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/g, '$1')
      // The page of the rig is another one.
      .replace(/text\/html for sha256:[0-9a-f]{12}/, 'text/html for (digest)')
      .replace('snapshotter native', 'snapshotter overlayfs')
      // Which server was asked for the name, and how that failed, is the node's.
      .replace(/(lookup \S+?)(?: on \S+)?: .*$/s, '$1')
  )
}
