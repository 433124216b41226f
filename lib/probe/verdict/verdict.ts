import { goQuote } from '@/lib/go/quote'
import type { CriError, Verdict } from '@/lib/probe/event'
import { inEnglish } from '@/lib/words/saying'
import type { Ending } from './ending'
import { headlineOf } from './headline'

/** `image` as it stands in the pod; `hosts` are those of the attempts, in their order. */
export function verdictOf(ending: Ending, image: string, hosts: readonly string[]): Omit<Verdict, 'elapsedMs'> {
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
    kubeletError: cri === null ? null : kubeletEvent(image, cri),
    blamed: failure?.blamed ?? null,
  }
}

/**
 * The event of the pod. Of the codes of gRPC only `Unknown` is not shown.
 * Source: Kubernetes v1.33 pkg/kubelet/images/image_manager.go, EnsureImageExists; staging/src/k8s.io/cri-client/pkg/remote_image.go, pullImageV1
 */
export function kubeletEvent(image: string, { code, message }: CriError): string {
  return `Failed to pull image ${goQuote(image)}: ${code === 'Unknown' ? '' : `rpc error: code = ${code} desc = `}${message}`
}
