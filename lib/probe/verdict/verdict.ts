import { kubeletEvent } from '@/lib/containerd/pull/cri-error'
import { plainLine } from '@/lib/containerd/pull/line'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Verdict } from '@/lib/probe/event'
import { inEnglish } from '@/lib/words/saying'
import type { Ending } from './ending'
import { headlineOf } from './headline'

/** `image` as it stands in the pod; `hosts` are those of the attempts, in their order. */
export function verdictOf(
  ending: Ending,
  image: string,
  hosts: readonly string[],
  release: Pick<Release, 'showsUnknownCode'>,
): Omit<Verdict, 'elapsedMs'> {
  const { found, failure, undecided } = ending
  const isDeep = ending.isDeep && failure === null && found !== null && undecided.length === 0
  const said = headlineOf({ ...ending, isDeep }, hosts)
  const end = {
    undecided,
    isDeep,
    found: failure === null ? (found?.attempt ?? null) : null,
    digest: found?.digest ?? failure?.digest ?? null,
    headline: inEnglish(said),
    said,
  }
  if (undecided.length > 0) return { ...end, outcome: 'undecided', cri: null, kubeletError: null, blamed: null }
  if (failure === null && found !== null)
    return { ...end, outcome: 'works', cri: null, kubeletError: null, blamed: null }
  const cri = failure?.cri ?? null
  return {
    ...end,
    outcome: 'fails',
    cri,
    kubeletError: cri === null ? null : plainLine(kubeletEvent(image, cri, release)),
    blamed: failure?.blamed ?? null,
  }
}
