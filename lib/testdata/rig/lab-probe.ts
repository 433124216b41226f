import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { Consent, OutcomeReport, Verdict } from '@/lib/probe/event'
import type { ProbeRequest } from '@/lib/probe/probe-request'
import { runProbe } from '@/lib/probe/run'
import { targetOf } from '@/lib/probe/target'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'

const OPTIONS = { ...defaultOptions(), release: 'v1.37.1+k3s1', disableDefaultRegistryEndpoint: true }

export interface LabProbe {
  readonly verdict: Verdict | null
  readonly outcomes: readonly OutcomeReport[]
  readonly codes: readonly string[]
  /** What waits for a yes. */
  readonly consents: readonly Consent[]
}

/** Probes real registries: every name is an address of the loopback interface, which is a node's own. */
export async function probeLab(
  text: string,
  image: string,
  certificateFiles: Readonly<Record<string, string>>,
  more: Partial<ProbeRequest> = {},
): Promise<LabProbe> {
  const outcomes: OutcomeReport[] = []
  const verdict = await runProbe(
    {
      target: targetOf(readNode(text, OPTIONS, engines), image),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: [],
      ...more,
    },
    {
      wire: {
        network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
        systemCa: [],
        limits: { connectMs: 3_000, tlsMs: 3_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 65_536 },
        now: Date.now,
        computer: { ...SOME_COMPUTER, isNode: true },
      },
      files: (path) => {
        const found = certificateFiles[path]
        return Promise.resolve(found === undefined ? 'unknown' : { text: found })
      },
    },
    (event) => event.kind === 'attempt' && outcomes.push(event.outcome),
    AbortSignal.timeout(20_000),
  )
  return {
    verdict,
    outcomes,
    codes: outcomes.map(({ code }) => code),
    consents: outcomes.flatMap(({ consent }) => consent ?? []),
  }
}
