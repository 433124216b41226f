import type { Diagnostic } from '@/lib/registries/diagnostic'
import { LIMIT_CODES, REJECTING_CODES } from '@/lib/registries/parse-code'

/** Why a file is not read. */
export interface Rejection {
  readonly problem: Diagnostic
  /** It is a limit of this program: K3s may accept the file. */
  readonly isOurLimit: boolean
}

/** The finding with which K3s rejects a file, among all that were found; null for a file that it accepts. */
export function rejectionOf(diagnostics: readonly Diagnostic[]): Rejection | null {
  const problem = diagnostics.find(({ code }) => isOneOf(REJECTING_CODES, code))
  return problem === undefined ? null : { problem, isOurLimit: isOneOf(LIMIT_CODES, problem.code) }
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code)
}
