import { NODE_SIGNS } from './node-signs'
import { REQUEST_SIGNS } from './request-signs'

/** What a line of an error says has happened. `unknown` when it is one of a pull, and nothing of it is understood. */
export type ErrorCode = (typeof SIGNS)[number]['code'] | 'unknown'

/** A line without any of these says nothing of a failure. */
export const OF_A_FAILURE =
  /fail|err|denied|refused|time[sd ]{0,2}out|reset|not (?:found|valid|permitted|present|starting|support|match|ready|allowed)|\bno (?:such|route|match|space|basic|realm|signatures|token|longer|progress|local|matching)|invalid|unable|cannot|can't|couldn't|could not|unauthori|forbidden|too ?many|expired|unknown|x509|tls: |\bEOF\b|trying next|back-?off|exceeded|unexpected|misbehaving|unreachable|did not|doesn.t|is a directory|ignoring|skipping|requires?\b|server gave|first record|client sent|was sent to|stopped after|status|\b[345]0\d\b|denied|mismatch|missing|exhausted|wrong|cancell?ed|never|proxyconnect|Try again|insufficient|shutdown|broken pipe|low on resource|without|but no |but not |went wrong/i

/**
 * Of two failures in one line, the first in this list is the cause. None takes longer than in proportion to the line.
 */
const SIGNS = [...NODE_SIGNS, ...REQUEST_SIGNS]

/** What an error says, from its text with plain quotation marks. */
export function codeOf(text: string): ErrorCode {
  return SIGNS.find(({ pattern }) => pattern.test(text))?.code ?? 'unknown'
}

/** All that an error can say. */
export const ERROR_CODES: readonly ErrorCode[] = [...new Set(SIGNS.map(({ code }) => code)), 'unknown']
