import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Computer } from './computer'
import { connectTo, type Network } from './connect'
import type { Connections, OpenConnection } from './connections'
import type { Phase, Timings, TlsReport } from '@/lib/probe/event'
import { CertificateRefused, handshake, tlsError } from './handshake'
import { aborted, socketError, transportError, TransportError, type TransportFailure } from './transport-failure'
import { readAnswer } from './read-body'
import type { WireAnswer, WireRequest } from './wire-message'
import { listener } from './within'

export interface Exchange {
  readonly request: WireRequest
  readonly result: { readonly answer: WireAnswer } | { readonly failure: TransportFailure }
  /** Where it was sent; null when no connection was made. */
  readonly address: string | null
  /** All addresses that the host has here, without ports; empty while they are not known. */
  readonly addresses: readonly string[]
  readonly timings: Timings
  readonly tls: TlsReport | null
}

export interface Limits {
  readonly connectMs: number
  readonly tlsMs: number
  readonly headersMs: number
  readonly bodyMs: number
  readonly headerBytes: number
}

export interface Wire {
  readonly network: Network
  readonly systemCa: readonly string[]
  readonly limits: Limits
  readonly now: () => number
  /** Left out: of a computer that is not a node, and of which nothing else is known. */
  readonly computer?: Computer
  /** Left out: each request has a connection of its own. */
  readonly connections?: Connections
}

const NO_TIMINGS: Timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null }

/**
 * Sends one request and reads the answer, HTTP/1.1 only, no proxy, nothing decompressed, redirects not followed; over a
 * connection of its own, or over one that is kept. Never throws: what goes wrong is the exchange's failure.
 */
export async function exchange(
  request: WireRequest,
  wire: Wire,
  signal: AbortSignal,
  onPhase: (phase: Phase) => void,
): Promise<Exchange> {
  let timings = NO_TIMINGS
  let address: string | null = null
  let addresses: readonly string[] = []
  let tls: TlsReport | null = null
  const failed = (failure: TransportFailure): Exchange => ({
    request,
    result: { failure },
    address,
    addresses,
    timings,
    tls,
  })
  const onKept = await askOnKept(request, wire, signal, onPhase)
  if (onKept !== null) return onKept
  try {
    const [hostname, port] = splitHost(request.host, request.scheme)
    wire.connections?.made()
    const network = request.reach === undefined ? wire.network : { ...wire.network, reach: request.reach }
    const connected = await connectTo(hostname, port, network, wire.limits, signal, onPhase, (found) => {
      addresses = found
    })
    address = connected.address
    timings = { ...timings, dnsMs: connected.dnsMs, connectMs: connected.connectMs }
    let socket: Socket = connected.socket
    if (request.scheme === 'https') {
      onPhase('tls')
      const options = {
        hostname,
        tls: request.tls,
        systemCa: wire.systemCa,
        limitMs: wire.limits.tlsMs,
        nowMs: wire.now(),
      }
      const secured = await handshake(socket, options, signal)
      socket = secured.socket
      tls = secured.report
      timings = { ...timings, tlsMs: secured.tlsMs }
    }
    onPhase('request')
    const started = performance.now()
    const connection = { socket, address, addresses, tls }
    const answer = await converse(request, connection, wire, signal, () => {
      timings = { ...timings, firstByteMs: performance.now() - started }
    })
    return { request, result: { answer }, address, addresses, timings, tls }
  } catch (error) {
    if (error instanceof CertificateRefused) return { ...failed(refusalOf(error.report)), tls: error.report }
    if (error instanceof TransportError) return failed(error.failure)
    throw error
  }
}

/**
 * The exchange on a connection that is kept; null when none is, or when its server had ended it meanwhile: as in Go, the
 * request then goes out on a new one. What could be a second order is never sent there.
 * Source: Go net/http transport.go, shouldRetryRequest
 */
async function askOnKept(
  request: WireRequest,
  wire: Wire,
  signal: AbortSignal,
  onPhase: (phase: Phase) => void,
): Promise<Exchange | null> {
  const kept = request.method === 'POST' || signal.aborted ? null : (wire.connections?.take(request) ?? null)
  if (kept === null) return null
  const { address, addresses, tls } = kept
  onPhase('request')
  const started = performance.now()
  let firstByteMs: number | null = null
  try {
    const answer = await converse(request, kept, wire, signal, () => {
      firstByteMs = performance.now() - started
    })
    return { request, result: { answer }, address, addresses, timings: { ...NO_TIMINGS, firstByteMs }, tls }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    const { failure } = error
    if (firstByteMs === null && (failure.code === 'closed' || failure.code === 'reset')) return null
    return { request, result: { failure }, address, addresses, timings: { ...NO_TIMINGS, firstByteMs }, tls }
  }
}

function refusalOf({ refusal }: TlsReport): TransportFailure {
  return { code: (refusal?.code ?? 'tls-handshake') as TransportFailure['code'], goText: refusal?.goText ?? '' }
}

/** Name and port of host[:port]; the port of the scheme where none is written. @throws TransportError */
export function splitHost(host: string, scheme: WireRequest['scheme']): readonly [hostname: string, port: number] {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(host)
  const port = match?.[2] === undefined || match[2] === '' ? (scheme === 'https' ? 443 : 80) : Number(match[2])
  if (match === null || match[1] === '' || port < 1 || port > 65_535)
    throw transportError('unsendable', `dial tcp: address ${host}: not a host and port`)
  return [match[1] ?? '', port]
}

function converse(
  wanted: WireRequest,
  connection: OpenConnection,
  { limits, connections }: Wire,
  signal: AbortSignal,
  onHeaders: () => void,
): Promise<WireAnswer> {
  const { socket, address } = connection
  return new Promise((resolve, reject) => {
    let settled = false
    const end = (act: () => void): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.destroy()
      act()
    }
    /** Keeps the connection, if the server does too and all of the answer was read. */
    const endKept = (answer: WireAnswer): void => {
      if (settled || connections === undefined) return end(() => resolve(answer))
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.once('free', () => connections.keep(wanted, connection))
      // Node says so, or ends the connection, before the next turn.
      setImmediate(resolve, answer)
    }
    const fail = (error: Error): void => end(() => reject(error))
    const cancel = (): void => fail(aborted(signal))
    let timer = setTimeout(
      () => fail(transportError('header-timeout', 'net/http: timeout awaiting response headers')),
      limits.headersMs,
    )
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    let sent
    try {
      // No agent, not even `false`: with one Node would open a connection of its own.
      sent = httpRequest({
        createConnection: () => socket,
        method: wanted.method,
        path: wanted.path,
        headers: [
          'Host',
          wanted.host,
          ...wanted.headers.flat(),
          ...(connections === undefined ? [] : ['Connection', 'keep-alive']),
          ...(wanted.body === null ? [] : ['Content-Length', String(Buffer.byteLength(wanted.body))]),
        ],
        setHost: false,
        maxHeaderSize: limits.headerBytes,
      })
    } catch {
      return fail(transportError('unsendable', 'net/http: invalid request'))
    }
    // Without an agent Node ends the connection, whatever the header says.
    if (connections !== undefined) sent.shouldKeepAlive = true
    sent.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        /^(?:ERR_SSL|EPROTO)/.test(error.code ?? '')
          ? tlsError(error, wanted.tls.client !== null, true)
          : socketError(error, address),
      ),
    )
    sent.on(
      'response',
      listener(fail, (answer: IncomingMessage) => {
        onHeaders()
        clearTimeout(timer)
        // Go reads it as a number; no server means it as an answer.
        if ((answer.statusCode ?? 0) < 100) throw transportError('malformed-answer', 'malformed HTTP status code')
        timer = setTimeout(() => fail(transportError('own-time-limit', 'unexpected EOF')), limits.bodyMs)
        readAnswer(
          answer,
          wanted,
          connections !== undefined,
          (read, isWhole) => (isWhole ? endKept(read) : end(() => resolve(read))),
          fail,
        )
      }),
    )
    sent.end(wanted.body ?? undefined)
  })
}

export function headerOf({ headers }: Pick<WireAnswer, 'headers'>, name: string): string | null {
  return headers.find(([one]) => one === name)?.[1] ?? null
}
