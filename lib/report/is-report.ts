/** Whether a text claims to be a report, by its first key. */
export function isClusterReport(written: string): boolean {
  return /^\s*\{\s*"pullpath"\s*:\s*"report"/.test(written.slice(0, 200))
}
