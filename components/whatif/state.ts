import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { keepLast } from '@/lib/keep-last'
import { accountsOf } from '@/lib/whatif/accounts'
import type { Answer } from '@/lib/whatif/answer'
import { isPossible } from '@/lib/whatif/answer-list'
import { costOf } from '@/lib/whatif/cost'
import { stopsOf } from '@/lib/whatif/path'
import { simulatePull, type PullPolicy, type WhatIf } from '@/lib/whatif/simulate'

/** What a person supposes of a pull. Kept while the page is open, and stored nowhere. */
export interface Supposed {
  /** The controls of the answers are shown, and the plan shows the path. */
  readonly isOn: boolean
  /** By `answerKey`. */
  readonly answers: ReadonlyMap<string, Answer>
  readonly layers: number
  readonly isIndex: boolean
  /** Null for the one that the kubelet takes by itself. */
  readonly policy: PullPolicy | null
  readonly isPresent: boolean
  readonly hasPodSecret: boolean
}

export const NOTHING_SUPPOSED: Supposed = {
  isOn: false,
  answers: new Map(),
  layers: 5,
  isIndex: true,
  policy: null,
  isPresent: false,
  hasPodSecret: false,
}

export interface Supposing {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly supposed: Supposed
}

/** The same for the same endpoint, whatever release or image: its answer stays when these change. */
export function answerKey(attempts: readonly Attempt[], index: number): string {
  const place = ({ parts }: Attempt) => `${parts.scheme}${parts.host}${parts.prefix}`
  const own = attempts[index]
  if (own === undefined) return ''
  const earlier = attempts.slice(0, index).filter((one) => place(one) === place(own)).length
  return `${place(own)}#${earlier}`
}

/** What was chosen for the attempts, in their order. What an attempt can no longer be answered is none. */
export function chosenAnswers({
  analysis: { plan },
  supposed,
}: Pick<Supposing, 'analysis' | 'supposed'>): readonly (Answer | null)[] {
  return plan.attempts.map((attempt, index) => {
    const answer = supposed.answers.get(answerKey(plan.attempts, index)) ?? null
    return answer !== null && isPossible(answer.id, attempt) ? answer : null
  })
}

function whatIfOf({ analysis, options, supposed }: Supposing, policy: PullPolicy): WhatIf {
  const { plan, parsed } = analysis
  return {
    plan,
    release: releaseOf(options),
    answers: supposed.isOn ? chosenAnswers({ analysis, supposed }) : plan.attempts.map(() => null),
    accounts: accountsOf(plan.attempts, parsed.registries, supposed.hasPodSecret),
    image: { isIndex: supposed.isIndex, layers: supposed.layers },
    policy,
    isPresent: supposed.isPresent,
  }
}

/** The way that the pull takes, and how it ends: of an image that is not on the node. All cards ask for it, and it is found once. */
export const supposedPull = keepLast((supposing: Supposing) => {
  const whatIf = whatIfOf({ ...supposing, supposed: { ...supposing.supposed, isPresent: false } }, 'Always')
  const simulated = simulatePull(whatIf)
  return { simulated, answers: whatIf.answers, stops: stopsOf(simulated, whatIf.plan.attempts.length) }
})

/** What the whole pull costs. */
export const supposedCost = keepLast(({ policy, ...supposing }: Supposing & { readonly policy: PullPolicy }) =>
  costOf(whatIfOf(supposing, policy)),
)
