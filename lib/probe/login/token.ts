import type { Account } from './account'
import type { WireAnswer, WireRequest } from '@/lib/probe/wire/wire-message'
import type { HostTls } from '@/lib/probe/wire/handshake'
import { goQuery, parseUrl } from '@/lib/probe/wire/wire-url'

/** What a Bearer challenge asks for. */
export interface TokenQuestion {
  readonly realm: string
  readonly service: string
  /** Sorted, each once. */
  readonly scopes: readonly string[]
}

const CLIENT_ID = 'containerd-client'
/** Far more than any token. */
export const TOKEN_BODY_MAX = 128 * 1024

/**
 * The question with the account in the body: a password grant, or a refresh token where there is no user name.
 * Null when the realm is no absolute URL.
 * Source: containerd v2.3.4 core/remotes/docker/auth/fetch.go, FetchTokenWithOAuth
 */
export function tokenPost(
  { realm, service, scopes }: TokenQuestion,
  { username, secret }: Account,
  userAgent: string,
  tls: HostTls,
): WireRequest | null {
  const grant: [string, string][] =
    username === ''
      ? [
          ['grant_type', 'refresh_token'],
          ['refresh_token', secret],
        ]
      : [
          ['grant_type', 'password'],
          ['password', secret],
          ['username', username],
        ]
  const scope: [string, string][] = scopes.length === 0 ? [] : [['scope', scopes.join(' ')]]
  const body = goQuery([['client_id', CLIENT_ID], ['service', service], ...grant, ...scope])
  const url = parseUrl(realm)
  if (url === null) return null
  const headers = [
    ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['User-Agent', userAgent],
  ] as const
  return { ...url, method: 'POST', headers, body, tls, bodyMax: TOKEN_BODY_MAX }
}

/**
 * The question in the query, with Basic where there is an account.
 * Source: containerd v2.3.4 core/remotes/docker/auth/fetch.go, FetchToken
 */
export function tokenGet(
  { realm, service, scopes }: TokenQuestion,
  account: Account | null,
  userAgent: string,
  tls: HostTls,
): WireRequest | null {
  const url = parseUrl(realm)
  if (url === null) return null
  const [path = '', query = ''] = url.path.split(/\?(.*)/s)
  const asked: [string, string][] = [
    ...(service === '' ? [] : [['service', service] as [string, string]]),
    ...scopes.map((scope): [string, string] => ['scope', scope]),
  ]
  const parameters = goQuery([...new URLSearchParams(query), ...asked])
  const headers = [['User-Agent', userAgent], ...(account === null ? [] : [['Authorization', basic(account)]])] as [
    string,
    string,
  ][]
  return {
    ...url,
    path: parameters === '' ? path : `${path}?${parameters}`,
    method: 'GET',
    headers,
    body: null,
    tls,
    bodyMax: TOKEN_BODY_MAX,
  }
}

export function basic({ username, secret }: Account): string {
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`
}

/** The token of an answer, or Go's words for why there is none. The answer to a POST has it under one name only. */
export function tokenIn(
  { body }: WireAnswer,
  method: WireRequest['method'],
): { readonly token: string } | { readonly error: string } {
  let decoded: unknown
  try {
    decoded = JSON.parse(body.toString('utf8'))
  } catch {
    const first = body.toString('utf8').trimStart().charAt(0)
    return {
      error: `unable to decode token response: ${first === '' ? 'EOF' : `invalid character '${first}' looking for beginning of value`}`,
    }
  }
  const fields = typeof decoded === 'object' && decoded !== null ? (decoded as Record<string, unknown>) : {}
  const token = (method === 'POST' ? [fields['access_token']] : [fields['token'], fields['access_token']]).find(
    (one) => typeof one === 'string' && one !== '',
  )
  return typeof token === 'string'
    ? { token }
    : { error: 'authorization server did not include a token in the response' }
}
