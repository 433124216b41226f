import type { Plan } from '@/lib/containerd/plan'
import {
  kubeletEvent,
  neverPulled,
  pullFailed,
  resolveFailed,
  unreadableName,
  type CriLine,
} from '@/lib/containerd/pull/cri-error'
import { unreadableFile } from '@/lib/containerd/pull/lines'
import { isWhole, type Line } from '@/lib/containerd/pull/line'
import type { Release } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'
import type { Answer } from './answer'
import { simulateFetch, type ImageShape } from './fetch'
import { createSimulatedHost, NoAnswer, type SimulatedHost } from './host'
import type { AccountKind } from './login'
import { createRequestLog, REQUESTS_MAX, TooMany, type RequestLog, type SimulatedRequest, type Wanted } from './request'
import { simulateResolve, type FoundError } from './resolve'

export type PullPolicy = 'IfNotPresent' | 'Always' | 'Never'

/** A pull whose answers are given, and what was said of it. */
export interface WhatIf {
  readonly plan: Plan
  readonly release: Release
  /** Of each attempt of the plan, in its order; null where none is chosen. */
  readonly answers: readonly (Answer | null)[]
  /** What each attempt has to log in with, in the same order. */
  readonly accounts: readonly AccountKind[]
  readonly image: ImageShape
  readonly policy: PullPolicy
  /** The image is on the node already. */
  readonly isPresent: boolean
}

export type Ending =
  | { readonly kind: 'works'; readonly attempt: number }
  /** The kubelet takes the image that the node has, and nobody is asked. */
  | { readonly kind: 'present' }
  | Failed
  /** It ends only when it is cancelled. */
  | { readonly kind: 'hangs'; readonly attempt: number; readonly wanted: Wanted }
  /** What follows hangs on an attempt whose answer is not chosen. */
  | { readonly kind: 'open'; readonly attempt: number }
  | { readonly kind: 'undecided'; readonly why: Saying }

export interface Failed {
  readonly kind: 'fails'
  /** What containerd answers to the kubelet; null where containerd is not asked, or its words were not read. */
  readonly cri: CriLine | null
  /** The event of the pod; null where its words were not read for the release. */
  readonly kubelet: Line | null
  /** Attempt whose failure it is; null when it is of no single one. */
  readonly blamed: number | null
  /** The last attempt that was asked; null when none was. */
  readonly endsAt: number | null
  readonly wanted: Wanted
}

export interface Simulated {
  /** In the order in which they are sent. */
  readonly requests: readonly SimulatedRequest[]
  /** Exactly one. */
  readonly ending: Ending
}

/** What containerd and the kubelet would do if the attempts were answered like that. Never throws; nothing is sent. */
export function simulatePull(whatIf: WhatIf): Simulated {
  const log = createRequestLog()
  const { requests } = log
  try {
    return { requests, ending: endOf(whatIf, log) }
  } catch (error) {
    if (error instanceof NoAnswer) return { requests, ending: { kind: 'open', attempt: error.attempt } }
    if (error instanceof TooMany) {
      const why = saying('There are more than the {count} requests that are simulated here.', { count: REQUESTS_MAX })
      return { requests, ending: { kind: 'undecided', why } }
    }
    throw error
  }
}

function endOf(whatIf: WhatIf, log: RequestLog): Ending {
  const { plan, release, policy, isPresent, image } = whatIf
  const { reference } = plan
  if (reference === null)
    return { ...NOWHERE, kubelet: plan.fails === null ? null : [unreadableName(plan.image, plan.fails)] }
  if (isPresent && policy !== 'Always') return { kind: 'present' }
  if (policy === 'Never') return { ...NOWHERE, kubelet: [neverPulled(plan.image)] }
  if (plan.fails !== null) return unplanned(plan, release)
  const why = undecidedOf(plan)
  if (why !== null) return { kind: 'undecided', why }
  const hostNames = plan.attempts.map(({ parts }) => parts.host)
  const hosts = (isResolve: boolean): readonly SimulatedHost[] =>
    plan.attempts.map((attempt, index) =>
      createSimulatedHost({
        attempt,
        index,
        answer: whatIf.answers[index] ?? null,
        account: whatIf.accounts[index] ?? null,
        repository: reference.repository,
        release,
        isResolve,
        log,
      }),
    )
  const failed = (
    error: FoundError,
    message: CriLine['message'] | null,
    end: Omit<Failed, 'kind' | 'cri' | 'kubelet'>,
  ): Failed => {
    const cri = message && { code: error.code, message }
    return { kind: 'fails', cri, kubelet: cri && kubeletEvent(plan.image, cri, release), ...end }
  }
  const lost = missingFile(whatIf)
  if (lost !== null) {
    const message = resolveFailed(reference.normalised, lost.error)
    return failed({ code: 'Unknown', message }, message, { blamed: lost.attempt, endsAt: null, wanted: 'name' })
  }
  const resolved = simulateResolve(hosts(true), hostNames, reference, plan.abortsWith, release)
  if ('hangsAt' in resolved) return { kind: 'hangs', attempt: resolved.hangsAt, wanted: 'name' }
  if ('error' in resolved) {
    const { error, blamed, endsAt } = resolved
    const message = error.message && resolveFailed(reference.normalised, error.message)
    return failed(error, message, { blamed, endsAt, wanted: 'name' })
  }
  const { found } = resolved
  // What is on the node is not fetched again.
  if (isPresent && found.content === 'image') return { kind: 'works', attempt: found.attempt }
  const fetched = simulateFetch(hosts(false), hostNames, found, image, release)
  if ('done' in fetched) return { kind: 'works', attempt: found.attempt }
  if ('hangsAt' in fetched) return { kind: 'hangs', attempt: fetched.hangsAt, wanted: fetched.wanted }
  const { error, blamed, endsAt, wanted } = fetched
  return failed(error, error.message && pullFailed(reference.normalised, error.message), { blamed, endsAt, wanted })
}

const NOWHERE = { kind: 'fails', cri: null, kubelet: null, blamed: null, endsAt: null, wanted: 'name' } as const

/** The pull fails before the first request. */
function unplanned({ image, criError }: Plan, release: Release): Failed {
  if (criError === null) return NOWHERE
  const cri: CriLine = { code: criError.endsWith(': not found') ? 'NotFound' : 'Unknown', message: [criError] }
  return { ...NOWHERE, cri, kubelet: kubeletEvent(image, cri, release) }
}

/** A certificate file of any attempt that is not there ends the pull before the first request; null where all are there. */
function missingFile({ plan, answers }: WhatIf): { readonly attempt: number; readonly error: string } | null {
  for (const [attempt, { tlsFiles }] of plan.attempts.entries()) {
    const [client] = tlsFiles.client
    const path = tlsFiles.ca[0] ?? client?.[0]
    if (answers[attempt]?.id === 'file-missing' && path !== undefined)
      return { attempt, error: unreadableFile(tlsFiles.ca.length > 0 ? 'CA cert' : 'CERT file', path) }
  }
  return null
}

/** Why it is not known what would be asked; null when it is. */
function undecidedOf({ pending, attempts }: Plan): Saying | null {
  const open = attempts.flatMap((attempt) => attempt.open ?? [])
  if (open.length > 0)
    return saying('{placeholders} must be filled in: without it is not known who is asked.', {
      placeholders: [...new Set(open)],
    })
  const openAccess = attempts.flatMap((attempt) => attempt.openAccess ?? [])
  if (openAccess.length > 0)
    return saying('{placeholders} must be filled in: without it is not known which login is sent.', {
      placeholders: [...new Set(openAccess)],
    })
  return pending
    ? saying('Not all rewrites of this plan were tried, so it is not known what would be requested.')
    : null
}

/** Whether every word of an ending's line is known. */
export function isExact({ kubelet }: Failed): boolean {
  return kubelet !== null && isWhole(kubelet)
}
