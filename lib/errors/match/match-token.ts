import type { Attempt, Plan } from '@/lib/containerd/plan'
import { isDockerHub } from '@/lib/known/docker-hub'
import type { Message } from '@/lib/errors/read/read-message'
import { isOpenPlan } from './peer'

/** What is known of the puller that asked for a token. */
export interface TokenRules {
  /** The line names the image of the plan. */
  readonly isNamed: boolean
  /** It is RKE2's own puller, which pulls one image alone. */
  readonly isOwnPuller: boolean
  /** The scope has the name after the rewrites; see `ReleaseSwitches.rewrittenTokenScope`. */
  readonly rewrittenScope: boolean
}

/**
 * The attempt for which a token is asked; null where the line is about no token, or not about this plan.
 *
 * The realm of a registry may be any URL, and the scope is the same for all endpoints whose name is not rewritten. So an
 * endpoint is named by the host of the URL, by `service`, or by a scope that no other endpoint is asked with.
 * Source: containerd core/remotes/docker/authorizer.go, AddResponses; scope.go, ContextWithRepositoryScope
 */
export function tokenOf(plan: Plan, message: Message, rules: TokenRules): Attempt | 'undecided' | null {
  const { asked, host } = message
  if (asked === null || asked.token === null) return null
  const { attempts } = plan
  const { service, repositories } = asked.token
  const sending = attempts.filter((attempt) => sends(attempt, plan, repositories, rules))
  // Without the image, only the scope says that it is this plan.
  const wanted = rules.isNamed ? attempts : sending
  for (const name of host === null ? [asked.host, service] : [host]) {
    const found = wanted.filter(({ parts }) => parts.host === name)
    const [only = null] = found
    if (found.length === 1) return only
    if (found.length > 1) return onlyOf(found.filter((one) => sending.includes(one))) ?? 'undecided'
  }
  if (host !== null) return null
  const known = sending.filter((attempt) => isKnownServer(asked.host, attempt))
  if (known.length > 0 && (rules.isNamed || rules.isOwnPuller)) return onlyOf(known) ?? 'undecided'
  if (!rules.isNamed || (sending.length === 0 && repositories.length > 0)) return null
  return (isOpenPlan(plan) ? null : onlyOf(sending)) ?? 'undecided'
}

function onlyOf(attempts: readonly Attempt[]): Attempt | null {
  return attempts.length === 1 ? (attempts[0] ?? null) : null
}

/** Whether an attempt can have led to a token for these repositories; a masked scope tells nothing. */
function sends(attempt: Attempt, plan: Plan, repositories: readonly string[], { rewrittenScope }: TokenRules): boolean {
  // It answers no 401.
  if (attempt.kind === 'embedded') return false
  if (repositories.length === 0) return true
  const asked = [attempt.parts.repository, ...attempt.rewrites.flatMap(({ result }) => result ?? [])]
  const own = rewrittenScope ? asked : [plan.reference?.repository ?? attempt.parts.repository]
  // The registry may add the name that it was asked for.
  return (
    repositories.some((one) => own.includes(one)) &&
    repositories.every((one) => own.includes(one) || asked.includes(one))
  )
}

/** Of registries whose token server everybody knows. */
function isKnownServer(server: string, { parts }: Attempt): boolean {
  if (server === 'auth.docker.io') return isDockerHub(parts.host)
  return server === 'gitlab.com' && parts.host === 'registry.gitlab.com'
}
