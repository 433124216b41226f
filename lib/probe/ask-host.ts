import type { Attempt } from '@/lib/containerd/plan'
import { AuthorizationError, createAuthorizer } from '@/lib/probe/login/authorizer'
import { exchange } from '@/lib/probe/wire/exchange'
import { parseUrl, type WireUrl } from '@/lib/probe/wire/wire-url'
import { converse, verbOf } from './converse'
import { fallBackToHttp, type Send } from './fall-back'
import { follow } from './follow'
import type { AskOptions, Host } from './host-answer'
import type { Pull } from './pull'
import { reportExchange } from './report'

/** An endpoint of the plan that can be asked; `index` is its attempt's. */
export function createHost(pull: Pull, attempt: Attempt, index: number): Host {
  const { release, signal, emit } = pull
  const tls = pull.tls(attempt)
  const userAgent = `containerd/${release.containerd === null ? release.containerdLine : `v${release.containerd}`}`
  const send: Send = async (request, purpose) => {
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
  const sender = { send: fallBackToHttp(attempt, send), authorizer, userAgent, tls }
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
        return await converse(url, options, {
          pull,
          authorizer,
          follow: (start, method) => follow(start, method, options, sender),
        })
      } catch (error) {
        if (!(error instanceof AuthorizationError)) throw error
        return { kind: 'failed', code: error.code, goText: error.goText, url, last: null, detail: error.detail }
      }
    },
  }
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
