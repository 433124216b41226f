import type { Attempt, Plan } from '@/lib/containerd/plan'
import { defaultHost } from '@/lib/k3s/endpoint'

/** What a table of images says of one: where it is asked for. */
export interface ImageRow {
  /** `undecided`: what is asked first is not known, because a rewrite was not tried or a placeholder is not filled in. */
  readonly state: 'planned' | 'undecided' | 'fails'
  /** The first request; null when there is none or it is not known. */
  readonly first: {
    readonly host: string
    readonly repository: string
    readonly kind: Plan['attempts'][number]['kind']
    /** Key of `configs` whose login is used; null for anonymous, and when a placeholder decides it. */
    readonly credentials: string | null
    /** A placeholder that is not filled in decides the login. */
    readonly isLoginOpen: boolean
  } | null
  readonly attempts: number
  /** Whether the image's own registry may be asked, at whatever place; null when that is not known. */
  readonly upstream: boolean | null
}

/** A file can list the registry itself as a mirror; the host decides, not the place. */
function isUpstream({ kind, parts }: Attempt, reference: Plan['reference']): boolean {
  return (
    kind === 'default' || (kind === 'mirror' && reference !== null && parts.host === defaultHost(reference.registry))
  )
}

/** Never throws. */
export function imageRow(plan: Plan): ImageRow {
  const [first] = plan.attempts
  const isOpen = (plan.attempts ?? []).some(({ open = [] }) => open.length > 0)
  if (plan.fails !== null || (first === undefined && !plan.pending))
    return { state: 'fails', first: null, attempts: 0, upstream: false }
  const isUnknown =
    first === undefined || (first.open ?? []).length > 0 || first.rewrites.some(({ outcome }) => outcome === 'unknown')
  return {
    state: isUnknown ? 'undecided' : 'planned',
    first: isUnknown
      ? null
      : {
          host: first.parts.host,
          repository: first.parts.repository,
          kind: first.kind,
          credentials: first.credentialsUsable ? first.credentials : null,
          isLoginOpen: first.openAccess !== undefined,
        },
    attempts: plan.attempts.length,
    upstream:
      isOpen || (plan.pending && first === undefined)
        ? null
        : plan.attempts.some((attempt) => attempt.unsendable === null && isUpstream(attempt, plan.reference)),
  }
}
