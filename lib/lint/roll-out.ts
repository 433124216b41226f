import type { Diagnostic } from '@/lib/registries/diagnostic'

/** Rules about how the file comes to the nodes, rather than about what is in it. */
const ROLL_OUT_CODES: ReadonlySet<string> = new Set([
  'deploy-every-node',
  'file-name',
  'auth-plain-text',
  'tls-file-missing',
  'not-filled-in',
])

/** True when it is to be thought of before the nodes get the file. */
export function isForRollOut({ code }: Pick<Diagnostic, 'code'>): boolean {
  return ROLL_OUT_CODES.has(code)
}

/** True when no position of the text has to do with it, but the steps on the nodes. */
export function isAboutSteps(diagnostic: Diagnostic): boolean {
  const { path, range } = diagnostic
  return isForRollOut(diagnostic) && path === null && range.end === 0
}
