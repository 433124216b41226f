import { attemptPaths } from '@/lib/containerd/attempt-paths'
import type { Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isWrittenDockerHub } from '@/lib/known/docker-hub'
import { pathKey, type Diagnostic, type Path } from '@/lib/registries/diagnostic'
import { splitPort, urlParts } from '@/lib/text/url-parts'

/** By this it is decided whom a finding concerns. */
export type Concerning = Pick<Diagnostic, 'code' | 'severity' | 'path' | 'meantFor' | 'meantBelow'>

/** Which findings concern a plan, and where in it they bite. */
export interface PlanFindings<Found extends Concerning = Diagnostic> {
  /** By attempt, in their order; the first attempt that a finding concerns has it. */
  readonly ofAttempts: readonly (readonly Found[])[]
  /**
   * About the image as a whole: its mirror entry, or the entry that was meant for it. Then what is wrong at the root of the
   * file, where what is not read may have been meant for any image.
   */
  readonly ofImage: readonly Found[]
}

/** Notes that can be why a pull fails: what is asked is right in one network and wrong in another. */
const ACTING_NOTES: ReadonlySet<string> = new Set(['endpoint-for-several', 'endpoint-localhost'])

/**
 * Errors and warnings that concern the image of the plan, and notes that can be why its pull fails; each once. What is
 * about another registry is left out. Linear in the findings.
 */
export function planFindings<Found extends Concerning = Diagnostic>(
  plan: Plan,
  diagnostics: readonly Found[],
): PlanFindings<Found> {
  const ofAttempts = plan.attempts.map((): Found[] => [])
  const ofImage: Found[] = []
  const ofFile: Found[] = []
  const bittenBy = firstBitten(plan)
  for (const diagnostic of diagnostics) {
    if (diagnostic.path === null || (diagnostic.severity === 'info' && !ACTING_NOTES.has(diagnostic.code))) continue
    const path = diagnostic.meantBelow ?? diagnostic.path
    const index = bittenBy(path, diagnostic.meantFor, diagnostic.meantBelow)
    if (index !== null) ofAttempts[index]?.push(diagnostic)
    else if (diagnostic.severity === 'info') continue
    else if (isAboutImage(path, plan)) ofImage.push(diagnostic)
    else if (diagnostic.severity === 'error' && Math.min(path.length, diagnostic.path.length) < 2)
      ofFile.push(diagnostic)
  }
  return { ofAttempts, ofImage: [...ofImage, ...ofFile] }
}

/**
 * Finds the first attempt that a path concerns, null for none: something that takes part in it, or something that is about
 * its host. Each attempt is looked at once, however many paths are asked for.
 */
function firstBitten({
  attempts,
}: Plan): (path: Path, meantFor?: readonly string[], meantBelow?: Path) => number | null {
  const byPath = new Map<string, number>()
  const byHost = new Map<string, number>()
  const byName = new Map<string, number>()
  const byMirror = new Map<string, number>()
  const note = (map: Map<string, number>, key: string, index: number): void => {
    if (!map.has(key)) map.set(key, index)
  }
  for (const [index, attempt] of attempts.entries()) {
    for (const own of attemptPaths(attempt)) {
      note(byPath, pathKey(own), index)
      note(byMirror, pathKey(own.slice(0, 2)), index)
    }
    for (const { path } of attempt.rewrites) if (path !== null) note(byPath, pathKey(path), index)
    note(byHost, attempt.parts.host.toLowerCase(), index)
    note(byName, nameOfHost(attempt.parts.host), index)
  }
  // Several ports of a host are several endpoints.
  const ofExactHost = (host: string) => byHost.get(host.toLowerCase()) ?? Infinity
  const ofHost = (host: string) => byHost.get(host.toLowerCase()) ?? byName.get(nameOfHost(host)) ?? Infinity
  return (path, meantFor = [], meantBelow = []) => {
    const found = meantFor.map(ofExactHost)
    // What a mirror was to have changes what it asks first.
    if (meantBelow[0] === 'mirrors') found.push(byMirror.get(pathKey(meantBelow)) ?? Infinity)
    if (path.length >= 2) {
      for (const at of path.keys()) found.push(byPath.get(pathKey(path.slice(0, at + 1))) ?? Infinity)
      if (path[0] === 'configs') found.push(ofHost(String(path[1])))
    }
    const first = Math.min(...found)
    return first === Infinity ? null : first
  }
}

/** The host of an entry at any port, in any letters, and without what does not belong to a key. Docker Hub has several. */
export function nameOfHost(written: string): string {
  const host = hostOf(written)
  return isWrittenDockerHub(host) ? DOCKER_HUB : host
}

function isAboutImage(path: Path, { reference, attempts }: Plan): boolean {
  if (path[0] !== 'mirrors' || path.length < 2 || reference === null) return false
  const key = String(path[1])
  const answering = attempts.find(({ path: own }) => own?.[0] === 'mirrors')?.path?.[1]
  if (key === answering || key === reference.registry) return true
  if (reference.registry === DOCKER_HUB) return isWrittenDockerHub(hostOf(key))
  return hostOf(key) === hostOf(reference.registry)
}

/** The host name alone, in small letters. */
function hostOf(written: string): string {
  return splitPort(urlParts(written.trim().toLowerCase()).host)[0]
}
