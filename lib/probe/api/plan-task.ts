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

/** What plans of many images are made from. */
export interface PlansTask extends Omit<PlanTask, 'image'> {
  readonly images: readonly string[]
}

export interface MadePlans {
  /** In the order of the images. */
  readonly targets: readonly ProbeTarget[]
}

/** As `makePlan`, of one reading of the text. Never throws. */
export function makePlans({ text, options, images }: PlansTask): MadePlans {
  const node = readNode(text, options, engines)
  // What of the file is the same for all images travels once.
  let first: ProbeTarget | null = null
  const targets = images.map((image) => {
    const target = targetOf(node, image)
    first ??= target
    const { registries, credentials, openAccounts, secrets } = first
    return { ...target, plan: shortened(target.plan), registries, credentials, openAccounts, secrets }
  })
  return { targets }
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
