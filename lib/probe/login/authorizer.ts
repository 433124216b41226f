import type { Account } from './account'
import { AuthorizationError } from './authorization-error'
import {
  maskedQuery,
  NO_CREDENTIALS,
  refusedTokenLine,
  statusLine,
  tokenStatusLine,
  tokenTransportLine,
  type TokenPurpose,
} from '@/lib/containerd/pull/lines'
import { plainLine } from '@/lib/containerd/pull/line'
import { parseChallenges, type Challenge } from './challenge'
import type { Exchange } from '@/lib/probe/wire/exchange'
import type { WireAnswer, WireRequest } from '@/lib/probe/wire/wire-message'
import type { Passage } from '@/lib/probe/guard/gate'
import type { HostTls } from '@/lib/probe/wire/handshake'
import { isRefusal } from './token-refusal'
import type { Tokens } from './tokens'
import { basic, tokenGet, tokenIn, tokenPost, type TokenQuestion } from './token'
import { parseUrl, printUrl, type WireUrl } from '@/lib/probe/wire/wire-url'

export interface AuthorizerOptions {
  readonly userAgent: string
  /** `repository:<name>:pull` of what is asked for. */
  readonly scope: string
  readonly tls: HostTls
  readonly masksQueries: boolean
  /** The account for the host of a URL that answered 401. @throws AuthorizationError */
  account(url: WireUrl): Account | 'invalid' | 'not-filled-in' | null
  /** Whether a token server may be asked that a host named in its answer. */
  realm(from: WireUrl, realm: WireUrl, hasAccount: boolean): Passage
  /** Index of the attempt in which a host refused an account; null where it may be sent. */
  knownFrom(account: Account, at: WireUrl): number | null
  onRefused(account: Account, at: WireUrl): void
  onToken(token: string): void
  /** Texts and URLs of a server, as they may be shown. */
  redact(text: string): string
  shown(url: string): string
  /** Everything is sent as often as containerd does. */
  readonly parity: boolean
  /** Tokens that other plans of a list may have fetched; null for a plan that is run by itself. */
  readonly tokens: Tokens | null
  /** Waits until an account may be sent: whether a host takes it is asked once. */
  turn(account: Account, at: WireUrl): Promise<void>
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
  /** Remembers that the host of a URL refused what was sent to it. */
  refused(url: WireUrl): void
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
  /** The answer that asked for the token. */
  readonly from: WireUrl
  token: string | null
  /** Why there is none; containerd does not ask for it again. */
  failure: AuthorizationError | null
}

/** Source: containerd v2.3.4 core/remotes/docker/authorizer.go */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const handlers = new Map<string, BasicHandler | BearerHandler>()
  let sentAs: string | null = null

  const accountFor = (url: WireUrl): Account | null => {
    const account = options.account(url)
    if (account === 'invalid') throw new AuthorizationError('credentials-unusable', 'invalid decoded auth')
    if (account === 'not-filled-in')
      throw new AuthorizationError(
        'credentials-not-filled-in',
        plainLine(statusLine({ method: 'HEAD', url: printUrl(url), status: 401 })),
      )
    return account
  }

  const learnBasic = (url: WireUrl): true => {
    const account = accountFor(url)
    if (account === null || account.username === '' || account.secret === '')
      throw new AuthorizationError('no-credentials', NO_CREDENTIALS)
    requireUnrefused(account, url, options)
    sentAs = account.username
    handlers.set(url.host, { kind: 'basic', account })
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
          refusedTokenLine(options.redact(problem)),
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
      from: url,
      token: null,
      failure: null,
    })
    return true
  }

  return {
    async authorize(url) {
      const handler = handlers.get(url.host)
      if (handler === undefined) return null
      if (handler.kind === 'basic') {
        await options.turn(handler.account, url)
        requireUnrefused(handler.account, url, options)
        return basic(handler.account)
      }
      if (handler.account !== null) sentAs = handler.account.username
      if (handler.failure !== null) throw handler.failure
      try {
        handler.token ??= await fetchToken(handler, options)
      } catch (error) {
        if (error instanceof AuthorizationError) handler.failure = error
        throw error
      }
      return `Bearer ${handler.token}`
    },
    learn({ headers }, url, isRepeated) {
      for (const challenge of parseChallenges(headers)) {
        if (challenge.scheme === 'bearer') return learnBearer(challenge, url, isRepeated)
        if (challenge.scheme === 'basic') return learnBasic(url)
      }
      return false
    },
    refused(url) {
      const handler = handlers.get(url.host)
      if (handler?.kind === 'basic') options.onRefused(handler.account, url)
    },
    username: () => sentAs,
  }
}

/** @throws AuthorizationError */
async function fetchToken(handler: BearerHandler, options: AuthorizerOptions): Promise<string> {
  const { question, account, from } = handler
  const { shown } = options
  const realm = parseUrl(question.realm)
  if (realm === null)
    throw new AuthorizationError('realm-missing', 'failed to authorize: invalid token auth challenge realm')
  const passage = options.realm(from, realm, account !== null)
  if (passage.ask !== null) {
    const other = shown(passage.ask.realm)
    const detail = {
      realm: shown(bare(realm)),
      other,
      consent: passage.ask,
      ...(account && { username: account.username }),
    }
    throw new AuthorizationError('realm-foreign', `not sent to ${other}`, detail)
  }
  const { realm: name, service, scopes } = question
  const asked = JSON.stringify([name, service, scopes, account?.username, account?.secret, passage.reach])
  const token = await (options.tokens === null
    ? askForToken(realm, passage, handler, options)
    : options.tokens.get(asked, () => askForToken(realm, passage, handler, options)))
  options.onToken(token)
  return token
}

/** @throws AuthorizationError */
async function askForToken(
  realm: WireUrl,
  { reach }: Extract<Passage, { ask: null }>,
  { question, account }: Pick<BearerHandler, 'question' | 'account'>,
  options: AuthorizerOptions,
): Promise<string> {
  const { userAgent, tls } = options
  const within = reach === null ? {} : { reach }
  const ask = (request: WireRequest | null, doing: TokenPurpose): Promise<TokenAnswer> =>
    askToken(request && { ...request, ...within }, doing, options)
  if (account === null) {
    const doing = 'failed to fetch anonymous token'
    return readToken(await ask(tokenGet(question, null, userAgent, tls), doing), doing, null, options)
  }
  await options.turn(account, realm)
  requireUnrefused(account, realm, options)
  const doing = 'failed to fetch oauth token'
  const posted = await ask(tokenPost(question, account, userAgent, tls), doing)
  const { status } = posted.answer
  const mayGet = status === 404 || status === 401 || status === 400 || (status === 405 && account.username !== '')
  if (!mayGet) return readToken(posted, doing, account, options)
  if (!options.parity && isRefusal(posted.answer)) {
    options.onRefused(account, realm)
    return readToken(posted, doing, account, options)
  }
  const got = await ask(tokenGet(question, account, userAgent, tls), doing)
  if (got.answer.status === 401) options.onRefused(account, realm)
  return readToken(got, doing, account, options)
}

/** @throws AuthorizationError where the host of a URL refused this account before */
function requireUnrefused(account: Account, at: WireUrl, { knownFrom, shown }: AuthorizerOptions): void {
  const attempt = knownFrom(account, at)
  if (attempt === null) return
  throw new AuthorizationError('wrong-credentials', '', {
    username: account.username,
    knownFrom: attempt,
    realm: shown(bare(at)),
  })
}

interface TokenAnswer {
  readonly request: WireRequest
  readonly answer: WireAnswer
}

async function askToken(
  request: WireRequest | null,
  doing: TokenPurpose,
  { masksQueries, shown, send }: AuthorizerOptions,
): Promise<TokenAnswer> {
  if (request === null)
    throw new AuthorizationError('realm-missing', `failed to authorize: ${doing}: unsupported realm`)
  const { result } = await send(request)
  if ('answer' in result) return { request, answer: result.answer }
  const url = masksQueries ? maskedQuery(printUrl(request)) : printUrl(request)
  throw new AuthorizationError(
    'token-failed',
    plainLine(tokenTransportLine(doing, request.method, shown(url), result.failure.goText)),
    { realm: shown(bare(request)) },
  )
}

function readToken(
  { request, answer }: TokenAnswer,
  doing: TokenPurpose,
  account: Account | null,
  { shown, parity }: AuthorizerOptions,
): string {
  const isOnce = !parity && account !== null && request.method === 'POST' && isRefusal(answer)
  const detail = {
    ...(isOnce && { isOnce: true as const }),
    realm: shown(bare(request)),
    status: answer.status,
    ...(account === null ? {} : { username: account.username }),
  }
  if (answer.status < 200 || answer.status >= 400) {
    const isRefused = answer.status === 401 || isOnce
    const code = isRefused ? 'token-refused' : answer.status === 403 ? 'token-forbidden' : 'token-failed'
    throw new AuthorizationError(
      code,
      plainLine(tokenStatusLine(doing, request.method, shown(printUrl(request)), answer.status)),
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
