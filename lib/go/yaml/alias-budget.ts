/** Counts decoding steps, so that aliases of aliases cannot turn a small text into an endless one. */
export interface AliasBudget {
  steps: number
  aliasSteps: number
  /** The aliases that are being decoded at the moment. */
  depth: number
}

const LOW = 400_000
const HIGH = 4_000_000

export function createAliasBudget(): AliasBudget {
  return { steps: 0, aliasSteps: 0, depth: 0 }
}

/**
 * Spends one step; false when too many of them came from aliases. At most about 400,000 may.
 * Source: gopkg.in/yaml.v2 v2.4.0, decode.go, allowedAliasRatio
 */
export function spend(budget: AliasBudget): boolean {
  budget.steps += 1
  if (budget.depth > 0) budget.aliasSteps += 1
  const { steps, aliasSteps } = budget
  return aliasSteps <= 100 || steps <= 1000 || aliasSteps / steps <= allowedRatio(steps)
}

function allowedRatio(steps: number): number {
  if (steps <= LOW) return 0.99
  if (steps >= HIGH) return 0.1
  return 0.99 - 0.89 * ((steps - LOW) / (HIGH - LOW))
}
