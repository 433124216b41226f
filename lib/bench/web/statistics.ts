/** What many measurements of one thing say. Numbers in the unit of the measurements. */
export interface Spread {
  readonly median: number
  readonly p95: number
  readonly min: number
  readonly max: number
  readonly count: number
}

/** @throws when there is no measurement */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
    if (value === undefined) throw new Error('Nothing was measured.')
    return value
  }
  return { median: at(0.5), p95: at(0.95), min: at(0), max: at(1), count: sorted.length }
}
