/** Why no answer came. `goText` is what containerd's Go client says of it, without the request it names before. */
export interface TransportFailure {
  readonly code: TransportCode
  readonly goText: string
}

export type TransportCode =
  | 'dns-not-found'
  | 'dns-failed'
  | 'dns-timeout'
  | 'refused'
  | 'unreachable'
  | 'connect-timeout'
  | 'tls-timeout'
  | 'header-timeout'
  | 'reset'
  | 'closed'
  | 'https-on-http'
  | 'tls-version'
  | 'tls-handshake'
  | 'client-certificate-required'
  | 'client-certificate-rejected'
  | CertificateCode
  | 'redirect-loop'
  | 'malformed-answer'
  | 'headers-too-large'
  | 'address-forbidden'
  | 'unsendable'
  | 'cancelled'
  | 'run-time-limit'
  | 'own-time-limit'

/** What Go refuses about a certificate. */
export type CertificateCode =
  | 'certificate-unknown-authority'
  /** ca_file holds others than the one that signed. */
  | 'certificate-other-authority'
  /** ca_file holds one of that name with another key. */
  | 'certificate-other-key'
  | 'certificate-name'
  | 'certificate-no-names'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-usage'
  | 'certificate-weak'
  | 'certificate-unreadable'

/** Ends a request without an answer. */
export class TransportError extends Error {
  constructor(readonly failure: TransportFailure) {
    super(failure.code)
  }
}

export function transportError(code: TransportCode, goText: string): TransportError {
  return new TransportError({ code, goText })
}

/** Whether a run was ended by its own limit, and not by the person. */
export function isTimeLimit({ reason }: AbortSignal): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError'
}

/** What ends a request whose run was ended. */
export function aborted(signal: AbortSignal): TransportError {
  return transportError(isTimeLimit(signal) ? 'run-time-limit' : 'cancelled', 'context canceled')
}

/** What a socket says, as Go would. `address` is ip:port. */
export function socketError(error: NodeJS.ErrnoException, address: string): TransportError {
  switch (error.code) {
    case 'ECONNREFUSED':
      return transportError('refused', `dial tcp ${address}: connect: connection refused`)
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return transportError('unreachable', `dial tcp ${address}: connect: network is unreachable`)
    case 'EHOSTUNREACH':
      return transportError('unreachable', `dial tcp ${address}: connect: no route to host`)
    case 'ETIMEDOUT':
      return transportError('connect-timeout', `dial tcp ${address}: i/o timeout`)
    case 'ECONNRESET':
      // Node says so for both; only a real reset names the call that failed.
      return error.syscall === 'read'
        ? transportError('reset', `read tcp ${address}: read: connection reset by peer`)
        : transportError('closed', 'EOF')
    case 'EPIPE':
      return transportError('reset', `write tcp ${address}: write: broken pipe`)
    case 'HPE_HEADER_OVERFLOW':
      return transportError('headers-too-large', 'net/http: server response headers exceeded the limit')
    default:
      if (error.code?.startsWith('HPE_')) return transportError('malformed-answer', `malformed HTTP response`)
      return transportError('closed', 'EOF')
  }
}

/** What looking a name up says. */
export function lookupError(error: NodeJS.ErrnoException, name: string): TransportError {
  if (error.code === 'ENOTFOUND' || error.code === 'ENODATA')
    return transportError('dns-not-found', `dial tcp: lookup ${name}: no such host`)
  return transportError('dns-failed', `dial tcp: lookup ${name}: server misbehaving`)
}
