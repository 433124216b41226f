import { engines, type Engines } from '@/lib/containerd/engines'
import { createLoader } from '@/lib/containerd/containerd'
import { planPull } from '@/lib/containerd/plan-pull'
import { pauseImage, systemImage } from '@/lib/k3s/system-images'
import { DISTRIBUTIONS, type Distribution } from '@/lib/k3s/distribution'
import { embeddedRegistryAddress } from '@/lib/k3s/embedded-registry'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { joinPath, nodePaths, type NodePaths } from '@/lib/k3s/node-paths'
import { newestRelease, releaseName, releaseOf, releasesOf } from '@/lib/k3s/releases/releases'
import { readNode, type ClusterNode } from '@/lib/node'
import { decodeDocument } from '@/lib/cli/read/decode-text'
import { parseRegistries } from '@/lib/registries/parse'
import { compareFiles } from './compare-files'
import { readContainerdLog } from './containerd-log'
import { generatedOf, readDiskFiles, type DiskFiles } from './disk-files'
import { createMask } from '@/lib/errors/mask'
import type { NodeFacts, NodeRegistries } from './inspection'
import { findNodeRelease, isKnown, type FoundRelease } from './release'
import { findServices, type NodeService } from './service/find-service'
import { isOn, readSettings, textOf } from './service/node-settings'
import { findTemplates } from './template'
import { isAbsent, type NodeTree } from './tree/node-tree'
import { readTextOf } from './tree/read-text'

/** What the command line says of the node; null for what is to be found out. */
export interface Asked {
  readonly distribution: Distribution | null
  readonly release: string | null
  /** Asks a program of the node for its version; null where that must not be run. */
  readonly versionOf: ((command: string) => Promise<string | null>) | null
}

const IMAGES_MAX = 500

/** A node takes what is written as it is: nothing on it is a template. */
const ENGINES: Engines = { ...engines, readTemplate: () => null }

/** Reads a node, and computes what it would write and pull. Null when there is neither K3s nor RKE2. Never throws. */
export async function inspect(tree: NodeTree, asked: Asked): Promise<NodeFacts | null> {
  const { versionOf } = asked
  const services = await findServices(tree)
  const programs = await programsOf(tree, services)
  const program = asked.distribution ?? services[0]?.program ?? programs[0]
  if (program === undefined) return null
  const service = services.find((one) => one.program === program) ?? null
  const settings = await readSettings(tree, program, service)
  const isRootless = program === 'k3s' && isOn(settings, 'rootless')
  const dataDir = textOf(settings, 'data-dir') ?? (isRootless ? `${homeOf(service)}/.rancher/k3s` : null)
  const paths = nodePaths({ distribution: program, dataDir: dataDir === null ? null : joinPath(dataDir) })
  const onNode = (path: string): string =>
    isRootless && path.startsWith('/etc/rancher/') ? joinPath(paths.dataDir, path) : path
  const registries = await readRegistriesOf(tree, program, textOf(settings, 'private-registry'), onNode)
  const hide = createMask(parseRegistries(registries.text))
  const log = await readContainerdLog(tree, paths.containerdLog, hide)
  const found = await findNodeRelease(tree, program, {
    given: asked.release,
    dataDir: paths.dataDir,
    ask: versionOf && (() => versionOf(commandOf(program, service))),
    containerd: log?.version ?? null,
    containerdLog: paths.containerdLog,
  })
  const disk = await readDiskFiles(tree, paths)
  const role = service?.role ?? null
  const known = isKnown(found.name, program) ? found : { ...found, isCertain: false }
  const set: Omit<NodeOptions, 'release'> = {
    distribution: program,
    disableDefaultRegistryEndpoint: isOn(settings, 'disable-default-registry-endpoint'),
    // Servers decide it for their agents, on which only its files show it.
    embeddedRegistry:
      role === 'agent'
        ? disk.directories.some(({ name, isOwn }) => isOwn && name === embeddedRegistryAddress(program))
        : isOn(settings, 'embedded-registry'),
    dataDir: dataDir === null ? null : paths.dataDir,
    systemDefaultRegistry: textOf(settings, 'system-default-registry'),
  }
  const release = known.isCertain ? known : fittingRelease(known, set, registries.text, disk, paths)
  const options: NodeOptions = {
    ...set,
    release: isKnown(release.name, program) ? release.name : newestRelease(program).name,
  }
  const switches = releaseOf(options)
  const node = readNode(registries.text, options, ENGINES)
  return {
    program,
    programs,
    services,
    service,
    role,
    isRootless,
    onNode,
    settings,
    release,
    options,
    switches,
    paths,
    registries,
    node,
    disk,
    elsewhere: isRootless ? null : await usualConfig(tree, options, paths),
    templates: await findTemplates(tree, paths, switches),
    files: compareFiles(node.rendered.files, disk, paths, switches, hide),
    generatedMs: disk.configToml?.modifiedMs ?? null,
    log,
    images: await importedImages(tree, paths.dataDir),
    hide,
  }
}

/** The node as its containerd works now, by the files on its disk; null when there are none. */
export function asOnDisk({ node, disk, paths, options }: NodeFacts): ClusterNode | null {
  if (disk.configToml === null) return null
  const files = generatedOf(disk, node.rendered.files, paths)
  const rendered = { ...node.rendered, files, error: null, pending: false }
  const containerd = createLoader(options, engines.decodeToml1, engines.readInline)(rendered)
  return { ...node, rendered, containerd, plan: (image) => planPull(image, containerd, engines.regexp) }
}

/** The image of the pause container, by the flags and the release of the node. */
export function pauseImageOf({ settings, options, switches }: NodeFacts): string {
  const own = textOf(settings, 'pause-image')
  return own === null ? pauseImage(options, switches) : systemImage(own, options)
}

/**
 * Of the releases that write differently, the one whose files are those on the disk; where there is none, the one whose
 * config.toml has the most lines in common with it.
 */
function fittingRelease(
  found: FoundRelease,
  set: Omit<NodeOptions, 'release'>,
  text: string,
  disk: DiskFiles,
  paths: NodePaths,
): FoundRelease {
  if (disk.configToml === null) return found
  const present = new Set(disk.configToml.text.split('\n'))
  const seen = new Set<string>()
  let best = { name: found.name, score: Number.NEGATIVE_INFINITY }
  const names = releasesOf(set.distribution).map((release) => releaseName(release, set.distribution))
  for (const name of found.from === 'containerd' ? [found.name, ...names] : names) {
    const options = { ...set, release: name }
    const switches = releaseOf(options)
    const { registriesWriter, hasHostTable, wildcardFallback, configTemplate, pauseTag } = switches
    const key = JSON.stringify([registriesWriter, hasHostTable, wildcardFallback, configTemplate, pauseTag])
    if (seen.has(key)) continue
    seen.add(key)
    const { files } = readNode(text, options, ENGINES).rendered
    const compared = compareFiles(files, disk, paths, switches, (line) => line)
    const isSame = compared.length > 0 && compared.every(({ status }) => status === 'same' || status === 'foreign')
    const config = files.find(({ path }) => path === 'config.toml')?.text.split('\n') ?? []
    const common = config.filter((line) => present.has(line)).length
    const score = (isSame ? 1_000_000 : 0) + 2 * common - config.length
    if (score > best.score) best = { name, score }
  }
  return best.score >= 500_000 && best.name !== found.name
    ? { name: best.name, from: 'files', isCertain: false, path: `${paths.containerdEtc}/config.toml` }
    : { ...found, name: best.name }
}

/**
 * Whose home a K3s without root uses. It mounts `etc/rancher` of its data directory over /etc/rancher, after it has read the
 * config.yaml of the node. Source: k3s pkg/rootless/mounts.go, pkg/datadir/datadir.go, pkg/configfilearg
 */
function homeOf(service: NodeService | null): string {
  return service?.home ?? service?.environment.get('HOME') ?? '/root'
}

async function programsOf(tree: NodeTree, services: readonly NodeService[]): Promise<readonly Distribution[]> {
  const found: Distribution[] = []
  for (const program of DISTRIBUTIONS) {
    const places = [`/etc/rancher/${program}`, `/var/lib/rancher/${program}`]
    const entries = await Promise.all(places.map((place) => tree.stat(place)))
    if (services.some((one) => one.program === program) || entries.some((entry) => !isAbsent(entry)))
      found.push(program)
  }
  return found
}

async function readRegistriesOf(
  tree: NodeTree,
  program: Distribution,
  flagPath: string | null,
  onNode: (path: string) => string,
): Promise<NodeRegistries> {
  const path = onNode(flagPath ?? `/etc/rancher/${program}/registries.yaml`)
  const nothing = { path, flagPath, isMounted: true, why: null, text: '', modifiedMs: null, mode: null, owner: null }
  const read = await readTextOf(tree, path)
  if (isAbsent(read)) {
    if (read.absent === 'missing') return { ...nothing, state: 'missing' }
    const isMounted = read.absent !== 'unmounted'
    const state = read.absent === 'folder' ? 'folder' : 'unreadable'
    return { ...nothing, state, isMounted, why: REASONS[read.absent] }
  }
  const { modifiedMs, mode, owner } = read
  if (!read.isWhole) return { ...nothing, state: 'unreadable', why: 'larger than 1 MiB', modifiedMs, mode, owner }
  const decoded = decodeDocument(read.bytes)
  if ('error' in decoded) return { ...nothing, state: 'unreadable', why: decoded.error, modifiedMs, mode, owner }
  return { ...nothing, state: 'read', text: decoded.text, modifiedMs, mode, owner }
}

const REASONS = {
  missing: 'no such file or directory',
  denied: 'permission denied',
  loop: 'too many levels of symbolic links',
  special: 'not a regular file',
  folder: 'is a directory',
  error: 'input/output error',
  unmounted: 'not mounted here',
} as const

function commandOf(program: Distribution, service: NodeService | null): string {
  const command = service?.command ?? ''
  return command.startsWith('/') && service?.role !== null ? command : `/usr/local/bin/${program}`
}

async function usualConfig(tree: NodeTree, { distribution }: NodeOptions, paths: NodePaths): Promise<string | null> {
  const usual = `${nodePaths({ distribution, dataDir: null }).containerdEtc}/config.toml`
  if (usual === `${paths.containerdEtc}/config.toml`) return null
  return isAbsent(await tree.stat(usual)) ? null : usual
}

async function importedImages(tree: NodeTree, dataDir: string): Promise<readonly string[]> {
  const listed = await tree.list(`${dataDir}/agent/images`, IMAGES_MAX)
  if (isAbsent(listed)) return []
  return listed.names.filter((name) => /\.(?:tar(?:\.\w+)?|tgz|tzst|txt)$/i.test(name))
}
