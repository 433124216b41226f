import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { Path } from '@/lib/registries/diagnostic'
import type { OwnPlan } from '@/lib/wharfie/own-plan'
import type { OpenFile } from '@/lib/errors/open-file'

/**
 * How a line belongs to an attempt. `ping`: it is the request before it of RKE2's own puller. `only`: it names no host, and
 * there is one attempt.
 */
export type How = 'request' | 'ping' | 'content' | 'token' | 'storage' | 'host' | 'only'

/** Why the request of a line is in no plan of the open file. */
export type Difference =
  /** A placeholder that is not filled in decides whether it differs. */
  | 'open'
  /** The host is asked, with the other scheme. */
  | 'scheme'
  /** The host is asked for another path. `plain`: for the name as it is, though there is a rewrite. */
  | 'path'
  | 'path-plain'
  /** A host of the same name, or of nearly the same, is asked. */
  | 'near-host'
  /** It is the registry's own endpoint, which nodes with these options do not ask. */
  | 'default-off'
  | 'host'

/** Where a line belongs in the plan of the open file. `own`: that of RKE2's own puller; left out for that of containerd. */
export type Matched =
  /** `index`: of `plan.attempts`. */
  (
    | {
        readonly kind: 'attempt'
        readonly plan: Plan
        readonly index: number
        readonly how: How
        /** The line names a host alone, an endpoint for images of these; the plan is then of no real image. */
        readonly ofRegistries?: readonly string[]
      }
    /** `index`: of the attempt that is nearest; null when none is. */
    | { readonly kind: 'differs'; readonly plan: Plan; readonly index: number | null; readonly why: Difference }
    /** The plan sends no request: `plan.fails` has why. */
    | { readonly kind: 'not-sent'; readonly plan: Plan }
    /** Undecided which attempt it is, or whether it is one: the line does not tell them apart, or names no host. */
    | { readonly kind: 'image'; readonly plan: Plan }
    /** There is no open file, or the line names neither an image nor a host of it. */
    | { readonly kind: 'none' }
  ) & { readonly own?: OwnPlan }

export function attemptOf(matched: Matched): Attempt | null {
  if (matched.kind === 'attempt') return matched.plan.attempts[matched.index] ?? null
  return null
}

export function planOf(matched: Matched): Plan | null {
  return 'plan' in matched ? matched.plan : null
}

/**
 * Where in the open file the attempt comes from, or else the entry that the image belongs to: its mirror, or the wildcard.
 * Null when the file has nothing about it.
 */
export function placeOf(matched: Matched, file: OpenFile | null): Path | null {
  const plan = planOf(matched)
  if (file === null || plan === null) return null
  const nearest = matched.kind === 'differs' && matched.index !== null ? (plan.attempts[matched.index] ?? null) : null
  const own = (attemptOf(matched) ?? nearest)?.path ?? null
  if (own !== null) return own
  const { mirrors } = file.parsed.registries
  const registry = plan.reference?.registry ?? DOCKER_HUB
  const key = mirrors.has(registry) ? registry : mirrors.has('*') ? '*' : null
  return key === null ? null : ['mirrors', key]
}
