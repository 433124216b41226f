import type { HostStatus } from '@/lib/probe/host-answer'
import type { Pull } from '@/lib/probe/pull'
import type { Step } from '@/lib/probe/step'
import { unusable } from '@/lib/probe/unusable'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import { saying, together, type Saying } from '@/lib/words/saying'
import { refusalWords } from './refusal-words'
import { hangWords } from './transport-words'
import type { OutcomeWords } from './words'

type DeadEnd = Extract<Step, { kind: 'dead-end' }>

/** What is found and is no image. */
const lost = (found: Saying): Saying =>
  together(found, saying('containerd takes it for the image, and the pull fails without asking the next endpoint.'))

/** What an answer of any status means for the pull. */
export function answerWords(
  status: HostStatus,
  step: Step,
  spoken: WireAnswer | null,
  index: number,
  pull: Pull,
): OutcomeWords {
  const host = pull.attempts[index]?.parts.host ?? status.asked.host
  const { answer } = status
  if (step.kind === 'dead-end') return deadEndWords(step.code, host, answer.status)
  if (answer.status < 300) return foundWords(status, step, host, pull.release)
  return refusalWords(status, spoken, host, index, pull)
}

function deadEndWords(code: DeadEnd['code'], host: string, status: number): OutcomeWords {
  switch (code) {
    case 'digest-invalid':
      return {
        code,
        message: saying(
          '{host} names a digest that is not valid, and the pull fails here without asking the next endpoint.',
          { host },
        ),
        advice: saying('Look at what stands in front of the registry and writes Docker-Content-Digest.'),
      }
    case 'manifest-unreadable':
      return {
        code,
        message: saying(
          '{host} has the tag and does not say its digest, so containerd reads the manifest, and that failed. The pull ends here without asking the next endpoint.',
          { host },
        ),
        advice: saying('Fix the registry, or remove the endpoint.'),
      }
    case 'hangs':
      return hangWords(host)
    case 'not-followed':
      return {
        code: 'redirect-not-followed',
        message: saying(
          '{host} answered {status} without saying where to go. containerd ends the pull here, without asking the next endpoint.',
          { host, status },
        ),
        advice: saying('Look at the proxy in front of the registry, or remove the endpoint.'),
      }
  }
}

function foundWords({ answer }: HostStatus, step: Step, host: string, release: Pull['release']): OutcomeWords {
  if (step.kind !== 'found')
    return {
      code: 'too-large',
      message: saying(
        '{host} offers a manifest that is too large for containerd, which keeps its digest, so that the pull fails whatever another endpoint has.',
        { host },
      ),
      advice: saying('Correct the image, or remove the endpoint.'),
    }
  const { status } = answer
  switch (unusable(step.descriptor, release)?.code) {
    case 'web-page':
      return {
        code: 'web-page',
        message: lost(saying('{host} answered {status} with a web page instead of a manifest.', { host, status })),
        advice: saying(
          'The endpoint leads to a user interface, a login or a proxy page: correct its host, port or path.',
        ),
      }
    case 'no-content':
      return {
        code: 'no-content',
        message: lost(saying('{host} answered {status} without any content.', { host, status })),
        advice: saying('What answers there is no registry: correct the endpoint.'),
      }
    case 'schema1':
      return {
        code: 'schema1',
        message: lost(
          saying('{host} has the image only in the old schema 1 format, which containerd 2 refuses.', { host }),
        ),
        advice: saying('Build the image anew and push it.'),
      }
    case 'wrong-digest':
      return {
        code: 'wrong-digest',
        message: lost(
          saying('{host} has {digest} under the digest that was asked for.', {
            host,
            digest: step.descriptor.otherDigest ?? saying('something else'),
          }),
        ),
        advice: saying(
          'Look at the registry, or at the cache in front of it: it gives out other content than its name says.',
        ),
      }
    case undefined: {
      const found = saying('{host} has the image.', { host })
      return {
        code: 'found',
        message: together(found, saying('The search ends here.')),
        undecided: found,
        advice: null,
      }
    }
  }
}
