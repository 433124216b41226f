import type { NodeOption, NodeOptions } from '@/lib/k3s/node-options'
import { findRelease, releaseName } from '@/lib/k3s/releases/releases'
import { printYaml, scalar } from '@/lib/text/print-yaml'
import { saying, type Saying } from '@/lib/words/saying'

/** Which program of K3s or RKE2 runs on a node. */
export type Role = 'server' | 'agent'

/** One option of a node as K3s takes it: a flag, and the key of the same name in config.yaml. */
export interface NodeFlag {
  readonly option: NodeOption
  /** Without dashes. */
  readonly name: 'disable-default-registry-endpoint' | 'embedded-registry' | 'data-dir' | 'system-default-registry'
  readonly value: true | string
  /** An agent with a flag that only servers know does not start. Source: k3s-io/k3s discussion 9751 */
  readonly isForServersOnly: boolean
}

/** The flags of a node that change what it does with the file, without those that have their default. */
export function nodeFlags(options: NodeOptions): readonly NodeFlag[] {
  const { disableDefaultRegistryEndpoint, embeddedRegistry, dataDir, systemDefaultRegistry, distribution } = options
  const flags: NodeFlag[] = []
  if (disableDefaultRegistryEndpoint)
    flags.push({
      option: 'disableDefaultRegistryEndpoint',
      name: 'disable-default-registry-endpoint',
      value: true,
      isForServersOnly: false,
    })
  if (embeddedRegistry)
    flags.push({ option: 'embeddedRegistry', name: 'embedded-registry', value: true, isForServersOnly: true })
  if (dataDir !== null && dataDir !== '')
    flags.push({ option: 'dataDir', name: 'data-dir', value: dataDir, isForServersOnly: false })
  if (systemDefaultRegistry !== null)
    flags.push({
      option: 'systemDefaultRegistry',
      name: 'system-default-registry',
      value: systemDefaultRegistry,
      // Agents of K3s get it from their server.
      isForServersOnly: distribution === 'k3s',
    })
  return flags
}

/** The flags that a node of this role may have. */
export function flagsFor(role: Role, options: NodeOptions): readonly NodeFlag[] {
  return nodeFlags(options).filter(({ isForServersOnly }) => role === 'server' || !isForServersOnly)
}

/** As entries of config.yaml; undefined when there are none. */
export function flagEntries(flags: readonly NodeFlag[]): object | undefined {
  return flags.length === 0
    ? undefined
    : Object.fromEntries(
        flags.map(({ name, value }) => [name, typeof value === 'string' ? scalar(value, 'double') : value]),
      )
}

/** As a file for config.yaml.d; empty when there are none. */
export function flagFile(flags: readonly NodeFlag[]): string {
  return flags.length === 0 ? '' : printYaml(flagEntries(flags))
}

/** As words of a command line. */
export function flagWords(flags: readonly NodeFlag[]): readonly string[] {
  return flags.map(({ name, value }) => (value === true ? `--${name}` : `--${name}=${value}`))
}

/** As lines of config.yaml. */
export function flagLines(flags: readonly NodeFlag[]): readonly string[] {
  return flags.map((flag) => flagFile([flag]).trimEnd())
}

/** A file of flags that leaves config.yaml as it is. Source: docs.k3s.io, Configuration Options, Multiple Config Files */
export function flagsPath({ distribution }: Pick<NodeOptions, 'distribution'>): string {
  return `/etc/rancher/${distribution}/config.yaml.d/50-registry-flags.yaml`
}

/** The release under the name of the node's distribution. */
export function releaseOf({ release, distribution }: NodeOptions): string {
  const found = findRelease(release)
  return found === null ? release : releaseName(found, distribution)
}

/** For a format that writes one file of flags whatever the role of the node is. */
export function roleNotes(options: NodeOptions): readonly Saying[] {
  return nodeFlags(options)
    .filter(({ isForServersOnly }) => isForServersOnly)
    .map(({ name }) => saying('{name} is for servers: leave it out on agents, which do not start with it.', { name }))
}
