import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Saying } from '@/lib/words/saying'

/** Why a request is not answered. */
export interface HttpRefusal {
  readonly status: 400 | 403 | 405 | 408 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503
  readonly text: string
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
    return { status: 403, text: /* SAID */ 'The page is of an earlier start of this server. Load it again.' /* END */ }
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
