import type { Distribution } from './distribution'
import type { NodeOptions } from './node-options'

/** Paths of files and directories on a node. */
export interface NodePaths {
  /** `version.Program` in K3s: part of file names and of the first line of each file. */
  readonly program: Distribution
  readonly dataDir: string
  /** Holds config.toml and certs.d. */
  readonly containerdEtc: string
  readonly certsD: string
  /** The log in which containerd reports what each endpoint answered. */
  readonly containerdLog: string
  readonly serverCa: string
  readonly controllerCert: string
  readonly controllerKey: string
}

/**
 * The paths of a node; an empty data directory counts as not given.
 * Source: k3s pkg/agent/config/config.go@06ea261, get
 */
export function nodePaths(options: Pick<NodeOptions, 'distribution' | 'dataDir'>): NodePaths {
  const program = options.distribution
  const dataDir = joinPath(options.dataDir || `/var/lib/rancher/${program}`)
  const agent = joinPath(dataDir, 'agent')
  const containerdEtc = joinPath(agent, 'etc/containerd')
  return {
    program,
    dataDir,
    containerdEtc,
    certsD: joinPath(containerdEtc, 'certs.d'),
    containerdLog: joinPath(agent, 'containerd/containerd.log'),
    serverCa: joinPath(agent, 'server-ca.crt'),
    controllerCert: joinPath(agent, `client-${program}-controller.crt`),
    controllerKey: joinPath(agent, `client-${program}-controller.key`),
  }
}

/** Joins and cleans a path: no empty parts, no `.`, `..` resolved. Source: Go path/filepath.Join on Linux */
export function joinPath(...parts: readonly string[]): string {
  const path = parts.filter((part) => part !== '').join('/')
  const absolute = path.startsWith('/')
  const clean: string[] = []
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') clean.push(name)
    else if (clean.length > 0 && clean.at(-1) !== '..') clean.pop()
    else if (!absolute) clean.push('..')
  }
  return `${absolute ? '/' : ''}${clean.join('/')}` || '.'
}
