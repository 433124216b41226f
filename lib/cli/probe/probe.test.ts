import { describe, expect, it } from 'vitest'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import { startScenario, type Rig, type Scenario } from '@/lib/testdata/rig/scenario'
import type { Network } from '@/lib/probe/wire/connect'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const ALL = scenarios as unknown as readonly Scenario[]
const LIMITS = { connectMs: 1_000, tlsMs: 1_000, headersMs: 3_000, bodyMs: 1_000, headerBytes: 65_536 }

function scenarioOf(id: string): Scenario {
  const found = ALL.find((scenario) => scenario.id === id)
  if (found === undefined) throw new Error(`no scenario ${id}`)
  // The recorded password is a placeholder, which is not sent.
  return JSON.parse(JSON.stringify(found).replaceAll('change-me', 'lab-pull-7')) as Scenario
}

/** The names of a rig with addresses of a network, as its own ones are those of whatever computer asks. */
function elsewhere({ lookup, dial }: Rig): Network {
  return {
    reach: 'local',
    lookup: async (name) =>
      (await lookup(name)).map(({ address, family }) => ({ address: address.replace(/^127\./, '10.'), family })),
    dial: (ip, port) => dial(ip.replace(/^10\./, '127.'), port),
  }
}

async function probe(scenario: Scenario, ...flags: readonly string[]) {
  const rig: Rig = await startScenario(scenario)
  try {
    const terminal = fakeTerminal({ 'r.yaml': scenario.registriesYaml, ...Object.fromEntries(rig.files) }, false, {
      network: elsewhere(rig),
      systemCa: rig.systemCa,
      limits: LIMITS,
      now: Date.now,
    })
    const { disableDefaultRegistryEndpoint, embeddedRegistry } = scenario.flags
    const code = await run(
      [
        'probe',
        'r.yaml',
        scenario.image,
        `--disable-default-registry-endpoint=${disableDefaultRegistryEndpoint}`,
        `--embedded-registry=${embeddedRegistry}`,
        ...flags,
      ],
      terminal,
    )
    return { code, output: terminal.output(), errors: terminal.errors(), requests: rig.requests }
  } finally {
    await rig.close()
  }
}

describe('pullpath probe', () => {
  it('says in Chinese what it found, and as it is what the kubelet shows', async () => {
    const { output } = await probe(scenarioOf('tls-unknown-ca-default-404'), '--lang', 'zh')
    expect(output).toContain('u1.test 的证书由')
    expect(output).toContain('拉取失败。 kubelet 显示：Failed to pull image')
    expect(output.match(/^ *[A-Za-z][a-z]+ [a-z]+ [a-z]+.*$/gm)).toBeNull()
  })

  it('says of each endpoint what it answered, and what the kubelet shows', async () => {
    const { code, output } = await probe(scenarioOf('tls-unknown-ca-default-404'))
    expect(code).toBe(1)
    expect(output).toContain('  1. https://u1.test/v2/library/busybox/manifests/1.36?ns=docker.io')
    expect(output).toContain(
      'goes on: The certificate of u1.test is signed by "CN=an unknown authority", which is not known here.',
    )
    expect(output).toContain(
      'The pull fails. The kubelet shows: Failed to pull image "busybox:1.36": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/busybox:1.36": failed to resolve reference "docker.io/library/busybox:1.36": docker.io/library/busybox:1.36: not found',
    )
    expect(output).toContain('That is what attempt 2 did')
  })

  it('reads certificate files where the file names them', async () => {
    expect((await probe(scenarioOf('tls-private-ca'))).code).toBe(0)
    expect((await probe(scenarioOf('tls-client-certificate'))).code).toBe(0)
    const { code, output } = await probe(scenarioOf('tls-missing-ca-file'), '--on-node')
    expect(code).toBe(1)
    expect(output).toContain(
      'unable to read CA cert "/etc/rancher/k3s/missing.pem": open /etc/rancher/k3s/missing.pem: no such file or directory',
    )
    expect(output).toMatch(
      /ends here: containerd loads .* ca_file "\/etc\/rancher\/k3s\/missing\.pem" cannot be read: no such file or directory\. So every pull from docker\.io fails/,
    )
  })

  it('looks at all objects of the image when it is asked to', async () => {
    const { code, output, requests } = await probe(scenarioOf('chain-404-500-ok'), '--deep')
    expect(code).toBe(0)
    expect(output).toMatch(
      /^objects of the image\n.*has manifest .* at attempt \d\n.*has platform .*\n.*has config .*\n.*has layer/m,
    )
    expect(requests.filter(({ server }) => server === 'm1')).toHaveLength(5)
  })

  it('says that the platform is missing', async () => {
    const { code, output } = await probe(scenarioOf('first-mirror-ok'), '--deep', '--platform', 'linux/s390x')
    expect(code).toBe(1)
    expect(output).toContain('There is no linux/s390x in it, only linux/amd64.')
  })

  it('gives programs everything as JSON', async () => {
    const { output } = await probe(scenarioOf('basic-credentials'), '--json')
    const [result] = JSON.parse(output) as readonly {
      readonly image: string
      readonly verdict: unknown
      readonly attempts: readonly unknown[]
      readonly events: readonly unknown[]
    }[]
    expect(result?.image).toBe('busybox:1.36')
    expect(result?.verdict).toMatchObject({ outcome: 'works', found: 1 })
    expect(result?.attempts).toMatchObject([
      { number: 1, code: 'found', leadsTo: 'found', onlyIf: null, requests: 2 },
      { number: 2, code: null, leadsTo: null, requests: 0 },
    ])
    expect(result?.events.length).toBeGreaterThan(3)
    expect(output).not.toMatch(/Ms": \d+\.\d{2,}/)
  })

  it('sends the password to a foreign token server only with --allow-realm', async () => {
    const foreign = scenarioOf('bearer-credentials')
    // The token server is known under another name than the registry.
    const scenario: Scenario = {
      ...foreign,
      registriesYaml: foreign.registriesYaml.replaceAll('m1.test:5002', '127.0.0.2:5002'),
    }
    const without = await probe(scenario, '--on-node')
    expect(without.code).toBe(3)
    expect(without.output).toContain('to allow it: --allow-realm http://m1.test:5002')
    expect(without.requests.filter(({ method }) => method === 'POST')).toEqual([])
    const allowed = await probe(scenario, '--on-node', '--allow-realm', 'http://m1.test:5002')
    expect(allowed.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(allowed.code).toBe(0)
  })

  it('cannot decide what hangs on a certificate file that is not here', async () => {
    const scenario = scenarioOf('tls-private-ca')
    const { code, output } = await probe({
      ...scenario,
      registriesYaml: scenario.registriesYaml.replaceAll('private-ca.pem', 'elsewhere.pem'),
    })
    expect(code).toBe(3)
    expect(output).toContain('undecided: The content of "/etc/rancher/k3s/elsewhere.pem" is not known here')
    expect(output).toMatch(/^Undecided\. .*elsewhere\.pem/m)
    expect(output).not.toContain('kubelet')
  })

  it('shows the fingerprint that is to be compared', async () => {
    const { output } = await probe(scenarioOf('tls-unknown-ca'))
    expect(output).toMatch(/certificate: CN=.*, issued by CN=an unknown authority, .*\n +SHA-256 (?:[0-9A-F]{2}:){31}/)
  })

  it('says first where this computer differs from a node', async () => {
    const away = (await probe(scenarioOf('first-mirror-ok'))).output
    expect(away).toMatch(/^Certificates are checked .*; a node has its own list\.\n/)
    expect(away).toContain('localhost is this computer and not a node')
    expect((await probe(scenarioOf('first-mirror-ok'), '--on-node')).output).toContain('localhost is this node.')
  })

  it.each([['ftp://x'], ['https://auth.test/token'], ['auth.test'], ['https://u:p@auth.test'], ['https://']])(
    'refuses a token server that is no origin: %s',
    async (realm) => {
      const { code, errors, requests } = await probe(scenarioOf('first-mirror-ok'), '--allow-realm', realm)
      expect(code).toBe(2)
      expect(errors).toContain('--allow-realm is written like')
      expect(requests).toEqual([])
    },
  )

  it('rejects what K3s rejects without asking anybody', async () => {
    const { code, errors, requests } = await probe({
      ...scenarioOf('first-mirror-ok'),
      registriesYaml: 'mirrors: []\n',
    })
    expect(code).toBe(1)
    expect(errors).toContain('rejected')
    expect(requests).toEqual([])
  })

  it.each([
    ['probe', 'r.yaml'],
    ['plan', 'r.yaml'],
  ])('shows no account that is typed before an image, nor does plan: %s', async (...command) => {
    const terminal = fakeTerminal({ 'r.yaml': 'mirrors: {}\n' })
    const argv = [...command, 'bob:s3cret-word@a.test/x:1']
    for (const flags of [[], ['--json']]) await run([...argv, ...flags], terminal)
    const said = terminal.output() + terminal.errors()
    expect(said).toContain('@a.test/x:1')
    expect(said).not.toContain('s3cret-word')
  })

  it.each(ALL.map((scenario) => [scenario.id, scenario] as const))('lets no secret out: %s', async (_, scenario) => {
    const secret = `canary/${Math.random().toString(36).slice(2)}+=&`
    const swap = (text: string): string =>
      text.replaceAll(/lab-pull-7|hubpass|\bwrong\b|(?<=identity_token: )[\w.-]+/g, secret)
    const quoted = swap(scenario.registriesYaml).replaceAll(secret, `'${secret}'`)
    const changed: Scenario = {
      ...scenario,
      registriesYaml: quoted,
      servers: scenario.servers.map((server) => ({ ...server, behaviour: swap(server.behaviour) })),
    }
    for (const flags of [['--read-errors', '--deep'], ['--json']]) {
      const { output, errors } = await probe(changed, ...flags)
      for (const form of [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
        Buffer.from(`puller:${secret}`).toString('base64').replace(/=+$/, '').slice(12),
      ]) {
        expect(output + errors).not.toContain(form)
      }
    }
  })
})
