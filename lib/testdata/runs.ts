/**
 * How often a property is tried: that often in the thorough run, a tenth of that in the fast one. `RUNS=10` makes it ten
 * times as often.
 */
export function runs(count: number): { readonly numRuns: number } {
  const times = Number(process.env['RUNS'] ?? 1) / (process.env['THOROUGH'] === '1' ? 1 : 10)
  return { numRuns: Math.ceil(count * times) }
}
