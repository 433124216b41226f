import type { HostStatus } from '@/lib/probe/host-answer'
import type { OutcomeReport } from '@/lib/probe/event'
import type { Pull } from '@/lib/probe/pull'
import type { Step } from '@/lib/probe/step'
import { unusable } from '@/lib/probe/unusable'
import type { WireAnswer } from '@/lib/probe/wire/exchange'
import { refusalWords } from './refusal-words'
import { hangWords } from './transport-words'

type Words = Pick<OutcomeReport, 'code' | 'message' | 'advice'>
type DeadEnd = Extract<Step, { kind: 'dead-end' }>

const NEXT_IS_LOST = 'containerd takes it for the image, and the pull fails without asking the next endpoint.'

/** What an answer of any status means for the pull. */
export function answerWords(
  status: HostStatus,
  step: Step,
  spoken: WireAnswer | null,
  index: number,
  pull: Pull,
): Words {
  const host = pull.attempts[index]?.parts.host ?? status.asked.host
  const { answer } = status
  if (step.kind === 'dead-end') return deadEndWords(step.code, host, answer.status)
  if (answer.status < 300) return foundWords(status, step, host, pull.release)
  return refusalWords(status, spoken, host, index, pull)
}

function deadEndWords(code: DeadEnd['code'], host: string, status: number): Words {
  switch (code) {
    case 'digest-invalid':
      return {
        code,
        message: `${host} names a digest that is not valid, and the pull fails here without asking the next endpoint.`,
        advice: 'Look at what stands in front of the registry and writes Docker-Content-Digest.',
      }
    case 'manifest-unreadable':
      return {
        code,
        message: `${host} has the tag and does not say its digest, so containerd reads the manifest, and that failed. The pull ends here without asking the next endpoint.`,
        advice: 'Mend the registry, or remove the endpoint.',
      }
    case 'hangs':
      return hangWords(host)
    case 'not-followed':
      return {
        code: 'redirect-not-followed',
        message: `${host} answered ${status} without saying where to go. containerd ends the pull here, without asking the next endpoint.`,
        advice: 'Look at the proxy in front of the registry, or remove the endpoint.',
      }
  }
}

function foundWords({ answer }: HostStatus, step: Step, host: string, release: Pull['release']): Words {
  if (step.kind !== 'found')
    return {
      code: 'too-large',
      message: `${host} offers a manifest that is too large for containerd, which keeps its digest, so that the pull fails whatever another endpoint has.`,
      advice: 'Correct the image, or remove the endpoint.',
    }
  switch (unusable(step.descriptor, release)?.code) {
    case 'web-page':
      return {
        code: 'web-page',
        message: `${host} answered ${answer.status} with a web page instead of a manifest. ${NEXT_IS_LOST}`,
        advice: 'The endpoint leads to a user interface, a login or a proxy page: correct its host, port or path.',
      }
    case 'no-content':
      return {
        code: 'no-content',
        message: `${host} answered ${answer.status} without any content. ${NEXT_IS_LOST}`,
        advice: 'What answers there is no registry: correct the endpoint.',
      }
    case 'schema1':
      return {
        code: 'schema1',
        message: `${host} has the image only in the old schema 1 format, which containerd 2 refuses. ${NEXT_IS_LOST}`,
        advice: 'Build the image anew and push it.',
      }
    case 'wrong-digest':
      return {
        code: 'wrong-digest',
        message: `${host} has ${step.descriptor.otherDigest ?? 'something else'} under the digest that was asked for. ${NEXT_IS_LOST}`,
        advice: 'Look at the registry, or at the cache in front of it: it gives out other content than its name says.',
      }
    case undefined:
      return { code: 'found', message: `${host} has the image. The search ends here.`, advice: null }
  }
}
