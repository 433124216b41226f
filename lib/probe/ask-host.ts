import { setTimeout as delay } from 'node:timers/promises'
import type { Attempt } from '@/lib/containerd/plan'
import {
  AuthorizationError,
  createAuthorizer,
  type AuthorizationCode,
  type AuthorizationDetail,
} from '@/lib/probe/login/authorizer'
import type { Purpose } from './event'
import { exchange, headerOf, type Exchange, type WireAnswer, type WireRequest } from '@/lib/probe/wire/exchange'
import type { Pull } from './pull'
import { reportExchange } from './report'
import type { TransportCode, TransportFailure } from '@/lib/probe/wire/transport-failure'
import { maskedUrl, parseUrl, printUrl, resolveLocation, type WireUrl } from '@/lib/probe/wire/wire-url'

/** The last word of a host about one request. */
export type HostAnswer = HostStatus | HostFailure

export interface HostStatus {
  readonly kind: 'status'
  readonly method: 'HEAD' | 'GET'
  /** Of the answer, after redirects. */
  readonly url: WireUrl
  /** Of the request, before them. */
  readonly asked: WireUrl
  readonly answer: WireAnswer
  /** The exchange that brought it. */
  readonly last: Exchange
  /** Requests to the host that containerd would send besides, because the answer was no good. */
  readonly furtherRequests: number
  readonly username: string | null
  /** Credentials that containerd would have sent along a redirect, and to whom. */
  readonly withheldFrom: string | null
}

export interface HostFailure {
  readonly kind: 'failed'
  readonly code: TransportCode | AuthorizationCode
  /** containerd's words, with what it was doing. */
  readonly goText: string
  readonly url: WireUrl | null
  readonly last: Exchange | null
  readonly detail: AuthorizationDetail
}

export interface AskOptions {
  readonly method: 'HEAD' | 'GET'
  readonly object: 'manifests' | 'blobs'
  readonly purpose: Purpose
  /** containerd is more patient with the last one. */
  readonly isLast: boolean
  readonly bodyMax: number
  /** Instead of the reference's own. */
  readonly digest?: string
}

/** One endpoint of a plan, with what was learned about it. */
export interface Host {
  ask(options: AskOptions): Promise<HostAnswer>
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
const RETRY_MS = 50

/**
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, request.doWithRetries and retryRequest;
 * v1.7.34 remotes/docker/resolver.go for the older ones
 */
export function createHost(pull: Pull, attempt: Attempt, index: number): Host {
  const { release, parity, signal, emit } = pull
  const tls = pull.tls(attempt)
  const userAgent = `containerd/${release.containerd === null ? release.containerdLine : `v${release.containerd}`}`
  /** Host that answered https with plain http, once it has. */
  let plainHost: string | null = null
  const send = async (request: WireRequest, purpose: Purpose): Promise<Exchange> => {
    const done = await exchange(request, pull.wire, signal, (phase) =>
      emit({ kind: 'phase', attempt: index, phase, host: request.host }),
    )
    emit({ kind: 'exchange', attempt: index, exchange: reportExchange(done, purpose, pull.redact) })
    return done
  }
  const authorizer = createAuthorizer({
    userAgent,
    scope: `repository:${release.rewrittenTokenScope ? attempt.parts.repository : pull.reference.repository}:pull`,
    tls,
    masksQueries: release.masksQueries,
    account: pull.account,
    consent: pull.consent,
    send: (request) => send(request, 'token'),
  })

  /** One request with the way back to plain http that an http endpoint with TLS settings has. */
  const sendOrFallBack = async (request: WireRequest, purpose: Purpose): Promise<Exchange> => {
    if (attempt.tls.httpsThenHttp && plainHost === request.host) return send({ ...request, scheme: 'http' }, purpose)
    const done = await send(request, purpose)
    if (
      !attempt.tls.httpsThenHttp ||
      request.scheme !== 'https' ||
      !('failure' in done.result) ||
      !mayFallBack(done.result.failure, request.host)
    )
      return done
    plainHost = request.host
    return send({ ...request, scheme: 'http' }, purpose)
  }

  /** A request with its redirects. */
  const follow = async (
    start: WireUrl,
    method: 'HEAD' | 'GET',
    { purpose, bodyMax }: AskOptions,
  ): Promise<Followed> => {
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
      const done = await sendOrFallBack(
        { ...url, method, headers, body: null, tls, bodyMax },
        sent === 1 ? purpose : 'redirect',
      )
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

  const converse = async (start: WireUrl, options: AskOptions): Promise<HostAnswer> => {
    const statuses: number[] = []
    let { method } = options
    let last: Exchange | null = null
    for (let failures = 0; ;) {
      const followed = await follow(start, method, options)
      const { url, done, withheldFrom, authorization } = followed
      last = done
      if ('failure' in done.result) {
        const { failure } = done.result
        failures += 1
        const isRetried =
          release.attemptsPerHost === 5 &&
          options.isLast &&
          isPassing(failure) &&
          failures < release.attemptsPerHost &&
          (parity || failure.code === 'closed')
        if (isRetried) {
          await delay(RETRY_MS)
          continue
        }
        return {
          kind: 'failed',
          code: failure.code,
          goText: transportText(method, url, failure, release.masksQueries),
          url,
          last,
          detail: {},
        }
      }
      const { answer } = done.result
      const { status } = answer
      const isRepeated = statuses.at(-1) === 401
      statuses.push(status)
      const ended = (furtherRequests: number): HostStatus => ({
        kind: 'status',
        method,
        url,
        asked: start,
        answer,
        last: done,
        furtherRequests,
        username: authorizer.username(),
        withheldFrom,
      })
      if (statuses.length >= release.attemptsPerHost) return ended(0)
      const left = release.attemptsPerHost - statuses.length
      if (status === 401) {
        const again = authorizer.learn(answer, url, isRepeated && authorization !== null)
        if (!again) return ended(0)
        // Whoever sends a wrong password again and again locks an account.
        if (authorization !== null && !parity) return ended(left)
      } else if (status === 405 && method === 'HEAD' && options.object === 'manifests') {
        method = 'GET'
      } else if (status === 408 || status === 429) {
        if (!parity) return ended(left)
      } else if (
        options.isLast &&
        release.retriesServerErrors &&
        (status === 500 || status === 503 || status === 504)
      ) {
        if (statuses.at(-2) === status) return ended(0)
      } else return ended(0)
    }
  }

  return {
    async ask(options) {
      const url = objectUrl(attempt, options)
      if (url === null) {
        const why = attempt.unsendable ?? 'invalid URL'
        return {
          kind: 'failed',
          code: 'unsendable',
          goText: `failed to do request: ${verbOf(options.method)} "${attempt.url}": ${why}`,
          url: null,
          last: null,
          detail: {},
        }
      }
      try {
        return await converse(url, options)
      } catch (error) {
        if (!(error instanceof AuthorizationError)) throw error
        return { kind: 'failed', code: error.code, goText: error.goText, url, last: null, detail: error.detail }
      }
    },
  }
}

interface Followed {
  readonly url: WireUrl
  readonly done: Exchange
  readonly withheldFrom: string | null
  readonly authorization: string | null
}

/** The URL of the plan, for another object where one is wanted. */
function objectUrl({ url, unsendable, parts }: Attempt, { object, digest }: AskOptions): WireUrl | null {
  if (unsendable !== null) return null
  const plain = digest === undefined && object === 'manifests'
  if (plain) return parseUrl(url)
  const name = digest ?? parts.object.replace(/^\/manifests\//, '')
  return parts.object === ''
    ? null
    : parseUrl(`${parts.scheme}${parts.host}${parts.prefix}${parts.repository}/${object}/${name}${parts.query}`)
}

/** Source: containerd v2.3.4 core/remotes/docker/resolver.go, httpFallback */
function mayFallBack({ code }: TransportFailure, host: string): boolean {
  if (code === 'https-on-http' || code === 'tls-timeout') return true
  return !/:\d+$/.test(host) && (code === 'refused' || code === 'connect-timeout' || code === 'unreachable')
}

/** What may be better the next time. */
function isPassing({ code }: TransportFailure): boolean {
  return code === 'closed' || code === 'header-timeout' || code === 'connect-timeout' || code === 'tls-timeout'
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

function transportText(method: 'HEAD' | 'GET', url: WireUrl, { goText }: TransportFailure, masked: boolean): string {
  return `failed to do request: ${verbOf(method)} "${masked ? maskedUrl(url) : printUrl(url)}": ${goText}`
}

function verbOf(method: 'HEAD' | 'GET'): string {
  return method === 'HEAD' ? 'Head' : 'Get'
}
