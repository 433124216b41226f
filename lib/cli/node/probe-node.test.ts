import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { emptyDisk } from '@/lib/testdata/node-disk'
import { startScenario, type Scenario } from '@/lib/testdata/rig/scenario'

const LIMITS = { connectMs: 1_000, tlsMs: 1_000, headersMs: 3_000, bodyMs: 1_000, headerBytes: 65_536 }

// With the network of this machine, and the certificates of the node.
test.each([
  { why: 'finds the image', id: 'tls-private-ca', withFiles: true, outcome: 'fine', code: 0 },
  { why: 'says that the certificate is missing', id: 'tls-private-ca', withFiles: false, outcome: 'wrong', code: 1 },
  { why: 'fails', id: 'tls-unknown-ca-default-404', withFiles: true, outcome: 'wrong', code: 1 },
])('a node that is probed: $why', async ({ id, withFiles, outcome, code }) => {
  const scenario = (scenarios as unknown as readonly Scenario[]).find((one) => one.id === id)
  if (scenario === undefined) throw new Error(`no scenario ${id}`)
  const rig = await startScenario(scenario)
  const disk = emptyDisk()
  try {
    disk.write('/etc/rancher/k3s/registries.yaml', scenario.registriesYaml, { mode: 0o600 })
    if (withFiles) for (const [path, text] of rig.files) disk.write(path, text)
    const network = {
      reach: 'local' as const,
      lookup: async (name: string) =>
        (await rig.lookup(name)).map(({ address, family }) => ({ address: address.replace(/^127\./, '10.'), family })),
      dial: (ip: string, port: number) => rig.dial(ip.replace(/^10\./, '127.'), port),
    }
    const wire = { network, systemCa: rig.systemCa, limits: LIMITS, now: Date.now }
    const terminal = fakeTerminal({}, false, wire)
    const argv = ['node', '--root', disk.root, '--probe', '--on-node', '--image', scenario.image, '--json']
    expect(await run(argv, terminal)).toBe(code)
    const report = JSON.parse(terminal.output()) as { verdict: { outcome: string }; probes: readonly unknown[] }
    expect(report.verdict.outcome).toBe(outcome)
    expect(report.probes).toHaveLength(1)
    expect(rig.requests.length > 0).toBe(withFiles)
  } finally {
    await rig.close()
    rmSync(disk.root, { recursive: true })
  }
})
