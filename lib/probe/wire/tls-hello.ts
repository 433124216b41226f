import type { Phase, Timings, TlsReport } from '@/lib/probe/event'
import { connectTo } from './connect'
import { splitHost, type Wire } from './exchange'
import { CertificateRefused, handshake, NO_TLS } from './handshake'
import { TransportError, type TransportCode } from './transport-failure'

/** What a port made of a TLS handshake. */
export interface TlsHello {
  readonly speaksTls: boolean
  readonly address: string | null
  readonly timings: Timings
  readonly tls: TlsReport | null
  /** Go's words where the handshake failed; an alert is an answer too. */
  readonly failure: string | null
}

/** Failures that only somebody who speaks TLS can cause. */
const ALERTS: ReadonlySet<TransportCode> = new Set([
  'tls-version',
  'client-certificate-required',
  'client-certificate-rejected',
])

/** One TLS handshake with a host[:port] that is asked over http, and nothing after it: no request, no account. Never throws. */
export async function tlsHello(
  host: string,
  wire: Wire,
  signal: AbortSignal,
  onPhase: (phase: Phase) => void,
): Promise<TlsHello> {
  let address: string | null = null
  let timings: Timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null }
  const result = (speaksTls: boolean, tls: TlsReport | null, failure: string | null): TlsHello => ({
    speaksTls,
    address,
    timings,
    tls,
    failure,
  })
  try {
    const [hostname, port] = splitHost(host, 'http')
    const connected = await connectTo(hostname, port, wire.network, wire.limits, signal, onPhase)
    address = connected.address
    timings = { ...timings, dnsMs: connected.dnsMs, connectMs: connected.connectMs }
    onPhase('tls')
    const options = { hostname, tls: NO_TLS, systemCa: wire.systemCa, limitMs: wire.limits.tlsMs, nowMs: wire.now() }
    const { socket, report, tlsMs } = await handshake(connected.socket, options, signal)
    socket.destroy()
    timings = { ...timings, tlsMs }
    return result(true, report, null)
  } catch (error) {
    if (error instanceof CertificateRefused) return result(true, error.report, error.report.refusal?.goText ?? null)
    if (!(error instanceof TransportError)) throw error
    const { code, goText } = error.failure
    return result(ALERTS.has(code) || goText.startsWith('remote error: tls: '), null, goText)
  }
}
