import { engines } from '@/lib/containerd/engines'
import type { Plan } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { targetOf, type ProbeTarget } from '@/lib/probe/target'

/** What a plan is made from. */
export interface PlanTask {
  readonly text: string
  readonly options: NodeOptions
  readonly image: string
}

export interface MadePlan {
  readonly target: ProbeTarget
}

/** What is to be run for an image, all of its rewrites tried. A stranger's text decides how long that takes. Never throws. */
export function makePlan({ text, options, image }: PlanTask): MadePlan {
  const target = targetOf(readNode(text, options, engines), image)
  return { target: { ...target, plan: shortened(target.plan) } }
}

/** Of the rewrites of an attempt a run needs to know only one that was not tried. The rest would be copied between threads. */
function shortened(plan: Plan): Plan {
  return {
    ...plan,
    containerdLog: [],
    attempts: plan.attempts.map((attempt) => ({
      ...attempt,
      rewrites: attempt.rewrites.filter(({ outcome }) => outcome === 'unknown').slice(0, 1),
    })),
  }
}
