import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import { isLocalhost } from '@/lib/k3s/localhost'
import type { Release } from '@/lib/k3s/releases/releases'
import type { HostEntry } from './hosts-toml-reader'
import { logLine } from './log-line'
import { tlsFileProblem, type KnownPaths } from './tls-files'

/** A host as the resolver receives it. */
export interface RegistryHost extends HostEntry {
  /** http with TLS settings: https is tried first. `scheme` is then https. */
  readonly httpsThenHttp: boolean
  /** Its place in the list of endpoints, where the list is one line of config.toml. */
  readonly index?: number
}

export interface RegistryHosts {
  readonly hosts: readonly RegistryHost[]
  readonly log: readonly string[]
  /** Why the pull ends here; null when it continues. */
  readonly fails: string | null
}

const HTTPS_FIRST =
  'host will try HTTPS first since it is configured for HTTP with a TLS configuration, consider changing host to HTTPS or removing unused TLS configuration'

/** Used when containerd has no hosts.toml that it can read. */
export const BARE_HOST: HostEntry = {
  scheme: '',
  host: '',
  path: '',
  isRoot: true,
  line: null,
  canResolve: true,
  canPull: true,
  ca: null,
  client: null,
  skipVerify: null,
  tlsLines: [],
  rewrites: [],
}

/**
 * Completes the hosts of a file: a last host without a name becomes the namespace's own default, certificate files are
 * read, and http with TLS settings becomes https with a fallback. `directory` is the directory of the file.
 * Source: containerd v2.3.4 core/remotes/docker/config/hosts.go, ConfigureHosts
 */
export function configureHosts(
  namespace: string,
  configs: readonly HostEntry[],
  directory: string,
  known: KnownPaths,
  release: Release,
): RegistryHosts {
  const hosts: RegistryHost[] = []
  const log: string[] = []
  for (const [index, config] of configs.entries()) {
    const host = index === configs.length - 1 && config.host === '' ? withDefault(config, namespace) : config
    const fails = tlsFileProblem(host, directory, known)
    if (fails !== null) return { hosts: [], log, fails }
    const httpsThenHttp = host.scheme === 'http' && hasTls(host) && isAmbiguousPort(host.host, release)
    if (httpsThenHttp) log.push(logLine('info', HTTPS_FIRST, { host: host.host }))
    hosts.push({ ...host, scheme: httpsThenHttp ? 'https' : host.scheme, httpsThenHttp })
  }
  return { hosts, log, fails: null }
}

function withDefault(config: HostEntry, namespace: string): HostEntry {
  const host = { ...config, path: '/v2', canResolve: true, canPull: true }
  if (namespace === DOCKER_HUB) return { ...host, scheme: 'https', host: DOCKER_HUB_HOST }
  if (!isLocalhost(namespace)) return { ...host, scheme: 'https', host: namespace }
  const port = splitPort(namespace)
  const scheme = port === '' || port === '443' ? 'https' : 'http'
  return { ...host, scheme, host: namespace, skipVerify: port === '80' ? host.skipVerify : true }
}

function hasTls({ ca, client, skipVerify }: HostEntry): boolean {
  return ca !== null || client !== null || skipVerify !== null
}

/**
 * Whether http with TLS settings is tried over https first. In K3s' containerd 1.7 before 1.7.24 not for a host without
 * a port.
 */
export function isAmbiguousPort(host: string, { containerdLine, containerd, era }: Release): boolean {
  const port = splitPort(host)
  if (port === '80') return false
  const patch = Number(/^1\.7\.(\d+)/.exec(containerd ?? '')?.[1] ?? (era === 'K6' ? 23 : 0))
  return port !== '' || containerdLine !== '1.7' || patch >= 24
}

/** The port of Go's net.SplitHostPort; empty if that fails. */
function splitPort(host: string): string {
  return /^(?:\[[^[\]]*\]|[^:[\]]*):([^:[\]]*)$/.exec(host)?.[1] ?? ''
}
