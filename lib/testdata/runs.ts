/** How often a property is tried: that often in the thorough run, a tenth of that in the fast one. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['THOROUGH'] === '1' ? count : Math.ceil(count / 10) }
}
