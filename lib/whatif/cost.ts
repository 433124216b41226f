import type { Attempt } from '@/lib/containerd/plan'
import type { Answer } from './answer'
import { byAttempt, type SimulatedRequest } from './request'
import { simulatePull, type Ending, type WhatIf } from './simulate'

/** What one attempt costs in a whole pull. */
export interface AttemptCost {
  /** Requests for the name, and for the objects that it stands for; those for tokens among them. */
  readonly forName: number
  readonly forObjects: number
  /** Milliseconds that the pull waits for it in all; null where that does not end by itself. */
  readonly waitMs: number | null
}

export interface PullCost {
  /** In the order of the attempts. */
  readonly attempts: readonly AttemptCost[]
  readonly requests: number
  readonly waitMs: number | null
  readonly ending: Ending
  /** Attempts that are supposed not to react at all, and the one that is supposed to have the image: see `worstAnswers`. */
  readonly supposedDead: readonly number[]
  readonly supposedFound: number | null
}

/** Layers that are fetched at the same time. Source: containerd CRI config, max_concurrent_downloads, which K3s does not write */
export const LAYERS_AT_ONCE = 3

/** Milliseconds without progress after which a pull is cancelled. Source: containerd CRI config, image_pull_progress_timeout */
export const PROGRESS_TIMEOUT_MS = 300_000

/**
 * The answers with which a pull that works takes longest, where none are chosen: every endpoint before the last does not
 * react at all, and the last one has the image. The embedded registry is on the node itself, and answers 404.
 */
export function worstAnswers(attempts: readonly Attempt[], chosen: readonly (Answer | null)[]): readonly Answer[] {
  return attempts.map(({ kind }, index) => {
    const answer = chosen[index] ?? null
    if (answer !== null) return answer
    if (index === attempts.length - 1) return { id: 'ok' }
    return { id: kind === 'embedded' ? '404' : 'timeout' }
  })
}

/** How many requests a pull makes and how long it waits for those that bring nothing. Never throws. */
export function costOf(whatIf: WhatIf): PullCost {
  const { plan, answers } = whatIf
  const supposed = worstAnswers(plan.attempts, answers)
  const { requests, ending } = simulatePull({ ...whatIf, answers: supposed })
  const indicesOf = (id: Answer['id']) =>
    supposed.flatMap((answer, index) => (answer.id === id && (answers[index] ?? null) === null ? [index] : []))
  const attempts = byAttempt(requests, plan.attempts.length).map(costOfAttempt)
  return {
    attempts,
    requests: requests.length,
    waitMs: sum(attempts.map(({ waitMs }) => waitMs)),
    ending,
    supposedDead: indicesOf('timeout'),
    supposedFound: indicesOf('ok')[0] ?? null,
  }
}

function costOfAttempt(requests: readonly SimulatedRequest[]): AttemptCost {
  const forName = requests.filter(({ wanted }) => wanted === 'name').length
  return { forName, forObjects: requests.length - forName, waitMs: waitOf(requests) }
}

/** One object after the other, but for layers. */
function waitOf(requests: readonly SimulatedRequest[]): number | null {
  const waits = requests.filter(({ wanted }) => wanted !== 'layer').map(({ waitMs }) => waitMs)
  const ofLayers = new Map<number, (number | null)[]>()
  for (const { wanted, layer, waitMs } of requests)
    if (wanted === 'layer') ofLayers.set(layer, [sum([...(ofLayers.get(layer) ?? []), waitMs])])
  const batches = new Map<number, (number | null)[]>()
  for (const [layer, own] of ofLayers) {
    const batch = Math.floor((layer - 1) / LAYERS_AT_ONCE)
    batches.set(batch, [...(batches.get(batch) ?? []), sum(own)])
  }
  return sum([...waits, ...[...batches.values()].map(longest)])
}

function sum(waits: readonly (number | null)[]): number | null {
  return waits.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)
}

function longest(waits: readonly (number | null)[]): number | null {
  return waits.includes(null) ? null : Math.max(...waits.map((wait) => wait ?? 0))
}
