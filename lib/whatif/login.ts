import {
  DENIED,
  NO_CREDENTIALS,
  refusedTokenLine,
  tokenStatusLine,
  type TokenPurpose,
} from '@/lib/containerd/pull/lines'
import { line, unknown, type Line, type Written } from '@/lib/containerd/pull/line'
import { DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Answer } from './answer'
import type { StatusReply } from './server'

/** What there is to log in with: a user with a password, or a token that only token servers take. */
export type AccountKind = 'login' | 'identity-token' | null

interface LoginOptions {
  readonly answer: Answer
  readonly account: AccountKind
  readonly host: string
  /** The repository that the token is asked for. */
  readonly scope: string
  readonly isResolve: boolean
  readonly release: Pick<Release, 'containerdLine'>
  readonly record: (request: {
    method: 'GET' | 'POST'
    url: Written
    status: number
    authorization: 'none' | 'basic'
  }) => void
}

/** What containerd's authorizer does for the requests to one endpoint, for the time of resolving or of fetching. */
export interface Login {
  /** How the next request is authorized, or why it is not sent. Asks for a token where one is wanted. */
  authorize(): { readonly authorization: 'none' | 'basic' | 'bearer' } | { readonly error: Line }
  /**
   * Learns from a 401: whether the request is sent again, or why the host is given up. `isRepeated`: the answer before it
   * was a 401 to the same request.
   */
  learn(reply: StatusReply, isRepeated: boolean): boolean | { readonly error: Line }
}

/** Source: containerd v2.3.4 core/remotes/docker/authorizer.go; a failed token is not asked for again in the same phase. */
export function createLogin(options: LoginOptions): Login {
  const { account, isResolve, release } = options
  let handler: 'basic' | 'bearer' | null = null
  let token: 'given' | Line | null = null
  const denied = (text: string) => ({ error: line`${isResolve ? DENIED : ''}${text}` })
  return {
    authorize() {
      if (handler === null) return { authorization: 'none' }
      if (handler === 'basic') return { authorization: 'basic' }
      token ??= askForToken(options)
      return token === 'given' ? { authorization: 'bearer' } : { error: token }
    },
    learn({ wants, isOutOfScope }, isRepeated) {
      if (wants === undefined) return false
      if (wants === 'basic') {
        if (account === 'login') handler = 'basic'
        // Containerd 1.6 takes it for a status like others.
        else return release.containerdLine < '1.7' ? false : denied(NO_CREDENTIALS)
        return true
      }
      if (isOutOfScope === true) {
        handler = null
        token = null
        if (isRepeated) return denied(refusedTokenLine('insufficient_scope'))
      }
      handler = 'bearer'
      return true
    },
  }
}

const TOKEN_STATUS: Readonly<Record<string, number>> = {
  'token-refused': 401,
  'token-forbidden': 403,
  'token-failed': 500,
}

function askForToken({ answer, account, host, scope, record }: LoginOptions): 'given' | Line {
  const url = tokenUrl(answer, host)
  const withScope =
    typeof url === 'string'
      ? `${url}?scope=${encodeURIComponent(`repository:${scope}:pull`)}&service=${encodeURIComponent(serviceOf(answer, host))}`
      : url
  const fails = TOKEN_STATUS[answer.id]
  const failed = (purpose: TokenPurpose, method: 'GET' | 'POST', status: number) =>
    tokenStatusLine(purpose, method, method === 'GET' ? withScope : url, status)
  if (account === null) {
    record({ method: 'GET', url: withScope, status: fails ?? 200, authorization: 'none' })
    return fails === undefined ? 'given' : failed('failed to fetch anonymous token', 'GET', fails)
  }
  const posted = answer.id === 'token-get' ? 404 : (fails ?? 200)
  record({ method: 'POST', url, status: posted, authorization: 'none' })
  if (posted === 200) return 'given'
  if (posted !== 404 && posted !== 401) return failed('failed to fetch oauth token', 'POST', posted)
  record({ method: 'GET', url: withScope, status: fails ?? 200, authorization: 'basic' })
  return fails === undefined ? 'given' : failed('failed to fetch oauth token', 'GET', fails)
}

/** Without its query. Every registry names its own; that of Docker Hub is known. */
function tokenUrl({ known }: Answer, host: string): Written {
  return known?.token?.realm ?? (host === DOCKER_HUB_HOST ? 'https://auth.docker.io/token' : unknown('token-url', host))
}

function serviceOf({ known }: Answer, host: string): string {
  return known?.token?.service ?? (host === DOCKER_HUB_HOST ? 'registry.docker.io' : host)
}
