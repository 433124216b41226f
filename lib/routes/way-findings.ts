import { attemptPaths } from '@/lib/containerd/attempt-paths'
import type { Plan } from '@/lib/containerd/plan'
import { nameOfHost, planFindings, type Concerning } from '@/lib/explain/attempt-findings'
import type { Path } from '@/lib/registries/diagnostic'

/** What concerns the images of a way, as indices of the findings. */
export interface WayFindings {
  /** Of each attempt, in their order. */
  readonly ofStops: readonly (readonly number[])[]
  /** About its registry and mirror entry, or the whole file. */
  readonly ofEntry: readonly number[]
}

/** As `planFindings` finds them for each plan alone; not each finding is compared with each plan. */
export function findingsOfWays(plans: readonly Plan[], diagnostics: readonly Concerning[]): readonly WayFindings[] {
  const positions = new Map(diagnostics.map((diagnostic, at) => [diagnostic, at]))
  const bySubject = new Map<string, number[]>()
  const ofAny: number[] = []
  for (const [at, { path: written, meantFor, meantBelow }] of diagnostics.entries()) {
    if (written === null) continue
    // What is wrong at the root concerns each image.
    const path = written.length < 2 ? written : (meantBelow ?? written)
    const subject = meantFor === undefined || meantFor.length === 0 ? subjectOf(path) : null
    if (subject === null) ofAny.push(at)
    else bySubject.set(subject, [...(bySubject.get(subject) ?? []), at])
  }
  const indices = (some: readonly Concerning[]): readonly number[] => some.flatMap((one) => positions.get(one) ?? [])
  return plans.map((plan) => {
    const near = [...new Set(subjectsOf(plan))].flatMap((subject) => bySubject.get(subject) ?? [])
    const candidates = [...ofAny, ...near].toSorted((a, b) => a - b).flatMap((at) => diagnostics[at] ?? [])
    const { ofAttempts, ofImage } = planFindings(plan, candidates)
    return { ofStops: ofAttempts.map(indices), ofEntry: indices(ofImage) }
  })
}

/** The entry that a path is in, by its host at any port; null for a path that is in none. */
function subjectOf(path: Path): string | null {
  const [group, key] = path
  return path.length < 2 ? null : JSON.stringify([group, nameOfHost(String(key))])
}

/** All entries whose findings can concern a plan. */
function subjectsOf({ attempts, reference }: Plan): readonly string[] {
  const own = attempts.flatMap((attempt) => [
    ...attemptPaths(attempt).flatMap((path) => subjectOf(path) ?? []),
    ...attempt.rewrites.flatMap(({ path }) => (path === null ? [] : (subjectOf(path) ?? []))),
    JSON.stringify(['configs', nameOfHost(attempt.parts.host)]),
  ])
  return reference === null ? own : [...own, JSON.stringify(['mirrors', nameOfHost(reference.registry)])]
}
