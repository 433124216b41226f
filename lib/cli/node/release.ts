import type { Distribution } from '@/lib/k3s/distribution'
import { allReleases, findRelease, newestRelease, releaseName } from '@/lib/k3s/releases/releases'
import { isAbsent, type NodeTree } from './tree/node-tree'

/** The release of a node, and how it is known. */
export interface FoundRelease {
  /** As its program says it, or as the release that is computed with. */
  readonly name: string
  /**
   * `given`: by a flag. `runtime`: by the folder of RKE2's programs. `program`: it was asked. `log`: it is in a log of K3s.
   * `containerd`: a release with the containerd of the log. `files`: one that writes the files that are there. `newest`:
   * nothing says it.
   */
  readonly from: 'given' | 'runtime' | 'program' | 'log' | 'containerd' | 'files' | 'newest'
  /** False where other releases are possible. */
  readonly isCertain: boolean
  /** The file that says so; null when none does. */
  readonly path: string | null
}

export interface ReleaseSources {
  readonly given: string | null
  readonly dataDir: string
  /** Asks for what `k3s --version` prints; null where that must not be run. */
  readonly ask: (() => Promise<string | null>) | null
  /** Version of the containerd that started last; null when no log says it. */
  readonly containerd: string | null
  readonly containerdLog: string
}

const LOG_TAIL = 256 * 1024

/** Never throws. A release that is too old to be computed is the name as it was found. */
export async function findNodeRelease(
  tree: NodeTree,
  program: Distribution,
  { given, dataDir, ask, containerd, containerdLog }: ReleaseSources,
): Promise<FoundRelease> {
  if (given !== null) return { name: given, from: 'given', isCertain: true, path: null }
  const runtime = program === 'rke2' ? await runtimeOf(tree, dataDir) : null
  if (runtime !== null) return runtime
  const asked = RELEASE.exec((await ask?.()) ?? '')?.[0]
  if (asked !== undefined) return { name: asked, from: 'program', isCertain: true, path: null }
  const logged = await startedIn(tree, program)
  if (logged !== null) return logged
  const like = containerd === null ? undefined : allReleases().find((release) => release.containerd === containerd)
  if (like !== undefined)
    return { name: releaseName(like, program), from: 'containerd', isCertain: false, path: containerdLog }
  return { name: releaseName(newestRelease(program), program), from: 'newest', isCertain: false, path: null }
}

/** Whether releases of this name can be computed. */
export function isKnown(name: string, program: Distribution): boolean {
  return findRelease(name, program) !== null
}

const RELEASE = /\bv1\.\d{1,3}\.\d{1,3}\+(?:k3s|rke2r)\d{1,3}\b/

/**
 * RKE2 unpacks its programs into `data/<tag>-<hash>` and links `bin` to the one that runs.
 * Source: rancher/rke2 pkg/bootstrap/bootstrap.go, releaseRefDigest and Stage
 */
async function runtimeOf(tree: NodeTree, dataDir: string): Promise<FoundRelease | null> {
  const bin = await tree.stat(`${dataDir}/bin`)
  const linked = isAbsent(bin) ? null : RUNTIME.exec(bin.path.slice(bin.path.lastIndexOf('/data/') + 1))
  if (linked !== null) return { name: tagOf(linked), from: 'runtime', isCertain: true, path: `${dataDir}/bin` }
  const listed = await tree.list(`${dataDir}/data`, 100)
  const [only, ...others] = isAbsent(listed) ? [] : listed.names.filter((name) => RUNTIME.test(`data/${name}`))
  if (only === undefined || others.length > 0) return null
  return {
    name: tagOf(RUNTIME.exec(`data/${only}`)),
    from: 'runtime',
    isCertain: true,
    path: `${dataDir}/data/${only}`,
  }
}

const RUNTIME = /^data\/(v1\.\d{1,3}\.\d{1,3})-(rke2r\d{1,3})-[0-9a-f]{12}(?:\/|$)/

function tagOf(match: RegExpExecArray | null): string {
  return `${match?.[1] ?? ''}+${match?.[2] ?? ''}`
}

/** Where OpenRC has it. Source: k3s install.sh, create_openrc_service_file */
async function startedIn(tree: NodeTree, program: Distribution): Promise<FoundRelease | null> {
  for (const path of [`/var/log/${program}.log`, `/var/log/${program}-agent.log`]) {
    const read = await tree.read(path, LOG_TAIL, 'end')
    if (isAbsent(read)) continue
    const text = new TextDecoder().decode(read.bytes)
    const last = [
      ...text.matchAll(/Starting (?:k3s|rke2)(?: agent)? (v1\.\d{1,3}\.\d{1,3}\+(?:k3s|rke2r)\d{1,3})\b/g),
    ].at(-1)
    if (last?.[1] !== undefined) return { name: last[1], from: 'log', isCertain: true, path }
  }
  return null
}
