import type { Plan } from '@/lib/containerd/plan'
import type { AttemptEvent, Undecided } from '@/lib/probe/event'

/** An attempt whose URL is not known, since its rewrites are more than this program tries. */
export interface Untried {
  readonly undecided: Undecided
  readonly event: AttemptEvent
}

/**
 * The attempts of a plan whose rewrites a limit of this program left out: K3s has no such limit, so they are undecided.
 * Empty for a plan that is complete.
 */
export function untriedRewrites({ attempts }: Plan): readonly Untried[] {
  return attempts.flatMap(({ rewrites, parts }, attempt) => {
    const left = rewrites.find(({ outcome }) => outcome === 'unknown')
    if (left === undefined) return []
    const message = `This program tries only so many and so large rewrites, and ${parts.host} has more (${left.error ?? 'they are not known'}): under which name it is asked is not known here.`
    return [
      {
        undecided: { attempt, reason: 'own-limit', message },
        event: {
          kind: 'attempt',
          attempt,
          outcome: {
            code: 'rewrites-not-tried',
            message,
            advice: 'Write fewer or simpler rewrites, or pull the image on a node.',
            leadsTo: 'undecided',
            undecided: 'own-limit',
            errors: [],
            notes: [],
            details: [],
            unknownFiles: [],
            consent: null,
          },
          asNode: false,
          onlyIf: null,
        },
      },
    ]
  })
}
