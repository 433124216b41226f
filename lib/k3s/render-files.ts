import type { ParsedRegistries } from '@/lib/registries/model'
import { agentRegistries } from './agent-registries'
import { printConfigToml } from './config-toml'
import { droppedDiagnostics } from './dropped-diagnostics'
import { embeddedRegistryAddress, injectEmbeddedRegistry, NO_EMBEDDED_REGISTRY } from './embedded-registry'
import type { GeneratedFile, RenderedFiles } from './generated-file'
import { compareBytes } from '@/lib/go/bytes'
import type { WriteOldFiles } from './eras/write-old-files'
import { getHostConfigs } from './host-configs'
import { printHostsToml } from './hosts-toml'
import { logLine } from './log-line'
import type { NodeOptions } from './node-options'
import type { NodePaths } from './node-paths'
import { joinPath, nodePaths } from './node-paths'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { PrintedFile } from './toml-lines'
import { directoryProblem, writeDiagnostic, type WriteProblem } from './write-problem'
import { pauseImage } from './system-images'

const NOTHING: RenderedFiles = { files: [], warnings: [], error: null, diagnostics: [], pending: false }

/**
 * What K3s writes for containerd and what it logs; no files when it rejects registries.yaml or cannot write them. Never throws.
 *
 * A release that is not known counts as the newest one. Two keys that lead to the same directory (`docker.io` and
 * `docker.io/`) overwrite each other, in K3s at random; here the later one wins.
 *
 * `writeOldFiles` null: of a release before March 2024, the files are `pending`.
 */
export function renderFiles(
  parsed: ParsedRegistries,
  options: NodeOptions,
  writeOldFiles: WriteOldFiles | null = null,
): RenderedFiles {
  if (parsed.parseError !== null) return NOTHING
  const release = releaseOf(options)
  const paths = nodePaths(options)
  const write = release.registriesWriter === 'merged' ? writeMergedFiles : writeOldFiles
  if (write === null) return { ...NOTHING, pending: true }
  const { config, hosts, problems } = write(agentRegistries(parsed.registries), options, paths, release)
  const printed = placeHostsFiles(hosts, paths)
  // K3s writes config.toml first, then each directory; several faults in these are found at random.
  const problem = config.problem ?? firstOf(printed, ([hostsToml, own]) => own ?? directoryProblem(hostsToml))
  return {
    files: problem === null ? [...printed.map(([hostsToml]) => hostsToml), file(paths, 'config.toml', config)] : [],
    warnings: problems.flatMap((each) => logLine(each) ?? []).toSorted(compareBytes),
    error: problem?.error ?? null,
    diagnostics: [
      ...droppedDiagnostics(problems, parsed),
      ...(problem === null ? [] : [writeDiagnostic(problem, parsed)]),
    ],
    pending: false,
  }
}

const writeMergedFiles: WriteOldFiles = (written, options, paths, release) => {
  const registries = options.embeddedRegistry ? injectEmbeddedRegistry(written, paths) : written
  const { hosts, problems } = getHostConfigs(registries, {
    disableDefaultRegistryEndpoint: options.disableDefaultRegistryEndpoint,
    mirrorAddress: options.embeddedRegistry ? embeddedRegistryAddress(options.distribution) : NO_EMBEDDED_REGISTRY,
    rules: release,
  })
  return {
    config: printConfigToml(registries, paths, release, pauseImage(options, release)),
    hosts: new Map([...hosts].map(([directory, host]) => [directory, printHostsToml(host, paths.program, release)])),
    problems,
  }
}

type PrintedHosts = readonly [file: GeneratedFile, problem: WriteProblem | null]

function placeHostsFiles(hosts: ReadonlyMap<string, PrintedFile>, paths: NodePaths): PrintedHosts[] {
  const files = new Map<string, PrintedHosts>()
  for (const [directory, printed] of hosts) {
    const path = isPlainName(directory)
      ? `certs.d/${directory}/hosts.toml`
      : joinPath('certs.d', directory, 'hosts.toml')
    files.set(path, [file(paths, path, printed), printed.problem])
  }
  return [...files.values()].toSorted(([a], [b]) => compareBytes(a.path, b.path))
}

function firstOf(
  files: readonly PrintedHosts[],
  problemOf: (printed: PrintedHosts) => WriteProblem | null,
): WriteProblem | null {
  for (const printed of files) {
    const problem = problemOf(printed)
    if (problem !== null) return problem
  }
  return null
}

/** Nearly all keys are; resolving a path takes longer than printing the file. */
function isPlainName(directory: string): boolean {
  return directory !== '' && !directory.startsWith('.') && !directory.includes('/')
}

function file(paths: NodePaths, path: string, { text, origins, secrets }: PrintedFile): GeneratedFile {
  return {
    path,
    fullPath: path.startsWith('..') ? joinPath(paths.containerdEtc, path) : `${paths.containerdEtc}/${path}`,
    text,
    origins,
    secrets,
  }
}
