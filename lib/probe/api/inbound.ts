import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Saying } from '@/lib/words/saying'

/** Why requests are not answered, for those who count them. */
export type RefusalReason =
  /** No request of ours: no JSON, other fields, two names of the host. */
  | 'malformed'
  /** It came from another page, site or program. */
  | 'foreign'
  /** The token is not that of this server. */
  | 'token'
  /** Runs are switched off, or not offered in this mode. */
  | 'mode'
  | 'method'
  | 'media-type'
  /** The name is not one of this server. */
  | 'name'
  /** The request did not arrive in time. */
  | 'late'
  | 'too-large'
  /** It needs more time or memory than one file gets. */
  | 'too-much-work'
  /** The plan is another one than the person agreed to. */
  | 'changed'
  /** What the file has is not taken here: accounts, or too many hosts or secrets. */
  | 'content'
  /** Others are served. */
  | 'busy'
  /** An error of the server. */
  | 'failed'

/** By status, where a refusal names no reason. */
export const REASON_OF_STATUS: Readonly<Record<HttpRefusal['status'], RefusalReason>> = {
  400: 'malformed',
  403: 'foreign',
  405: 'method',
  408: 'late',
  409: 'changed',
  413: 'too-large',
  415: 'media-type',
  421: 'name',
  422: 'content',
  429: 'busy',
  500: 'failed',
  503: 'busy',
}

/** Why a request is not answered. */
export interface HttpRefusal {
  readonly status: 400 | 403 | 405 | 408 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503
  readonly text: string
  /** Left out where the status says it. */
  readonly reason?: RefusalReason
  /** The same for other languages, where the text has values. */
  readonly said?: Saying
}

export interface InboundRules {
  /** Values of the Host header that are ours, e.g. `127.0.0.1:4600`. */
  readonly hosts: ReadonlySet<string>
  /** Of this start; the page fetches it and sends it along. Null where nothing happens that needs it. */
  readonly token: string | null
}

export const TOKEN_HEADER = 'x-pullpath-token'
/** What only a script can send: browsers say less about a page that came over plain http. */
export const PAGE_HEADER = 'x-pullpath-page'

/**
 * Whether a request to the API comes from our own page. A page of another site can make its name resolve to this
 * machine, or send what a form can send: the first has another Host, the second another Origin and no JSON.
 */
export function inboundProblem(
  { method = '', headers, rawHeaders }: Pick<IncomingMessage, 'method' | 'headers' | 'rawHeaders'>,
  { hosts, token }: InboundRules,
): HttpRefusal | null {
  if (countHosts(rawHeaders) > 1)
    return { status: 400, text: /* SAID */ 'The request has more than one Host header.' /* END */ }
  const host = headers.host?.toLowerCase() ?? ''
  if (!hosts.has(host)) return { status: 421, text: /* SAID */ 'This server does not answer to that name.' /* END */ }
  const { origin } = headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}` && origin.toLowerCase() !== `https://${host}`)
    return { status: 403, text: /* SAID */ 'The request comes from another page.' /* END */ }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, text: /* SAID */ 'The request comes from another site.' /* END */ }
  if (method === 'GET')
    return token === null || site === 'same-origin' || headers[PAGE_HEADER] !== undefined
      ? null
      : { status: 403, text: /* SAID */ 'This is answered to the page of this server only.' /* END */ }
  if (method !== 'POST') return { status: 405, text: /* SAID */ 'Only GET and POST are answered.' /* END */ }
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? ''))
    return { status: 415, text: /* SAID */ 'The request must be JSON.' /* END */ }
  if (token === null) return null
  const sent = headers[TOKEN_HEADER]
  if (typeof sent !== 'string' || !isEqual(sent, token))
    return {
      status: 403,
      reason: 'token',
      text: /* SAID */ 'The page is of an earlier start of this server. Load it again.' /* END */,
    }
  return null
}

/** Node keeps the first one; what stands before it may have looked at another. */
function countHosts(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
