import type { Attempt } from '@/lib/containerd/plan'
import { DENIED, oldStatusLine, statusLine, transportLine } from '@/lib/containerd/pull/lines'
import { plainLine } from '@/lib/containerd/pull/line'
import { AuthorizationError } from '@/lib/probe/login/authorization-error'
import { createAuthorizer } from '@/lib/probe/login/authorizer'
import { accountKey } from '@/lib/probe/guard/refused-accounts'
import { ownerOf } from '@/lib/probe/list/shared'
import type { EndTurn } from '@/lib/probe/list/turns'
import { exchange } from '@/lib/probe/wire/exchange'
import type { WireRequest } from '@/lib/probe/wire/wire-message'
import { hostAndPort, parseUrl, printUrl, type WireUrl } from '@/lib/probe/wire/wire-url'
import { converse } from './converse'
import { fallBackToHttp, type Send } from './fall-back'
import { follow, refusalFor } from './follow'
import type { Passage } from '@/lib/probe/guard/gate'
import type { AskOptions, Host } from './host-answer'
import type { Pull } from './pull'
import { isOfServer, reportExchange, withoutSecrets } from './report'
import { createSeen } from '@/lib/probe/verdict/seen'
import { cut } from '@/lib/probe/guard/shown-url'

const HOST_MAX = 300
/** Errors of a login that containerd words in its own way while it resolves a name. */
const DENIALS: ReadonlySet<string> = new Set(['no-credentials', 'insufficient-scope'])
const REFUSED_BY_WIRE: Passage = { ask: null, reach: null, withoutLogin: true }

/** An endpoint of the plan that can be asked; `index` is its attempt's. */
export function createHost(pull: Pull, attempt: Attempt, index: number): Host {
  const { release, signal, emit } = pull
  const tls = pull.tls(attempt)
  const seen = createSeen(pull, attempt, index)
  const userAgent = `containerd/${release.containerd === null ? release.containerdLine : `v${release.containerd}`}`
  const { shared } = pull
  const owner = ownerOf(attempt)
  const wire = shared === null ? pull.wire : { ...pull.wire, connections: shared.connections.of(owner) }
  /** Turns of accounts that this endpoint has while something is asked of it. */
  const turns = new Map<string, EndTurn>()
  let isAnswered = false
  const send: Send = async (request, purpose) => {
    const free = await shared?.slot(hostAndPort(request), signal)
    try {
      return await sendNow(request, purpose)
    } finally {
      free?.()
    }
  }
  const sendNow: Send = async (request, purpose) => {
    await pull.leave(request)
    const host = isOfServer(purpose) ? cut(pull.redact(request.host), HOST_MAX) : request.host
    const came = await exchange(request, wire, signal, (phase) => emit({ kind: 'phase', attempt: index, phase, host }))
    isAnswered ||= 'answer' in came.result && (purpose === 'token' || authorizationOf(request) !== undefined)
    seen.observe(came, purpose)
    pull.gate.reached(came)
    const done = withoutSecrets(came, purpose, pull.redact)
    emit({ kind: 'exchange', attempt: index, exchange: reportExchange(done, purpose, pull.redact, pull.givePems) })
    return done
  }
  const authorizer = createAuthorizer({
    userAgent,
    scope: `repository:${release.rewrittenTokenScope ? attempt.parts.repository : pull.reference.repository}:pull`,
    tls,
    masksQueries: release.masksQueries,
    account: (url) => {
      const account = pull.account(attempt.parts.host, url)
      // Whoever answers here may not be whom the node would ask.
      if (account !== null && typeof account === 'object' && seen.flaw() !== null)
        throw new AuthorizationError('account-withheld', 'not sent')
      return account
    },
    // What is never contacted need not be asked about; the wire refuses it.
    realm: (from, realm, hasAccount) => {
      const passage = pull.gate.realm(from, realm, hasAccount)
      return passage.ask !== null && refusalFor(realm, pull) !== null ? REFUSED_BY_WIRE : passage
    },
    knownFrom: pull.refused.knownFrom,
    onRefused: (account, at) => {
      if (!pull.parity) pull.refused.add(account, at, index)
    },
    onToken: pull.keepSecret,
    redact: pull.redact,
    shown: pull.shown,
    parity: pull.parity,
    tokens: shared?.tokens.of(owner) ?? null,
    turn: async (account, at) => {
      const key = accountKey(account, at)
      if (shared !== null && !turns.has(key)) turns.set(key, await shared.turn(key, signal))
    },
    send: (request) => send(request, 'token'),
  })
  const endTurns = (): void => {
    for (const end of turns.values()) end(isAnswered)
    turns.clear()
    isAnswered = false
  }
  const sender = { send: fallBackToHttp(attempt, send), authorizer, userAgent, tls, pull }
  return {
    seen,
    async ask(options) {
      const url = objectUrl(attempt, options)
      if (url === null) {
        const why = attempt.unsendable ?? 'invalid URL'
        return {
          kind: 'failed',
          code: 'unsendable',
          goText: plainLine(transportLine(options.method, attempt.url, why)),
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
        const isDenied = options.purpose === 'resolve' && DENIALS.has(error.code)
        const goText =
          error.code === 'wrong-credentials'
            ? refusedText(options.method, url)
            : error.code === 'no-credentials' && release.containerdLine < '1.7'
              ? oldStatusLine(url.host, options.object, pull.reference.object, 401)
              : `${isDenied ? DENIED : ''}${error.goText}`
        return { kind: 'failed', code: error.code, goText, url, last: null, detail: error.detail }
      } finally {
        endTurns()
      }
    },
  }
}

function authorizationOf({ headers }: WireRequest): string | undefined {
  return headers.find(([name]) => name === 'Authorization')?.[1]
}

/** What containerd says of the 401 that it would get. */
function refusedText(method: 'HEAD' | 'GET', url: WireUrl): string {
  return plainLine(statusLine({ method, url: printUrl(url), status: 401 }))
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
