import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { targetOf } from '@/lib/probe/target'
import { runProbe } from '@/lib/probe/run'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import { startScenario, type Rig, type Scenario } from '@/lib/testdata/rig/scenario'

/**
 * Compares the probe with the containerd of this machine: both ask the same scripted registries, at their own
 * addresses, and the requests to resolve the name must be the same. Needs its own network and mount namespace, which
 * the launcher creates. `ctr` replaces the CRI plugin: same resolver, one account for all hosts, no K3s fork.
 */
export async function compareWithContainerd(report: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-containerd-'))
  const daemon = await startContainerd(folder)
  const version =
    /v?(\d+\.\d+\.\d+)/.exec(spawnSync('containerd', ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? 'unknown'
  const results: {
    readonly id: string
    readonly agrees: boolean
    readonly containerd: readonly string[]
    readonly probe: readonly string[]
  }[] = []
  try {
    for (const scenario of (scenarios as unknown as readonly Scenario[]).filter(isComparable)) {
      const local: Scenario = {
        ...scenario,
        registriesYaml: scenario.registriesYaml.replaceAll('/etc/rancher/k3s/', `${folder}/node/`),
      }
      const containerd = await withRig(local, folder, (rig) => pullWithCtr(local, rig, folder))
      const probe = await withRig(local, folder, (rig) => probeDirectly(local, rig, folder))
      const agrees =
        JSON.stringify(resolvePhase(containerd, scenario)) === JSON.stringify(resolvePhase(probe, scenario))
      results.push({ id: scenario.id, agrees, containerd, probe })
      process.stdout.write(`${agrees ? 'same    ' : 'differs '} ${scenario.id}\n`)
      if (!agrees)
        process.stdout.write(
          `  containerd  ${containerd.join('\n              ')}\n  probe       ${probe.join('\n              ')}\n`,
        )
    }
  } finally {
    daemon.kill('SIGTERM')
    await delay(300)
    rmSync(folder, { recursive: true, force: true })
  }
  mkdirSync(dirname(report), { recursive: true })
  writeFileSync(report, `${JSON.stringify({ containerd: version, results }, null, 1)}\n`)
  const same = results.filter(({ agrees }) => agrees).length
  process.stdout.write(
    `containerd ${version}: ${same} of ${results.length} scenarios the same. Recorded in ${report}\n`,
  )
  return same === results.length
}

/**
 * What `ctr` of an upstream build can do: no rewrites, the default endpoint always used, the same account everywhere.
 */
function isComparable({ registriesYaml, flags, podCredentials, id }: Scenario): boolean {
  const accounts = registriesYaml.match(/\bauth:/g) ?? []
  const isFork = registriesYaml.includes('rewrite') || flags.disableDefaultRegistryEndpoint || flags.embeddedRegistry
  // Since 1.7.7 only: https first for http with TLS settings. ctr sends its account whatever its key is.
  return (
    !isFork &&
    podCredentials === undefined &&
    accounts.length <= 1 &&
    !['http-endpoint-with-tls-block', 'basic-key-without-port', 'hub-credentials-docker-io', 'identity-token'].includes(
      id,
    )
  )
}

async function startContainerd(folder: string): Promise<ChildProcess> {
  const socket = join(folder, 'containerd.sock')
  writeFileSync(
    join(folder, 'config.toml'),
    `version = 2\nroot = "${folder}/root"\nstate = "${folder}/state"\ndisabled_plugins = ["io.containerd.grpc.v1.cri"]\n[grpc]\naddress = "${socket}"\n`,
  )
  const daemon = spawn('containerd', ['-c', join(folder, 'config.toml')], { stdio: 'ignore' })
  for (let tries = 0; tries < 100; tries += 1) {
    if (spawnSync('ctr', ['--address', socket, 'version']).status === 0) return daemon
    await delay(50)
  }
  throw new Error('containerd does not start')
}

async function withRig(
  scenario: Scenario,
  folder: string,
  use: (rig: Rig) => Promise<void>,
): Promise<readonly string[]> {
  const rig = await startScenario(scenario, true)
  try {
    writeFileSync(
      '/etc/hosts',
      ['127.0.0.1 localhost', ...[...rig.names].map(([name, address]) => `${address} ${name}`)].join('\n'),
    )
    for (const [path, text] of rig.files)
      if (path.startsWith('/etc/rancher/')) write(path.replace('/etc/rancher/k3s/', `${folder}/node/`), text)
    await use(rig)
    return rig.requests.map(
      ({ server, method, url, authorization, status }) => `${server} ${method} ${url} ${authorization} ${status}`,
    )
  } finally {
    await rig.close()
  }
}

const OPTIONS = { ...defaultOptions(), release: 'v1.29.4+k3s1' }

async function pullWithCtr(scenario: Scenario, rig: Rig, folder: string): Promise<void> {
  const hosts = join(folder, 'certs.d')
  rmSync(hosts, { recursive: true, force: true })
  mkdirSync(hosts)
  const { parsed, rendered } = readNode(scenario.registriesYaml, OPTIONS, engines)
  for (const { path, text } of rendered.files) if (path.startsWith('certs.d/')) write(join(folder, path), text)
  write(join(folder, 'system-ca.pem'), rig.systemCa.join('\n'))
  const account = [...parsed.registries.configs.values()].map(({ auth }) => auth).find((auth) => auth !== null)
  const name = scenario.image.startsWith('quay.io/') ? scenario.image : `docker.io/library/${scenario.image}`
  const address = ['--address', join(folder, 'containerd.sock')]
  const user = account == null ? [] : ['--user', `${account.username}:${account.password}`]
  const pull = spawn(
    'ctr',
    [...address, 'images', 'pull', '--snapshotter', 'native', '--hosts-dir', hosts, ...user, name],
    { stdio: 'ignore', env: { ...process.env, SSL_CERT_FILE: join(folder, 'system-ca.pem') } },
  )
  const timer = setTimeout(() => pull.kill('SIGKILL'), 20_000)
  await new Promise((resolve) => pull.once('exit', resolve))
  clearTimeout(timer)
  spawnSync('ctr', [...address, 'images', 'rm', '--sync', name])
}

async function probeDirectly(scenario: Scenario, rig: Rig, folder: string): Promise<void> {
  await runProbe(
    {
      target: targetOf(readNode(scenario.registriesYaml, OPTIONS, engines), scenario.image),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: [],
    },
    {
      wire: {
        network: { reach: 'local', lookup: rig.lookup },
        systemCa: rig.systemCa,
        limits: { connectMs: 3_000, tlsMs: 3_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 65_536 },
        now: Date.now,
      },
      files: (path) => {
        const text = rig.files.get(path.replace(`${folder}/node/`, '/etc/rancher/k3s/'))
        return Promise.resolve(text === undefined ? { missing: `open ${path}: no such file or directory` } : { text })
      },
      parity: true,
    },
    () => undefined,
    AbortSignal.timeout(20_000),
  )
}

/** Until the first request by digest. */
function resolvePhase(requests: readonly string[], { image }: Scenario): readonly string[] {
  const first = requests.findIndex((request) =>
    image.includes('@') ? / GET /.test(request) : /\/sha256:/.test(request),
  )
  return first < 0 ? requests : requests.slice(0, first)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
