import type { Account } from './account'
import { parseChallenges, type Challenge } from './challenge'
import type { Consent } from '@/lib/probe/event'
import type { Exchange, WireAnswer, WireRequest } from '@/lib/probe/wire/exchange'
import type { HostTls } from '@/lib/probe/wire/handshake'
import { statusText } from '@/lib/probe/wire/status-text'
import { basic, tokenGet, tokenIn, tokenPost, type TokenQuestion } from './token'
import { maskedUrl, parseUrl, printUrl, type WireUrl } from '@/lib/probe/wire/wire-url'

/** Ends an attempt because nobody may log in; containerd goes on to the next endpoint. */
export class AuthorizationError extends Error {
  constructor(
    readonly code: AuthorizationCode,
    /** containerd's words. */
    readonly goText: string,
    readonly detail: AuthorizationDetail = {},
  ) {
    super(code)
  }
}

export interface AuthorizationDetail {
  /** scheme://host[:port]/path of the token server. */
  readonly realm?: string
  readonly status?: number
  readonly consent?: Consent
  readonly username?: string
}

export type AuthorizationCode =
  | 'no-credentials'
  | 'credentials-unusable'
  | 'credentials-not-filled-in'
  | 'insufficient-scope'
  | 'token-refused'
  | 'token-forbidden'
  | 'token-failed'
  | 'token-unreadable'
  | 'realm-missing'
  | 'realm-foreign'

export interface AuthorizerOptions {
  readonly userAgent: string
  /** `repository:<name>:pull` of what is asked for. */
  readonly scope: string
  readonly tls: HostTls
  readonly masksQueries: boolean
  /** The account for a host[:port] that answered 401. */
  account(host: string): Account | 'invalid' | 'not-filled-in' | null
  /** Credentials that must not go to this realm without the person's consent; null when they may. */
  consent(registry: string, realm: WireUrl): Consent | null
  send(request: WireRequest): Promise<Exchange>
}

/** What containerd's authorizer does for the requests to one endpoint, for the time of one resolve. */
export interface Authorizer {
  /** The Authorization header for a request; null when none is known. Asks for a token where one is needed. */
  authorize(url: WireUrl): Promise<string | null>
  /**
   * Learns from a 401. True when the request is to be sent again, false when nothing in it is usable.
   * `isRepeated`: the answer before it was a 401 to the same request.
   *
   * @throws AuthorizationError
   */
  learn(answer: WireAnswer, url: WireUrl, isRepeated: boolean): boolean
  /** User name of the account that was sent; null when none was. */
  username(): string | null
}

interface BasicHandler {
  readonly kind: 'basic'
  readonly account: Account
}

interface BearerHandler {
  readonly kind: 'bearer'
  readonly question: TokenQuestion
  readonly account: Account | null
  readonly registry: string
  token: string | null
}

const REFUSED = 'pull access denied, repository does not exist or may require authorization: '

/** Source: containerd v2.3.4 core/remotes/docker/authorizer.go */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const handlers = new Map<string, BasicHandler | BearerHandler>()
  let sentAs: string | null = null

  const accountFor = ({ host, ...url }: WireUrl): Account | null => {
    const account = options.account(host)
    if (account === 'invalid') throw new AuthorizationError('credentials-unusable', 'invalid decoded auth')
    if (account === 'not-filled-in')
      throw new AuthorizationError(
        'credentials-not-filled-in',
        `unexpected status from HEAD request to ${printUrl({ host, ...url })}: ${statusText(401)}`,
      )
    return account
  }

  const learnBasic = (url: WireUrl): true => {
    const { host } = url
    const account = accountFor(url)
    if (account === null || account.username === '' || account.secret === '')
      throw new AuthorizationError('no-credentials', `${REFUSED}authorization failed: no basic auth credentials`)
    sentAs = account.username
    handlers.set(host, { kind: 'basic', account })
    return true
  }

  const learnBearer = ({ parameters }: Challenge, url: WireUrl, isRepeated: boolean): true => {
    const { host } = url
    const problem = parameters.get('error') ?? ''
    if (problem !== '') {
      handlers.delete(host)
      if (isRepeated)
        throw new AuthorizationError(
          'insufficient-scope',
          `${REFUSED}server message: ${problem}: authorization failed`,
          sentAs === null ? {} : { username: sentAs },
        )
    }
    if (handlers.has(host)) return true
    const realm = parameters.get('realm') ?? ''
    if (realm === '') throw new AuthorizationError('realm-missing', 'no realm specified for token auth challenge')
    const scopes = [...(parameters.get('scope') ?? '').split(' ').filter((one) => one !== ''), options.scope]
    const question = { realm, service: parameters.get('service') ?? '', scopes: [...new Set(scopes)].toSorted() }
    const account = accountFor(url)
    handlers.set(host, {
      kind: 'bearer',
      question,
      account: account === null || account.secret === '' ? null : account,
      registry: host,
      token: null,
    })
    return true
  }

  return {
    async authorize({ host }) {
      const handler = handlers.get(host)
      if (handler === undefined) return null
      if (handler.kind === 'basic') return basic(handler.account)
      if (handler.account !== null) sentAs = handler.account.username
      handler.token ??= await fetchToken(handler, options)
      return `Bearer ${handler.token}`
    },
    learn({ headers }, url, isRepeated) {
      for (const challenge of parseChallenges(headers)) {
        if (challenge.scheme === 'bearer') return learnBearer(challenge, url, isRepeated)
        if (challenge.scheme === 'basic') return learnBasic(url)
      }
      return false
    },
    username: () => sentAs,
  }
}

/** @throws AuthorizationError */
async function fetchToken({ question, account, registry }: BearerHandler, options: AuthorizerOptions): Promise<string> {
  const { userAgent, tls } = options
  const realm = parseUrl(question.realm)
  if (realm === null)
    throw new AuthorizationError('realm-missing', 'failed to authorize: invalid token auth challenge realm')
  if (account === null)
    return readToken(
      await askToken(tokenGet(question, null, userAgent, tls), 'failed to fetch anonymous token', options),
      'failed to fetch anonymous token',
      null,
    )
  const consent = options.consent(registry, realm)
  if (consent !== null)
    throw new AuthorizationError('realm-foreign', `not sent to ${consent.realm}`, { realm: bare(realm), consent })
  const doing = 'failed to fetch oauth token'
  const posted = await askToken(tokenPost(question, account, userAgent, tls), doing, options)
  const { status } = posted.answer
  const mayGet = status === 404 || status === 401 || status === 400 || (status === 405 && account.username !== '')
  return readToken(
    mayGet ? await askToken(tokenGet(question, account, userAgent, tls), doing, options) : posted,
    doing,
    account,
  )
}

interface TokenAnswer {
  readonly request: WireRequest
  readonly answer: WireAnswer
}

async function askToken(
  request: WireRequest | null,
  doing: string,
  { masksQueries, send }: AuthorizerOptions,
): Promise<TokenAnswer> {
  if (request === null)
    throw new AuthorizationError('realm-missing', `failed to authorize: ${doing}: unsupported realm`)
  const { result } = await send(request)
  if ('answer' in result) return { request, answer: result.answer }
  const url = masksQueries ? maskedUrl(request) : printUrl(request)
  throw new AuthorizationError(
    'token-failed',
    `failed to authorize: ${doing}: ${request.method === 'POST' ? 'Post' : 'Get'} "${url}": ${result.failure.goText}`,
    { realm: bare(request) },
  )
}

function readToken({ request, answer }: TokenAnswer, doing: string, account: Account | null): string {
  const detail = {
    realm: bare(request),
    status: answer.status,
    ...(account === null ? {} : { username: account.username }),
  }
  if (answer.status < 200 || answer.status >= 400) {
    const code = answer.status === 401 ? 'token-refused' : answer.status === 403 ? 'token-forbidden' : 'token-failed'
    throw new AuthorizationError(
      code,
      `failed to authorize: ${doing}: unexpected status from ${request.method} request to ${printUrl(request)}: ${statusText(answer.status)}`,
      detail,
    )
  }
  const token = tokenIn(answer, request.method)
  if ('token' in token) return token.token
  throw new AuthorizationError('token-unreadable', `failed to authorize: ${doing}: ${token.error}`, detail)
}

function bare({ scheme, host, path }: WireUrl): string {
  return `${scheme}://${host}${path.replace(/\?.*$/s, '')}`
}
