import type { Attempt } from '@/lib/containerd/plan'
import { maskedQuery, transportLine, type Method } from '@/lib/containerd/pull/lines'
import { line, type Line, type Written } from '@/lib/containerd/pull/line'
import { afterAnswer, fallsBackToHttp, isRetried } from '@/lib/containerd/pull/retries'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Answer } from './answer'
import { failureOf } from './failure'
import { createLogin, type AccountKind } from './login'
import type { RequestLog, SimulatedRequest, Wanted } from './request'
import { replyTo, type StatusReply } from './server'

export interface Ask {
  readonly method: 'HEAD' | 'GET'
  readonly object: 'manifests' | 'blobs'
  /** Tag or digest. */
  readonly name: Written
  readonly isLast: boolean
  readonly wanted: Wanted
  readonly layer?: number
  readonly isOfErrorPage?: boolean
}

/** The last word of a host about one request. */
export type HostWord =
  | { readonly kind: 'status'; readonly method: 'HEAD' | 'GET'; readonly url: Written; readonly reply: StatusReply }
  /** No answer, or no login. `text` null: its words were not read for the release. */
  | { readonly kind: 'failed'; readonly text: Line | null }
  /** It is waited for without end. */
  | { readonly kind: 'hangs' }

export interface SimulatedHost {
  readonly answer: Answer
  /** @throws NoAnswer where nobody chose what it answers */
  ask(ask: Ask): HostWord
}

/** Nobody chose what an attempt answers, and it is asked. */
export class NoAnswer extends Error {
  constructor(readonly attempt: number) {
    super('no answer')
  }
}

export interface HostOptions {
  readonly attempt: Attempt
  readonly index: number
  readonly answer: Answer | null
  readonly account: AccountKind
  /** The repository before rewrites. */
  readonly repository: string
  readonly release: Release
  readonly isResolve: boolean
  /** Of the whole pull. */
  readonly log: RequestLog
}

/** One endpoint of a plan that answers as was chosen, for the time of resolving or of fetching. */
export function createSimulatedHost(options: HostOptions): SimulatedHost {
  const { attempt, index, answer, account, repository, release, isResolve, log } = options
  const { parts, tls } = attempt
  let now: Pick<SimulatedRequest, 'wanted' | 'layer'> = { wanted: 'name', layer: 0 }
  let isOfErrorPage = false
  let isPlain = false
  const record = (request: Omit<SimulatedRequest, 'attempt' | 'wanted' | 'layer'>) =>
    log.add({ attempt: index, ...now, ...request })
  const login =
    answer &&
    createLogin({
      answer,
      account,
      host: parts.host,
      scope: release.rewrittenTokenScope ? parts.repository : repository,
      isResolve,
      release,
      record: (request) => record({ to: 'token-server', failure: null, waitMs: 0, ...request }),
    })

  const send = (
    method: 'HEAD' | 'GET',
    object: Ask['object'],
    url: Written,
    authorization: SimulatedRequest['authorization'],
  ) => {
    const over = (scheme: 'http' | 'https') => {
      const before = log.countTo(index)
      const reply = replyTo(answer!, { method, object, authorization, scheme, before, isOfErrorPage })
      const sent = { to: 'host', method, url: scheme === schemeOf(url) ? url : overHttp(url), authorization } as const
      if ('failure' in reply) {
        const failure = failureOf(reply.failure, parts.host, scheme, release, answer?.known)
        const hangs = reply.failure === 'header-timeout' && !release.headerTimeout
        const redirects = reply.failure === 'redirect-loop' ? 10 : 1
        for (let each = 0; each < redirects; each += 1)
          record({
            ...sent,
            status: redirects > 1 ? 307 : null,
            failure: reply.failure,
            waitMs: hangs ? null : failure.waitMs,
          })
        return { failure, hangs }
      }
      record({ ...sent, status: reply.isElsewhere ? 307 : reply.status, failure: null, waitMs: 0 })
      if (reply.isElsewhere)
        record({ ...sent, to: 'elsewhere', authorization: 'none', status: reply.status, failure: null, waitMs: 0 })
      return { reply }
    }
    const scheme = schemeOf(url)
    if (!tls.httpsThenHttp || scheme === 'http') return over(scheme)
    if (isPlain) return over('http')
    const sent = over('https')
    if (sent.failure === undefined || !fallsBackToHttp(sent.failure.code, parts.host)) return sent
    isPlain = true
    return over('http')
  }

  return {
    answer: answer ?? { id: 'ok' },
    ask({ method: first, object, name, isLast, wanted, layer = 0, ...rest }) {
      if (answer === null || login === null) throw new NoAnswer(index)
      now = { wanted, layer }
      isOfErrorPage = rest.isOfErrorPage === true
      const url = objectUrl(attempt, object, name)
      if (attempt.unsendable !== null)
        return { kind: 'failed', text: transportLine(first, attempt.url, attempt.unsendable) }
      const before: number[] = []
      let method = first
      for (let failures = 0; ;) {
        const authorized = login.authorize()
        if ('error' in authorized) return { kind: 'failed', text: authorized.error }
        const sent = send(method, object, url, authorized.authorization)
        if (sent.failure !== undefined) {
          if (sent.hangs) return { kind: 'hangs' }
          failures += 1
          if (isRetried(sent.failure.code, failures, { isLast }, release)) continue
          return { kind: 'failed', text: failedText(method, url, sent.failure.text, release) }
        }
        const { reply } = sent
        const word: HostWord = { kind: 'status', method, url, reply }
        const after = afterAnswer(reply.status, { method, object, isLast, before }, release)
        if (after === 'end') return word
        if (after === 'login') {
          const learned = login.learn(reply, before.at(-1) === 401 && authorized.authorization !== 'none')
          if (learned === false) return word
          if (learned !== true) return { kind: 'failed', text: learned.error }
        }
        if (after === 'get') method = 'GET'
        before.push(reply.status)
      }
    },
  }
}

function failedText(method: Method, url: Written, text: Line | null, { masksQueries }: Release): Line | null {
  if (text === null) return null
  const shown = masksQueries ? maskedWritten(url) : url
  return transportLine(method, shown, text)
}

/** The query is the end of the last piece, and always known. */
function maskedWritten(url: Written): Written {
  if (typeof url === 'string') return maskedQuery(url)
  return Array.isArray(url) ? url.map((piece) => (typeof piece === 'string' ? maskedQuery(piece) : piece)) : url
}

/** The URL of the plan, for any object. */
function objectUrl({ url, parts }: Attempt, object: Ask['object'], name: Written): Written {
  if (parts.object === '' || parts.object === `/${object}/${typeof name === 'string' ? name : ''}`) return url
  return line`${parts.scheme}${parts.host}${parts.prefix}${parts.repository}/${object}/${name}${parts.query}`
}

function schemeOf(url: Written): 'http' | 'https' {
  const first = typeof url === 'string' ? url : Array.isArray(url) ? url[0] : ''
  return typeof first === 'string' && first.startsWith('http:') ? 'http' : 'https'
}

function overHttp(url: Written): Written {
  const replaced = (text: string) => text.replace(/^https:/, 'http:')
  if (typeof url === 'string') return replaced(url)
  return Array.isArray(url)
    ? url.map((piece, index) => (index === 0 && typeof piece === 'string' ? replaced(piece) : piece))
    : url
}
