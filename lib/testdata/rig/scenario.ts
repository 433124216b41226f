import type { LookupAddress } from 'node:dns'
import { createAuthority } from './certificates'
import { startScriptedServer, type LoggedRequest, type ScriptedServer } from './scripted-server'

/** A recorded scenario: servers, and what real containerd versions then sent and reported. */
export interface Scenario {
  readonly id: string
  readonly why: string
  readonly registriesYaml: string
  readonly flags: { readonly disableDefaultRegistryEndpoint: boolean; readonly embeddedRegistry: boolean }
  readonly image: string
  readonly podCredentials?: { readonly username: string; readonly password: string }
  readonly servers: readonly ScenarioServer[]
  readonly runs: readonly Run[]
}

export interface ScenarioServer {
  readonly name: string
  readonly host: string
  /** ip:port of the recording. */
  readonly address: string
  readonly tls: string | null
  readonly behaviour: string
  readonly serves: 'manifest' | 'index'
}

export interface Run {
  readonly containerd: string
  readonly requests: readonly (LoggedRequest & { readonly n: number; readonly server: string })[]
  readonly result: { readonly ok: boolean; readonly error: string | null; readonly grpcCode: number }
}

export interface Rig {
  /** In the order of their arrival. */
  readonly requests: (LoggedRequest & { readonly server: string })[]
  lookup(name: string): Promise<readonly LookupAddress[]>
  /** The local port that replaces an address of the scenario. */
  dial(ip: string, port: number): { readonly host: string; readonly port: number }
  readonly systemCa: readonly string[]
  /** Address of each name. */
  readonly names: ReadonlyMap<string, string>
  /** Certificate files of the node, by path. */
  readonly files: ReadonlyMap<string, string>
  close(): Promise<void>
}

const trusted = createAuthority('an authority of the system')
const own = createAuthority('an authority of the company')
const unknown = createAuthority('an unknown authority')
const client = own.issue({ commonName: 'node', usage: 'client' })

/** Token servers of the recordings that are not the registry itself. */
const TOKEN_HOSTS: Readonly<Record<string, string>> = { 'registry-1.docker.io': 'auth.docker.io' }

/**
 * Starts the servers of a scenario on free ports of the loopback interface; `isReal`: at their own addresses, which
 * requires a network namespace.
 */
export async function startScenario(scenario: Scenario, isReal = false): Promise<Rig> {
  const requests: Rig['requests'] = []
  const ports = new Map<string, number>()
  const names = new Map<string, string>()
  const servers: ScriptedServer[] = []
  for (const { name, host, address, tls, behaviour, serves } of scenario.servers) {
    const hostname = nameOf(host)
    names.set(hostname, nameOf(address))
    const tokenHost = TOKEN_HOSTS[hostname]
    if (tokenHost !== undefined) names.set(tokenHost, nameOf(address))
    if (behaviour === 'refused') continue
    const realm = `${tls === null ? 'http' : 'https'}://${tokenHost ?? host}`
    const service = tokenHost === undefined ? hostname : 'hub.test'
    const started = await startScriptedServer({ behaviour, serves, tls: tlsOf(tls, hostname, tokenHost), realm, service }, (request) => requests.push({ server: name, ...request }), isReal ? { host: nameOf(address), port: Number(address.split(':')[1]) } : undefined)
    servers.push(started)
    ports.set(address, started.port)
  }
  return {
    requests,
    names,
    lookup: (name) => {
      const address = names.get(name)
      return address === undefined ? Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' })) : Promise.resolve([{ address, family: 4 }])
    },
    // Port 1 of the loopback interface is closed everywhere.
    dial: (ip, port) => ({ host: '127.0.0.1', port: ports.get(`${ip}:${port}`) ?? 1 }),
    systemCa: [trusted.certificate],
    files: filesOfNode(),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

function tlsOf(words: string | null, hostname: string, tokenHost: string | undefined) {
  if (words === null) return null
  const authority = words.startsWith('trusted') ? trusted : words.startsWith('private') ? own : unknown
  const isAddress = /^[\d.]+$/.test(hostname)
  const issued = authority.issue({ commonName: hostname, dns: isAddress ? [] : [hostname, ...(tokenHost === undefined ? [] : [tokenHost])], ip: isAddress ? [hostname] : [] })
  return { ...issued, ...(words.includes('client certificate') && { clientCa: own.certificate }) }
}

function filesOfNode(): ReadonlyMap<string, string> {
  const agent = '/var/lib/rancher/k3s/agent'
  return new Map([
    ['/etc/rancher/k3s/private-ca.pem', own.certificate],
    ['/etc/rancher/k3s/client.crt', client.certificate],
    ['/etc/rancher/k3s/client.key', client.key],
    [`${agent}/server-ca.crt`, trusted.certificate],
    [`${agent}/client-k3s-controller.crt`, client.certificate],
    [`${agent}/client-k3s-controller.key`, client.key],
  ])
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '')
}
