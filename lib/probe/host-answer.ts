import type { AuthorizationCode, AuthorizationDetail } from '@/lib/probe/login/authorization-error'
import type { Exchange } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import type { TransportCode } from '@/lib/probe/wire/transport-failure'
import type { WireUrl } from '@/lib/probe/wire/wire-url'
import type { Purpose } from './event'
import type { Seen } from '@/lib/probe/verdict/seen'

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
  /** What its exchanges so far tell of the difference to containerd. */
  readonly seen: Seen
}
