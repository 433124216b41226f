import type { Authorizer } from '@/lib/probe/login/authorizer'
import { headerOf, type Exchange } from '@/lib/probe/wire/exchange'
import type { HostTls } from '@/lib/probe/wire/handshake'
import type { TransportCode } from '@/lib/probe/wire/transport-failure'
import { resolveLocation, type WireUrl } from '@/lib/probe/wire/wire-url'
import type { Send } from './fall-back'
import type { AskOptions } from './host-answer'

/** Where a request ended after its redirects. */
export interface Followed {
  readonly url: WireUrl
  readonly done: Exchange
  /** Credentials that containerd would have sent along a redirect, and to whom. */
  readonly withheldFrom: string | null
  readonly authorization: string | null
}

/** What all requests of an endpoint have in common. */
interface Sender {
  readonly send: Send
  readonly authorizer: Authorizer
  readonly userAgent: string
  readonly tls: HostTls
}

const MANIFEST_TYPES = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  '*/*',
].join(', ')

/** The first request and nine that follow it. */
const REQUESTS_MAX = 10

/** A request with its redirects. Credentials go only where the authorizer has some for. */
export async function follow(
  start: WireUrl,
  method: 'HEAD' | 'GET',
  { purpose, bodyMax }: AskOptions,
  { send, authorizer, userAgent, tls }: Sender,
): Promise<Followed> {
  let url = start
  let withheldFrom: string | null = null
  let first: string | null = null
  for (let sent = 1; ; sent += 1) {
    const authorization = await authorizer.authorize(url)
    if (sent === 1) first = authorization
    else if (first !== null && authorization === null && goKeeps(start, url))
      withheldFrom = `${url.scheme}://${url.host}`
    const headers: [string, string][] = [
      ['User-Agent', userAgent],
      ['Accept', MANIFEST_TYPES],
    ]
    if (authorization !== null) headers.push(['Authorization', authorization])
    // What comes compressed would have to be unpacked, and nobody knows how large that is.
    if (method === 'GET') headers.push(['Accept-Encoding', 'identity'])
    const done = await send({ ...url, method, headers, body: null, tls, bodyMax }, sent === 1 ? purpose : 'redirect')
    if ('failure' in done.result) return { url, done, withheldFrom, authorization }
    const location = isRedirect(done.result.answer.status) ? headerOf(done.result.answer, 'location') : null
    if (location === null) return { url, done, withheldFrom, authorization }
    const next = resolveLocation(url, location)
    if (next === null)
      return { url, done: failed(done, 'unsendable', 'failed to parse Location header'), withheldFrom, authorization }
    if (sent === REQUESTS_MAX)
      return {
        url: next,
        done: failed(done, 'redirect-loop', 'stopped after 10 redirects'),
        withheldFrom,
        authorization,
      }
    url = next
  }
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

/** Go keeps the header on the same name with another port or scheme, and below it. */
function goKeeps(from: WireUrl, to: WireUrl): boolean {
  const [a, b] = [nameOf(from.host), nameOf(to.host)]
  return from.host !== to.host && (a === b || b.endsWith(`.${a}`))
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

function failed(done: Exchange, code: TransportCode, goText: string): Exchange {
  return { ...done, result: { failure: { code, goText } } }
}
