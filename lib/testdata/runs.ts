/** How often a property is tried: so often in the thorough run, a tenth of it in the one before each commit. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['THOROUGH'] === '1' ? count : Math.ceil(count / 10) }
}
