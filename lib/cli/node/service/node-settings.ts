import type { Distribution } from '@/lib/k3s/distribution'
import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { readConfigFiles, type ConfigFiles } from './config-files'
import type { NodeService } from './find-service'

/** A flag of the node that decides about registries, and where it is set. */
export interface FoundFlag {
  readonly value: string
  /** A file: config.yaml, one of its drop-ins, or the unit. */
  readonly path: string
}

const SWITCHES = [
  'disable-default-registry-endpoint',
  'embedded-registry',
  'docker',
  'disable-agent',
  'rootless',
] as const
const TEXTS = [
  'private-registry',
  'data-dir',
  'container-runtime-endpoint',
  'image-service-endpoint',
  'snapshotter',
  'pause-image',
  'system-default-registry',
  'config',
] as const
/** Short names. Source: k3s pkg/cli/cmds/agent.go and server.go */
const ALIASES: Readonly<Record<string, string>> = { d: 'data-dir', c: 'config' }

/** Of flags that are not set, after the name of the program. Source: k3s pkg/cli/cmds/server.go of 2025 */
const VARIABLES: Partial<Readonly<Record<(typeof TEXTS)[number], string>>> = {
  'data-dir': 'DATA_DIR',
  'system-default-registry': 'SYSTEM_DEFAULT_REGISTRY',
}

export type FlagName = (typeof SWITCHES)[number] | (typeof TEXTS)[number]

/** What is known of how a node is started. */
export interface NodeSettings {
  readonly flags: ReadonlyMap<FlagName, FoundFlag>
  readonly config: ConfigFiles
  /** Of config.yaml, whether it exists or not. */
  readonly configPath: string
  /** A configuration that is elsewhere, at a URL, and not read. */
  readonly remoteConfig: boolean
}

/**
 * The flags of a node: those of the command line come after those of the configuration files, and the last one counts.
 * Source: k3s pkg/configfilearg/parser.go, Parse
 */
export async function readSettings(
  tree: NodeTree,
  program: Distribution,
  service: NodeService | null,
): Promise<NodeSettings> {
  const own = flagsOf(service?.args ?? [], service?.files[0]?.path ?? '')
  const variable = service?.environment.get(`${program.toUpperCase()}_CONFIG_FILE`) ?? ''
  const configPath = variable || own.get('config')?.value || `/etc/rancher/${program}/config.yaml`
  const remoteConfig = /^https?:\/\//i.test(configPath)
  const config = remoteConfig
    ? { values: new Map(), files: [], unreadable: [] }
    : await readConfigFiles(tree, configPath)
  const flags = new Map<FlagName, FoundFlag>()
  for (const [name, ending] of Object.entries(VARIABLES) as [FlagName, string][]) {
    const value = service?.environment.get(`${program.toUpperCase()}_${ending}`) ?? ''
    if (value !== '') flags.set(name, { value, path: service?.files.at(-1)?.path ?? '' })
  }
  for (const [name, { values, path }] of config.values) {
    const flag = knownFlag(name)
    const value = values.at(-1)
    if (flag !== null && value !== undefined) flags.set(flag, { value, path })
  }
  for (const [name, flag] of own) flags.set(name, flag)
  return { flags, config, configPath, remoteConfig }
}

/** Whether a switch is on. Source: Go strconv.ParseBool */
export function isOn({ flags }: NodeSettings, name: (typeof SWITCHES)[number]): boolean {
  return ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(flags.get(name)?.value ?? '')
}

/** A text of a flag; null when it is not set or empty. */
export function textOf({ flags }: NodeSettings, name: (typeof TEXTS)[number]): string | null {
  return flags.get(name)?.value || null
}

/** True for what containerd of K3s has no file of. */
export async function existsIn(tree: NodeTree, path: string): Promise<boolean> {
  return !isAbsent(await tree.stat(path))
}

function knownFlag(name: string): FlagName | null {
  const long = ALIASES[name] ?? name
  return [...SWITCHES, ...TEXTS].find((flag) => flag === long) ?? null
}

/** Of other flags it is not known whether they take a value, so that only those of the list are looked at. */
function flagsOf(args: readonly string[], path: string): ReadonlyMap<FlagName, FoundFlag> {
  const flags = new Map<FlagName, FoundFlag>()
  for (const [index, arg] of args.entries()) {
    const [, name = '', , value] = /^--?([\w-]+)(=(.*))?$/s.exec(arg) ?? []
    const flag = name === '' ? null : knownFlag(name)
    if (flag === null) continue
    const isSwitch = SWITCHES.some((one) => one === flag)
    flags.set(flag, { value: value ?? (isSwitch ? 'true' : (args[index + 1] ?? '')), path })
  }
  return flags
}
