import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Reach } from './address-policy'
import type { Computer } from './computer'
import { connectTo, type Network } from './connect'
import type { Phase, Timings, TlsReport } from '@/lib/probe/event'
import { CertificateRefused, handshake, tlsError, type HostTls } from './handshake'
import { aborted, socketError, transportError, TransportError, type TransportFailure } from './transport-failure'
import { listener } from './within'

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
}

const NO_TIMINGS: Timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null }

/**
 * Sends one request over a connection of its own and reads the answer, HTTP/1.1 only, no proxy, nothing decompressed,
 * redirects not followed. Never throws: what goes wrong is the exchange's failure.
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
  try {
    const [hostname, port] = splitHost(request.host, request.scheme)
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
    const answer = await converse(request, socket, address, wire.limits, signal, () => {
      timings = { ...timings, firstByteMs: performance.now() - started }
    })
    return { request, result: { answer }, address, addresses, timings, tls }
  } catch (error) {
    if (error instanceof CertificateRefused) return { ...failed(refusalOf(error.report)), tls: error.report }
    if (error instanceof TransportError) return failed(error.failure)
    throw error
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
  socket: Socket,
  address: string,
  limits: Limits,
  signal: AbortSignal,
  onHeaders: () => void,
): Promise<WireAnswer> {
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
          ...(wanted.body === null ? [] : ['Content-Length', String(Buffer.byteLength(wanted.body))]),
        ],
        setHost: false,
        maxHeaderSize: limits.headerBytes,
      })
    } catch {
      return fail(transportError('unsendable', 'net/http: invalid request'))
    }
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
        readBody(answer, wanted, (read) => end(() => resolve(read)), fail)
      }),
    )
    sent.end(wanted.body ?? undefined)
  })
}

function readBody(
  answer: IncomingMessage,
  { method, bodyMax }: WireRequest,
  done: (answer: WireAnswer) => void,
  fail: (error: Error) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const finish = (isCut: boolean): void =>
    done({
      status: answer.statusCode ?? 0,
      headers: headersOf(answer),
      contentLength: contentLengthOf(answer, method),
      body: Buffer.concat(chunks).subarray(0, bodyMax),
      isCut,
    })
  if (bodyMax === 0 || method === 'HEAD') return finish(false)
  answer.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > bodyMax) finish(true)
  })
  answer.on('end', () => finish(false))
  answer.on('error', () => fail(transportError('closed', 'unexpected EOF')))
  answer.on('aborted', () => fail(transportError('closed', 'unexpected EOF')))
}

function headersOf({ rawHeaders }: IncomingMessage): readonly (readonly [string, string])[] {
  const headers: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.push([(rawHeaders[at] ?? '').toLowerCase(), rawHeaders[at + 1] ?? ''])
  return headers
}

function contentLengthOf({ headers, statusCode }: IncomingMessage, method: WireRequest['method']): number {
  if (headers['transfer-encoding'] !== undefined) return -1
  const length = headers['content-length']
  if (length !== undefined) return /^\d{1,15}$/.test(length) ? Number(length) : -1
  return statusCode === 204 || (statusCode === 304 && method === 'HEAD') ? 0 : -1
}

export function headerOf({ headers }: Pick<WireAnswer, 'headers'>, name: string): string | null {
  return headers.find(([one]) => one === name)?.[1] ?? null
}
