import type { Plan } from '@/lib/containerd/plan'
import type { AttemptEvent, Undecided } from '@/lib/probe/event'
import { undecidedOf } from '@/lib/probe/outcome/undecided-words'
import { reported } from '@/lib/probe/outcome/words'
import { saying } from '@/lib/words/saying'

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
    const clause = saying(
      'this program tries only so many and so large rewrites, and {host} has more ({why}): under which name it is asked is not known here',
      { host: parts.host, why: left.error ?? saying('they are not known') },
    )
    const advice = saying('Write fewer or simpler rewrites, or pull the image on a node.')
    return [
      {
        undecided: undecidedOf(attempt, 'own-limit', clause),
        event: {
          kind: 'attempt',
          attempt,
          outcome: {
            ...reported({ code: 'rewrites-not-tried', clause, message: null, advice }),
            leadsTo: 'undecided',
            undecided: 'own-limit',
            errors: [],
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
