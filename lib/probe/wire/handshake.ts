import type { X509Certificate } from 'node:crypto'
import { isIP, type Socket } from 'node:net'
import { connect as tlsConnect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import type { TlsReport } from '@/lib/probe/event'
import { reportChain } from './chain-report'
import { certificatesIn } from './pem'
import { chainOf, nameRefusal, oneLine, parseRefusal, refusalOf, UNREADABLE } from './tls-verdict'
import { aborted, transportError, type TransportError } from './transport-failure'
import { listener } from './within'

/** TLS settings of a host, with what stands in its files. */
export interface HostTls {
  /** PEM texts trusted besides those of the system. */
  readonly ca: readonly string[]
  readonly client: { readonly certificate: string; readonly key: string } | null
  readonly skipVerify: boolean
}

export const NO_TLS: HostTls = { ca: [], client: null, skipVerify: false }

export interface Secured {
  readonly socket: TLSSocket
  readonly report: TlsReport
  readonly tlsMs: number
}

export interface HandshakeOptions {
  readonly hostname: string
  readonly tls: HostTls
  /** PEM texts of the computer's own list. */
  readonly systemCa: readonly string[]
  readonly limitMs: number
  readonly nowMs: number
}

// Go offers no key exchange without forward secrecy since 1.22.
const CIPHERS = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
].join(':')

/**
 * TLS on a connection, with Go's verdict on the certificate. The verdict is given even where verification is off; it
 * then has no effect.
 *
 * @throws TransportError when the handshake fails or Go would refuse the certificate; its `report` says which one
 */
export function handshake(raw: Socket, options: HandshakeOptions, signal: AbortSignal): Promise<Secured> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const { hostname, tls, systemCa, limitMs } = options
    const name = hostname.replace(/^\[|\]$/g, '')
    let socket: TLSSocket
    try {
      const settings: ConnectionOptions & { readonly allowPartialTrustChain: boolean } = {
        socket: raw,
        ...(isIP(name) === 0 ? { servername: name } : {}),
        // Node replaces its own list by what is given; Go adds to it.
        ca: [...systemCa, ...tls.ca],
        ...(tls.client === null ? {} : { cert: tls.client.certificate, key: tls.client.key }),
        ciphers: CIPHERS,
        minVersion: 'TLSv1.2',
        // Go takes any certificate of the pool as an anchor, an intermediate or the server's own too.
        allowPartialTrustChain: true,
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
      }
      socket = tlsConnect(settings)
    } catch {
      raw.destroy()
      return reject(transportError('tls-handshake', 'tls: failed to find any PEM data in certificate input'))
    }
    const stop = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.removeAllListeners('error')
      socket.on('error', () => undefined)
    }
    const fail = (error: Error): void => {
      stop()
      socket.destroy()
      raw.destroy()
      reject(error)
    }
    const cancel = (): void => fail(aborted(signal))
    const timer = setTimeout(() => fail(transportError('tls-timeout', 'net/http: TLS handshake timeout')), limitMs)
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    socket.once('error', (error) => fail(tlsError(error, tls.client !== null, hasCertificate(socket))))
    const unreadable = (): void =>
      fail(transportError('certificate-unreadable', `${UNREADABLE}x509: malformed certificate`))
    socket.once(
      'secureConnect',
      listener(unreadable, () => {
        const tlsMs = performance.now() - started
        const report = reportOf(socket, options)
        if (!isRefused(report)) {
          stop()
          return resolve({ socket, report, tlsMs })
        }
        fail(new CertificateRefused(report))
      }),
    )
  })
}

/** The handshake went well, and Go would end it because of the certificate. */
export class CertificateRefused extends Error {
  constructor(readonly report: TlsReport) {
    super(report.refusal?.code ?? 'certificate')
  }
}

function isRefused({ refusal, skipVerify }: TlsReport): boolean {
  return refusal !== null && (!skipVerify || refusal.code === 'certificate-unreadable')
}

function reportOf(socket: TLSSocket, { hostname, tls, nowMs }: HandshakeOptions): TlsReport {
  const chain = chainOf(socket.getPeerCertificate(true))
  const problem = problemOf(socket.authorizationError as unknown)
  // A bundle has hundreds, and mostly nobody asks.
  const given = problem === null ? [] : tls.ca.flatMap(certificatesIn)
  const refusal = verdictOn(chain, problem, hostname, given, nowMs)
  return {
    protocol: socket.getProtocol(),
    chain: reportChain(chain),
    refusal,
    skipVerify: tls.skipVerify,
    authorities: refusal === null ? [] : given.slice(0, AUTHORITIES_MAX).map(({ subject }) => oneLine(subject)),
  }
}

const AUTHORITIES_MAX = 5

function problemOf(problem: unknown): string | null {
  if (problem instanceof Error) return (problem as NodeJS.ErrnoException).code ?? problem.message
  return typeof problem === 'string' ? problem : null
}

/** Go looks at the dates of the server's certificate first, then at its name, then for the authority. */
function verdictOn(
  chain: readonly X509Certificate[],
  problem: string | null,
  hostname: string,
  given: readonly X509Certificate[],
  nowMs: number,
): TlsReport['refusal'] {
  const own = chain.slice(0, 1)
  const [leaf] = own
  if (leaf === undefined)
    return { code: 'certificate-unknown-authority', goText: 'tls: received unexpected handshake message' }
  const unreadable = chain.map(parseRefusal).find((one) => one !== null)
  if (unreadable !== undefined) return unreadable
  const dates = refusalOf('CERT_HAS_EXPIRED', own, given, nowMs)
  if (dates !== null) return dates
  const name = nameRefusal(leaf, hostname)
  if (name !== null) return name
  return problem === null ? null : refusalOf(problem, chain, given, nowMs)
}

function hasCertificate(socket: TLSSocket): boolean {
  return socket.getPeerX509Certificate() !== undefined
}

/**
 * What OpenSSL says about a handshake, or about an alert that comes after it, as Go would. Who sent no certificate of
 * its own (`hasClient`) had none refused: it is demanded. `hasPeer`: the server had sent its own before, so that
 * protocol and ciphers were agreed on.
 */
export function tlsError(error: NodeJS.ErrnoException, hasClient: boolean, hasPeer: boolean): TransportError {
  const text = `${error.code ?? ''} ${error.message}`
  if (/wrong version number|http request|unknown protocol|packet length too long/i.test(text))
    return transportError('https-on-http', 'http: server gave HTTP response to HTTPS client')
  if (/alert protocol version|TLSV1_ALERT_PROTOCOL_VERSION/i.test(text))
    return transportError('tls-version', 'remote error: tls: protocol version not supported')
  if (/unsupported protocol|UNSUPPORTED_PROTOCOL/i.test(text))
    return transportError('tls-version', 'tls: server selected unsupported protocol version')
  if (/certificate required|CERTIFICATE_REQUIRED/i.test(text))
    return transportError('client-certificate-required', 'remote error: tls: certificate required')
  const code = hasClient ? 'client-certificate-rejected' : 'client-certificate-required'
  const rejected =
    /alert (bad certificate|unknown ca|certificate unknown|certificate expired|certificate revoked|unsupported certificate|access denied)/i.exec(
      text,
    )?.[1]
  if (rejected !== undefined)
    return transportError(
      code,
      `remote error: tls: ${rejected.toLowerCase().replace('unknown ca', 'unknown certificate authority').replace('certificate unknown', 'unknown certificate')}`,
    )
  if (/handshake failure/i.test(text))
    return transportError(hasPeer ? code : 'tls-handshake', 'remote error: tls: handshake failure')
  if (error.code === 'ECONNRESET' && error.syscall === 'read')
    return transportError('reset', 'read: connection reset by peer')
  if (error.code === 'ECONNRESET' || /disconnected before secure/i.test(text)) return transportError('closed', 'EOF')
  return transportError('tls-handshake', `tls: handshake failed`)
}
