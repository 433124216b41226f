import { attemptPaths, isRelated } from '@/lib/containerd/attempt-paths'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isWrittenDockerHub } from '@/lib/known/docker-hub'
import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import { splitPort, urlParts } from '@/lib/text/url-parts'

/** Which findings concern a plan, and where in it they bite. */
export interface PlanFindings {
  /** By attempt, in their order; the first attempt that a finding concerns has it. */
  readonly ofAttempts: readonly (readonly Diagnostic[])[]
  /** About the image as a whole: its mirror entry, or the entry that was meant for it. */
  readonly ofImage: readonly Diagnostic[]
}

/**
 * Errors and warnings that concern the image of the plan; each once. What is about another registry is left out, and so
 * are notes.
 */
export function planFindings(plan: Plan, diagnostics: readonly Diagnostic[]): PlanFindings {
  const ofAttempts = plan.attempts.map((): Diagnostic[] => [])
  const ofImage: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'info' || diagnostic.path === null) continue
    const index = plan.attempts.findIndex((attempt) => bites(diagnostic.path!, attempt))
    if (index >= 0) ofAttempts[index]?.push(diagnostic)
    else if (isAboutImage(diagnostic.path, plan)) ofImage.push(diagnostic)
  }
  return { ofAttempts, ofImage }
}

/** The finding is about something that takes part in the attempt, or about an entry that was meant for its host. */
function bites(path: Path, attempt: Attempt): boolean {
  if (path.length < 2) return false
  const steps = attempt.rewrites.flatMap((step) => (step.path === null ? [] : [step.path]))
  if ([...attemptPaths(attempt), ...steps].some((own) => own.length <= path.length && isRelated(own, path))) return true
  return path[0] === 'configs' && isMeantFor(String(path[1]), attempt.parts.host)
}

/** The same host at another port, in other letters, or with what does not belong to a key. */
function isMeantFor(key: string, host: string): boolean {
  return hostOf(key) === hostOf(host) || (isWrittenDockerHub(hostOf(key)) && isWrittenDockerHub(hostOf(host)))
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
