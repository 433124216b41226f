import { PlanTop } from './plan-top'
import { WholePull } from './whole-pull'

/** What is above and below the plan. */
export const aroundPlan = { PlanTop, WholePull }
