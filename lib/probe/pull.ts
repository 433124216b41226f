import type { Attempt } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Account } from '@/lib/probe/login/account'
import type { ProbeEvent, TlsReport } from './event'
import type { Gate } from '@/lib/probe/guard/gate'
import type { Shared } from '@/lib/probe/list/shared'
import type { RefusedAccounts } from '@/lib/probe/guard/refused-accounts'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { WireRequest } from '@/lib/probe/wire/wire-message'
import type { HostTls } from '@/lib/probe/wire/handshake'
import type { WireUrl } from '@/lib/probe/wire/wire-url'

/** One run of a plan: what all its attempts need. */
export interface Pull {
  readonly release: Release
  readonly attempts: readonly Attempt[]
  /** See `Plan`. */
  readonly abortsWith: string | null
  /** Name and object as containerd normalises them. */
  readonly reference: { readonly normalised: string; readonly repository: string; readonly object: string }
  readonly wire: Wire
  /**
   * The account for the host of a URL that answered 401, to whom the endpoint led.
   *
   * @throws AuthorizationError where there is one that must not be sent without a yes
   */
  account(endpoint: string, url: WireUrl): Account | 'invalid' | 'not-filled-in' | null
  /** Key of configs that was meant for a host and is not found under its name. */
  nearKey(host: string): string | null
  /** TLS settings of an attempt, with what stands in its files. */
  tls(attempt: Attempt): HostTls
  /** Certificate files of an attempt that nobody gave us. */
  unknownFiles(attempt: number): readonly string[]
  readonly gate: Gate
  readonly refused: RefusedAccounts
  /** Null for a plan that is run by itself. */
  readonly shared: Shared | null
  /** Waits for the leave to send one more request. @throws OwnLimit */
  leave(request: Pick<WireRequest, 'scheme' | 'host'>): Promise<void>
  /**
   * Everything as containerd does it: bad credentials and refused requests are repeated, credentials go wherever they
   * are asked for. For tests that compare the two; no request can switch it on.
   */
  readonly parity: boolean
  /** One more GET after an error, to read what the registry says. */
  readonly diagnostics: boolean
  readonly signal: AbortSignal
  /** Takes the file's secrets out of what a server says; before anything is cut, lest a half remains. */
  redact(text: string): string
  /** The texts of certificates that its host has not sent before. */
  givePems(host: string, tls: TlsReport): TlsReport
  /** A secret that came while it ran. */
  keepSecret(secret: string): void
  /** A URL that a server named, as it may stand in a text: as it is for comparisons with containerd, else without secrets. */
  shown(url: string): string
  emit(event: ProbeEvent): void
}
