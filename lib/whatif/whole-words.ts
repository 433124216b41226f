import type { Attempt, Plan } from '@/lib/containerd/plan'
import { neverPulled } from '@/lib/containerd/pull/cri-error'
import { joinedByAnd, literal, saying, type Saying } from '@/lib/words/saying'
import { LAYERS_AT_ONCE, PROGRESS_TIMEOUT_MS, type PullCost } from './cost'
import type { PullPolicy } from './simulate'

/** `2 min 30 s`, from milliseconds. */
export function durationWords(ms: number): Saying {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return saying('{seconds} s', { seconds })
  return seconds % 60 === 0
    ? saying('{minutes} min', { minutes })
    : saying('{minutes} min {seconds} s', { minutes, seconds: seconds % 60 })
}

/** What the policy makes of an image that is on the node, or is not. */
export function policySentences(policy: PullPolicy, isPresent: boolean, { image, reference }: Plan): readonly Saying[] {
  const byDigest = reference?.object.includes(':') === true
  switch (policy) {
    case 'Never':
      return isPresent
        ? [saying('Never: the pod starts with the image of the node. Nobody is asked.')]
        : [
            saying('Never: nobody is asked, and the pod does not start. The kubelet shows: {line}', {
              line: literal(neverPulled(image)),
            }),
          ]
    case 'IfNotPresent':
      return isPresent
        ? [
            saying(
              'IfNotPresent: the pod starts with the image of the node. Nobody is asked, also where the tag is another image by now.',
            ),
            CREDENTIALS_OF_IMAGES,
          ]
        : [saying('IfNotPresent: the image is pulled, as it is not on the node.')]
    case 'Always':
      if (!isPresent)
        return [saying('Always: the name is asked for at each start of a pod. What is not on the node is fetched.')]
      return [
        byDigest
          ? saying(
              'Always: the digest is asked for at each start of a pod, and nothing is fetched. If no endpoint answers, the pod does not start, although the node has the image.',
            )
          : saying(
              'Always: the name is asked for at each start of a pod. While it stands for the same digest, nothing is fetched. If no endpoint answers, the pod does not start, although the node has the image.',
            ),
      ]
  }
}

/** Kubernetes v1.33 and later may ask for credentials of an image that is there: pull-semantics 12. */
const CREDENTIALS_OF_IMAGES = saying(
  'Undecided: whether the kubelet of v1.33 and later lets a pod without the credentials have an image that was pulled with them.',
)

/** What the figures of a pull mean, and what they suppose. `isWhatIf`: answers can be chosen. */
export function costSentences(cost: PullCost, hosts: readonly string[], isWhatIf: boolean): readonly Saying[] {
  const { supposedDead: dead, supposedFound: found, waitMs, ending } = cost
  const said: Saying[] = [
    hosts.length === 1
      ? saying('There is one endpoint, which is asked for each object.')
      : saying(
          'Each object starts again at the first endpoint: the name, then index, manifest, configuration and every layer.',
        ),
  ]
  if (dead.length > 0)
    said.push(
      saying('The worst is supposed: {hosts} do not react at all, and containerd waits 30 s each time.', {
        hosts: joinedByAnd(dead.map((index) => hosts[index] ?? '')),
      }),
    )
  if (found !== null && hosts.length > 1)
    said.push(saying('{host} is supposed to have the image.', { host: hosts[found] ?? '' }))
  if (!isWhatIf && hosts.length > 1)
    said.push(saying('Switch on “What if …” above the plan to suppose something else.'))
  if ((waitMs ?? 0) > 0)
    said.push(
      saying('Layers are fetched {count} at a time, so that their waiting counts once for every {count}.', {
        count: LAYERS_AT_ONCE,
      }),
    )
  if (waitMs === null)
    said.push(
      saying('containerd cancels a pull that makes no progress for {minutes} minutes.', {
        minutes: PROGRESS_TIMEOUT_MS / 60_000,
      }),
    )
  if (ending.kind === 'fails')
    said.push(saying('The pull then fails, and what would come after that is not asked for.'))
  return said
}

/** The hosts of a plan that would get the credentials of the pod, each once; the embedded registry wants none. */
export function secretHosts(attempts: readonly Attempt[]): readonly string[] {
  return [...new Set(attempts.filter(({ kind }) => kind !== 'embedded').map(({ parts }) => parts.host))]
}
