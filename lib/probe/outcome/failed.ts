import type { Attempt } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
import type { CertificateReport } from '@/lib/probe/event'
import type { AuthorizationDetail } from '@/lib/probe/login/authorization-error'
import type { OutcomeWords } from './words'

/** What the words about a failure are made of. */
export interface Failed {
  readonly attempt: Attempt | undefined
  /** host[:port] that was asked last, which a redirect or a token server may be. */
  readonly host: string
  /** host[:port] of the attempt. */
  readonly own: string
  /** ip:port where known, else `host`. */
  readonly at: string
  /** The server's own one. */
  readonly certificate: CertificateReport | undefined
  /** Whose signature is on the last certificate that the server sent; empty for none. */
  readonly issuer: string
  /** Subjects in ca_file. */
  readonly authorities: readonly string[]
  readonly username: string
  /** Key of configs that was meant for this host; null for none. */
  readonly nearKey: string | null
  readonly detail: AuthorizationDetail
  readonly goText: string
  readonly release: Release
}

export type FailureWords = (failed: Failed) => Pick<OutcomeWords, 'message' | 'advice'>
