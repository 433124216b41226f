import { NODE_SIGNS } from './node-signs'
import { REQUEST_SIGNS } from './request-signs'

/** What a line of an error says has happened. `unknown` when it is one of a pull, and nothing of it is understood. */
export type ErrorCode = (typeof SIGNS)[number]['code'] | 'unknown'

/** A line like this is about a pull, or about what a pull needs. */
export const OF_A_PULL =
  /pull|image|registr|mirror|endpoint|manifests\/|blobs\/|\/v2\/|hosts\.toml|trying next host|fetch failed|sandbox|containerd|level=(?:error|fatal|warning)|x509|dial tcp|no space left|ctr: |failed commit|size validation|exec format|yaml: |toml: |certificate|unauthorized|denied|toomanyrequests|\bHead \\*"?https?:|"(?:msg|message)"/i

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
