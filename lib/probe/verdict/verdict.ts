import { goQuote } from '@/lib/go/quote'
import type { CriError, Undecided, Verdict } from '@/lib/probe/event'
import type { Descriptor } from '@/lib/probe/step'

/** How a run ended, before it is worded. */
export interface Ending {
  readonly found: Descriptor | null
  readonly isDeep: boolean
  /** Why the pull fails; null when it goes on. `cri` null: containerd's words cannot be known. */
  readonly failure: {
    readonly cri: CriError | null
    readonly blamed: number | null
    readonly hangs: boolean
    readonly digest: string | null
  } | null
  readonly undecided: readonly Undecided[]
  /** What comes after the last undecided attempt was not asked, because of a limit of ours. */
  readonly isCut: boolean
}

/** `image` as it stands in the pod; `hosts` are those of the attempts, in their order. */
export function verdictOf(ending: Ending, image: string, hosts: readonly string[]): Omit<Verdict, 'elapsedMs'> {
  const { found, isDeep, failure, undecided } = ending
  const end = {
    undecided,
    isDeep: isDeep && failure === null && found !== null && undecided.length === 0,
    found: failure === null ? (found?.attempt ?? null) : null,
    digest: found?.digest ?? failure?.digest ?? null,
  }
  if (undecided.length > 0)
    return {
      ...end,
      outcome: 'undecided',
      headline: undecidedHeadline(ending, hosts),
      cri: null,
      kubeletError: null,
      blamed: null,
    }
  if (failure === null && found !== null) {
    const where = placeOf(found.attempt, hosts)
    const headline = end.isDeep ? `The pull works: ${where} has the image` : `The image is found at ${where}`
    return { ...end, outcome: 'works', headline, cri: null, kubeletError: null, blamed: null }
  }
  const cri = failure?.cri ?? null
  return {
    ...end,
    outcome: 'fails',
    headline: failure?.hangs === true ? hangHeadline(failure.blamed, hosts) : 'The pull fails',
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

function hangHeadline(blamed: number | null, hosts: readonly string[]): string {
  return `The pull hangs at ${blamed === null ? 'an endpoint' : placeOf(blamed, hosts)} until it is cancelled`
}

function placeOf(attempt: number, hosts: readonly string[]): string {
  const host = hosts[attempt] ?? ''
  return hosts.length === 1 ? host : `${host} (attempt ${attempt + 1})`
}

function undecidedHeadline({ found, failure, undecided, isCut }: Ending, hosts: readonly string[]): string {
  const [first] = undecided
  const clause = lowerFirst((first?.message ?? '').replace(/\.$/, ''))
  if (hosts.length === 1) return `It could not be decided whether ${hosts[0] ?? ''} has the image: ${clause}`
  const numbers = undecided.map(({ attempt }) => String(attempt + 1))
  const isOne = numbers.length === 1
  const which = isOne
    ? `Attempt ${numbers[0] ?? ''}`
    : `Attempts ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`
  // Of several, each is told below.
  const about = isOne ? `: ${clause}` : ''
  const lastUndecided = undecided.at(-1)?.attempt ?? 0
  const isLast = lastUndecided === hosts.length - 1
  const after = isCut
    ? isLast
      ? ''
      : '; what comes after was not asked'
    : `; if ${isOne ? 'it fails' : 'they fail'}, ${afterwards(found, failure)}`
  return `${which} could not be decided${about}${after}`
}

function afterwards(found: Ending['found'], failure: Ending['failure']): string {
  if (failure === null && found !== null) return `attempt ${found.attempt + 1} has the image`
  if (failure?.hangs === true && failure.blamed !== null) return `the pull hangs at attempt ${failure.blamed + 1}`
  return 'the pull fails'
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
