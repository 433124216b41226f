import type { Distribution } from '@/lib/k3s/distribution'
import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { readTextOf } from '@/lib/cli/node/tree/read-text'
import { homesOf } from './homes'
import { readOpenRc } from './openrc'
import { parseEnvironment, parseUnit, unitWords, valuesOf, withSpecifiers, type UnitEntry } from './unit-file'

/** How the node is started. */
export interface NodeService {
  /** e.g. `k3s-agent.service` */
  readonly unit: string
  readonly program: Distribution
  /** What starts it: systemd of the node, that of a user, or OpenRC. */
  readonly manager: 'systemd' | 'user' | 'openrc'
  /** Of the user whose service it is; null for one of the node. */
  readonly home: string | null
  /** Null when the command is none of K3s or RKE2, as behind a shell. */
  readonly role: 'server' | 'agent' | null
  /** What is started, e.g. `/usr/local/bin/k3s`. */
  readonly command: string
  /** The arguments after `server` or `agent`. */
  readonly args: readonly string[]
  /** Never shown as a whole: it can hold the token of the cluster. */
  readonly environment: ReadonlyMap<string, string>
  /** The unit, its drop-ins and the files of its environment, with the time of their last change. */
  readonly files: readonly { readonly path: string; readonly modifiedMs: number }[]
  /** It is started with the system. */
  readonly isEnabled: boolean
}

/** Where units are, the first of a name counts. Source: systemd.unit(5), UNIT FILE LOAD PATH */
const FOLDERS = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
] as const
const SCRIPT = /^(k3s|rke2)(?:-[\w@.-]+)?$/
const NAME = /^(k3s|rke2)(?:-[\w@.-]+)?\.service$/
const NAMES_MAX = 5_000
const UNITS_MAX = 16
const DROP_INS_MAX = 64

/** Where systemd of one owner has its units. */
interface UnitPlaces {
  readonly folders: readonly string[]
  /** Below the first folder: what starts by itself. */
  readonly target: string
  readonly home: string | null
}

/**
 * The services of K3s and RKE2 of a node, of its users and of OpenRC, those that start with the system first. Never throws.
 * Source: k3s k3s-rootless.service; systemd.unit(5); k3s install.sh
 */
export async function findServices(tree: NodeTree): Promise<readonly NodeService[]> {
  const services = await unitsIn(tree, { folders: FOLDERS, target: 'multi-user.target.wants', home: null })
  for (const home of await homesOf(tree)) {
    const folders = [`${home}/.config/systemd/user`, '/etc/systemd/user']
    services.push(...(await unitsIn(tree, { folders, target: 'default.target.wants', home })))
    if (services.length >= UNITS_MAX) break
  }
  const scripts = await tree.list('/etc/init.d', NAMES_MAX)
  for (const name of isAbsent(scripts) ? [] : scripts.names.filter((one) => SCRIPT.test(one)).slice(0, UNITS_MAX)) {
    const read = await readOpenRc(tree, name)
    if (read === null) continue
    const starts = !isAbsent(await tree.stat(`/etc/runlevels/default/${name}`))
    services.push(serviceOf(name, read.words, { ...read, manager: 'openrc', home: null, isEnabled: starts }))
  }
  return services.toSorted((a, b) => Number(b.isEnabled) - Number(a.isEnabled)).slice(0, UNITS_MAX)
}

async function unitsIn(tree: NodeTree, places: UnitPlaces): Promise<NodeService[]> {
  const paths = new Map<string, string>()
  for (const folder of places.folders) {
    const listed = await tree.list(folder, NAMES_MAX)
    if (isAbsent(listed)) continue
    for (const name of listed.names) if (NAME.test(name) && !paths.has(name)) paths.set(name, `${folder}/${name}`)
  }
  const services: NodeService[] = []
  for (const [unit, path] of [...paths].slice(0, UNITS_MAX)) {
    const service = await readService(tree, unit, path, places)
    if (service !== null) services.push(service)
  }
  return services
}

async function readService(
  tree: NodeTree,
  unit: string,
  path: string,
  places: UnitPlaces,
): Promise<NodeService | null> {
  const { home } = places
  const own = await readTextOf(tree, path)
  // A masked unit is a link to /dev/null, which is no regular file.
  if (isAbsent(own)) return null
  const files = [{ path, modifiedMs: own.modifiedMs }]
  const entries: UnitEntry[] = [...parseUnit(own.text)]
  for (const dropIn of await dropInsOf(tree, unit, places.folders)) {
    const read = await readTextOf(tree, dropIn)
    if (isAbsent(read)) continue
    files.push({ path: dropIn, modifiedMs: read.modifiedMs })
    entries.push(...parseUnit(read.text))
  }
  const environment = new Map<string, string>()
  for (const value of valuesOf(entries, 'Environment'))
    for (const word of unitWords(withSpecifiers(value, unit, home))) {
      const equals = word.indexOf('=')
      if (equals > 0) environment.set(word.slice(0, equals), word.slice(equals + 1))
    }
  for (const value of valuesOf(entries, 'EnvironmentFile').slice(0, DROP_INS_MAX)) {
    const file = withSpecifiers(value.replace(/^-/, ''), unit, home)
    const read = await readTextOf(tree, file)
    if (isAbsent(read)) continue
    files.push({ path: file, modifiedMs: read.modifiedMs })
    for (const [name, text] of parseEnvironment(read.text)) environment.set(name, text)
  }
  const started = unitWords(withSpecifiers(valuesOf(entries, 'ExecStart').at(-1) ?? '', unit, home))
  const words = started.flatMap((word) => withVariables(word, environment))
  return serviceOf(unit, words, {
    manager: home === null ? 'systemd' : 'user',
    home,
    environment,
    files,
    isEnabled: await isEnabled(tree, unit, places),
  })
}

function serviceOf(
  unit: string,
  words: readonly string[],
  rest: Pick<NodeService, 'manager' | 'home' | 'environment' | 'files' | 'isEnabled'>,
): NodeService {
  const program = unit.startsWith('rke2') ? 'rke2' : 'k3s'
  const command = (words[0] ?? '').replace(/^[@\-:+!]+/, '')
  const at = words.findIndex((word) => word === 'server' || word === 'agent')
  const isOwn = /(?:^|\/)(?:k3s|rke2)[\w.-]*$/.test(command) && at > 0
  const { manager, home, environment, files, isEnabled: starts } = rest
  return {
    unit,
    program,
    manager,
    home,
    role: isOwn ? (words[at] === 'agent' ? 'agent' : 'server') : null,
    command,
    args: isOwn ? words.slice(at + 1) : [],
    environment,
    files,
    isEnabled: starts,
  }
}

/** `$NAME` alone is split at spaces, `${NAME}` is not. Source: systemd.service(5), COMMAND LINES */
function withVariables(word: string, environment: ReadonlyMap<string, string>): readonly string[] {
  const [, alone] = /^\$(\w+)$/.exec(word) ?? []
  if (alone !== undefined) return (environment.get(alone) ?? '').split(/\s+/).filter((part) => part !== '')
  return [word.replace(/\$\{(\w+)\}/g, (_, name: string) => environment.get(name) ?? '')]
}

/** By name, wherever they are; the first of a name counts. */
async function dropInsOf(tree: NodeTree, unit: string, folders: readonly string[]): Promise<readonly string[]> {
  const paths = new Map<string, string>()
  for (const folder of folders) {
    const listed = await tree.list(`${folder}/${unit}.d`, DROP_INS_MAX)
    if (isAbsent(listed)) continue
    for (const name of listed.names)
      if (name.endsWith('.conf') && !paths.has(name)) paths.set(name, `${folder}/${unit}.d/${name}`)
  }
  return [...paths].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
}

async function isEnabled(tree: NodeTree, unit: string, { folders, target }: UnitPlaces): Promise<boolean> {
  const listed = await tree.list(`${folders[0]}/${target}`, NAMES_MAX)
  return !isAbsent(listed) && listed.names.includes(unit)
}
