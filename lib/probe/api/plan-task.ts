import { engines } from '@/lib/containerd/engines'
import type { Plan } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'

/** What a plan is made from. */
export interface PlanTask {
  readonly text: string
  readonly options: NodeOptions
  readonly image: string
}

export interface MadePlan {
  readonly plan: Plan
}

/** The plan of an image, all of its rewrites tried. A stranger's text decides how long that takes. Never throws. */
export function makePlan({ text, options, image }: PlanTask): MadePlan {
  return { plan: readNode(text, options, engines).plan(image) }
}
