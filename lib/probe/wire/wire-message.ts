import type { Reach } from './address-policy'
import type { HostTls } from './handshake'

/** One request, as it goes over the wire. */
export interface WireRequest {
  readonly method: 'HEAD' | 'GET' | 'POST'
  readonly scheme: 'http' | 'https'
  /** host[:port] as written: it is the Host header too. */
  readonly host: string
  /** Path with query, encoded. */
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | null
  readonly tls: HostTls
  /** How much of the answer's body is read; the rest is thrown away unread. */
  readonly bodyMax: number
  /** Addresses that it may go to, where these are fewer than the network's. */
  readonly reach?: Reach
}

export interface WireAnswer {
  readonly status: number
  /** In the order of the answer, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** As Go has it: -1 when it is not known. */
  readonly contentLength: number
  readonly body: Buffer
  readonly isCut: boolean
}
