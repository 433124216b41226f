const BUDGET_MS = 1_500
const RUNS_MAX = 1_000
const WARM_UP_SHARE = 0.3

/**
 * The median time of `work`, over as many runs as fit into a second and a half, at least three; the first are not
 * counted. `work` receives the number of the run.
 */
export function medianMs(work: (run: number) => unknown): number {
  const times: number[] = []
  const end = performance.now() + BUDGET_MS
  while (times.length < 3 || (performance.now() < end && times.length < RUNS_MAX)) {
    const started = performance.now()
    work(times.length)
    times.push(performance.now() - started)
  }
  const counted = times.slice(Math.floor(times.length * WARM_UP_SHARE)).toSorted((a, b) => a - b)
  return counted[Math.floor(counted.length / 2)] ?? 0
}
