import { AuthorizationError } from '@/lib/probe/login/authorization-error'
import { type Authorizer } from '@/lib/probe/login/authorizer'
import { headerOf, type Exchange } from '@/lib/probe/wire/exchange'
import { refusalOf } from '@/lib/probe/wire/connect'
import type { HostTls } from '@/lib/probe/wire/handshake'
import type { TransportCode } from '@/lib/probe/wire/transport-failure'
import { hostAndPort, printUrl, resolveLocation, type WireUrl } from '@/lib/probe/wire/wire-url'
import type { Consent } from './event'
import type { Send } from './fall-back'
import type { Passage } from '@/lib/probe/guard/gate'
import type { AskOptions } from './host-answer'
import type { Pull } from './pull'

/** Where a request ended after its redirects. */
export interface Followed {
  readonly url: WireUrl
  readonly done: Exchange
  /** Credentials that containerd would have sent along a redirect, and to whom. */
  readonly withheldFrom: string | null
  readonly authorization: string | null
  /** It went on to a host that nobody agreed to, and no account goes there. */
  readonly withoutLogin: boolean
}

/** What all requests of an endpoint have in common. */
interface Sender {
  readonly send: Send
  readonly authorizer: Authorizer
  readonly userAgent: string
  readonly tls: HostTls
  readonly pull: Pull
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
  { purpose, bodyMax, object }: AskOptions,
  { send, authorizer, userAgent, tls, pull }: Sender,
): Promise<Followed> {
  let url = start
  let withheldFrom: string | null = null
  let first: string | null = null
  let passage: Extract<Passage, { ask: null }> = { ask: null, reach: null, withoutLogin: false }
  const asked = new Set<string>()
  for (let sent = 1; ; sent += 1) {
    const { withoutLogin } = passage
    const authorization = withoutLogin ? null : await authorizer.authorize(url)
    asked.add(printUrl(url))
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
    const within = passage.reach === null ? {} : { reach: passage.reach }
    const done = await send(
      { ...url, method, headers, body: null, tls, bodyMax, ...within },
      sent === 1 ? purpose : 'redirect',
    )
    const end = { url, done, withheldFrom, authorization, withoutLogin }
    if ('failure' in done.result) {
      // Storage of one's own network is for the person to allow.
      if (withoutLogin && done.result.failure.code === 'address-forbidden' && refusalFor(url, pull) === null)
        throw foreign({ kind: 'redirect', registry: start.host, realm: `${url.scheme}://${url.host}` }, pull)
      return end
    }
    const location = isRedirect(done.result.answer.status) ? headerOf(done.result.answer, 'location') : null
    if (location === null) return end
    const next = resolveLocation(url, location)
    if (next === null) return { ...end, done: failed(done, 'unsendable', 'failed to parse Location header') }
    // Where it was before, it will be again; that need not be tried nine times, with a password perhaps.
    if (sent === REQUESTS_MAX || (!pull.parity && asked.has(printUrl(next))))
      return { ...end, url: next, done: failed(done, 'redirect-loop', 'stopped after 10 redirects') }
    const leave = pull.gate.redirect(start, next, object)
    if (leave.ask !== null) {
      const why = refusalFor(next, pull)
      if (why === null) throw foreign(leave.ask, pull)
      return { ...end, url: next, done: failed(done, 'address-forbidden', `${next.host} is not contacted: ${why}`) }
    }
    passage = leave
    url = next
  }
}

function foreign(consent: Consent, { shown }: Pull): AuthorizationError {
  const other = shown(consent.realm)
  return new AuthorizationError('redirect-foreign', `not followed to ${other}`, { consent, other })
}

/** Why a host is not asked even with a yes; null where it would be. */
export function refusalFor(url: WireUrl, { wire: { network } }: Pull): string | null {
  const [, name = '', port = ''] = /^(.*):(\d+)$/.exec(hostAndPort(url)) ?? []
  return refusalOf(name.replace(/^\[|\]$/g, ''), Number(port), network)
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
