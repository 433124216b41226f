import { isLoopbackIp } from '@/lib/go/ip'
import { utf8Bytes } from '@/lib/go/bytes'
import type { Attempt } from '@/lib/containerd/plan'
import { knowsCertificateWords } from '@/lib/containerd/pull/lines'
import type { Purpose, UndecidedReason } from '@/lib/probe/event'
import type { Pull } from '@/lib/probe/pull'
import type { Exchange, Limits } from '@/lib/probe/wire/exchange'
import type { TransportFailure } from '@/lib/probe/wire/transport-failure'

/** Why the answer of a host that was asked is not that of a node. */
export type FlawReason = Exclude<UndecidedReason, 'not-filled-in'>

export interface Flaw {
  readonly reason: FlawReason
  /** host[:port] at which it was seen. */
  readonly host: string
  /** How the request failed; empty when it did not. */
  readonly failure: string
  /** The address of this computer to which the name leads; null where the host says so itself, or it leads elsewhere. */
  readonly ownAddress: string | null
  /** What was not waited for any longer; null where it was not that. */
  readonly wait: Wait | null
}

/** A limit of ours beside that of containerd. */
export interface Wait {
  readonly what: 'lookup' | 'connection' | 'handshake' | 'headers' | 'body'
  readonly ownMs: number
  /** Null where containerd has no such limit. */
  readonly nodeMs: number | null
}

/** What the exchanges of an attempt tell of the difference between this program and containerd. */
export interface Seen {
  /** To be told of every exchange, in the order in which they end. */
  observe(done: Exchange, purpose: Purpose): void
  /** Why what was learned is not what a node would be told; null when it is. The first reason counts. */
  flaw(): Flaw | null
  /** host[:port] for which containerd of this release waits without end; null for none. */
  hangsAt(): string | null
  /** The last failure is told in words that are not those of Go. */
  isParaphrased(): boolean
}

/** Source: containerd v2.3.4 core/remotes/docker/config/hosts.go; the header timeout since 2.3.0 */
const CONTAINERD_MS = { connection: 30_000, handshake: 10_000, headers: 30_000 } as const

/** Codes with which this program ends a request and containerd would not. */
const OWN_ENDS: ReadonlyMap<string, FlawReason> = new Map([
  ['address-forbidden', 'not-allowed'],
  ['headers-too-large', 'own-limit'],
  ['request-limit', 'own-limit'],
  ['own-time-limit', 'own-time-limit'],
  ['run-time-limit', 'own-time-limit'],
  ['dns-timeout', 'own-time-limit'],
])

/** Texts that hold a port of the moment, or that Go words in ways that cannot be known. */
const PARAPHRASED: ReadonlySet<string> = new Set([
  'reset',
  'malformed-answer',
  'unsendable',
  'cancelled',
  ...OWN_ENDS.keys(),
])

/** For one attempt; `index` is its own. */
export function createSeen(pull: Pull, attempt: Attempt, index: number): Seen {
  const { wire, release, parity } = pull
  const isNode = wire.computer?.isNode === true
  const given = new Set(pull.unknownFiles(index))
  const lacksCa = attempt.tlsFiles.ca.some((path) => given.has(path))
  const lacksClient = attempt.tlsFiles.client.flat().some((path) => given.has(path))
  let first: Flaw | null = null
  let hangsAt: string | null = null
  let isParaphrased = false

  const flawOf = (done: Exchange, purpose: Purpose): FlawReason | null => {
    const failure = 'failure' in done.result ? done.result.failure : null
    // An address that is refused was never reached, so it does not matter whose it is.
    if (failure?.code === 'address-forbidden') return 'not-allowed'
    if (!isNode && (isOwnHost(done.request.host) || loopbackIn(done.addresses) !== null)) return 'own-localhost'
    if (failure === null)
      return lacksClient && done.request.scheme === 'https'
        ? 'file-not-given'
        : purpose === 'token' && isCut(done)
          ? 'own-limit'
          : null
    if (lacksCa && isUnknownAuthority(failure)) return 'file-not-given'
    if (lacksClient && mayBeForClient(done, failure)) return 'file-not-given'
    return isImpatient(failure, wire.limits, release.headerTimeout)
      ? 'own-time-limit'
      : (OWN_ENDS.get(failure.code) ?? null)
  }

  return {
    observe(done, purpose) {
      // containerd would not have sent it.
      if (parity || purpose === 'diagnostic') return
      const reason = flawOf(done, purpose)
      if (reason !== null)
        first ??= {
          reason,
          host: done.request.host,
          failure: 'failure' in done.result ? done.result.failure.goText : '',
          ownAddress: isOwnHost(done.request.host) ? null : loopbackIn(done.addresses),
          wait: 'failure' in done.result ? waitOf(done.result.failure, wire.limits, release.headerTimeout) : null,
        }
      isParaphrased = 'failure' in done.result && isInOtherWords(done.result.failure, release)
      if ('failure' in done.result && done.result.failure.code === 'header-timeout' && !release.headerTimeout)
        hangsAt = done.request.host
    },
    flaw: () => first,
    hangsAt: () => hangsAt,
    isParaphrased: () => isParaphrased,
  }
}

function isCut({ result }: Exchange): boolean {
  return 'answer' in result && result.answer.isCut
}

function isInOtherWords({ code, goText }: TransportFailure, release: Pull['release']): boolean {
  if (code.startsWith('certificate-') && !knowsCertificateWords(release)) return true
  return PARAPHRASED.has(code) || (code === 'tls-handshake' && !goText.startsWith('remote error: '))
}

function isUnknownAuthority({ code }: TransportFailure): boolean {
  return code === 'certificate-unknown-authority' || code === 'certificate-other-authority'
}

/** A server that misses the client's certificate says so in many ways, but only once TLS has begun. */
function mayBeForClient({ request, tls }: Exchange, { code }: TransportFailure): boolean {
  return tls !== null ? !code.startsWith('certificate-') : request.scheme === 'https' && CLIENT_MISSED.has(code)
}

const CLIENT_MISSED: ReadonlySet<string> = new Set([
  'client-certificate-required',
  'client-certificate-rejected',
  'tls-handshake',
  'reset',
  'closed',
])

/** The limit of ours that ended a request; null where another reason did. */
function waitOf({ code }: TransportFailure, limits: Limits, hasHeaderTimeout: boolean): Wait | null {
  const wait = (what: Wait['what'], ownMs: number, nodeMs: number | null): Wait => ({ what, ownMs, nodeMs })
  switch (code) {
    case 'dns-timeout':
      // As long as the settings of the resolver say.
      return wait('lookup', limits.connectMs, null)
    case 'connect-timeout':
      return wait('connection', limits.connectMs, CONTAINERD_MS.connection)
    case 'tls-timeout':
      return wait('handshake', limits.tlsMs, CONTAINERD_MS.handshake)
    case 'header-timeout':
      return wait('headers', limits.headersMs, hasHeaderTimeout ? CONTAINERD_MS.headers : null)
    case 'own-time-limit':
      return wait('body', limits.bodyMs, null)
    default:
      return null
  }
}

/** A node waits longer and may be told something. Silence before the headers, for which it waits without end, is told. */
function isImpatient(failure: TransportFailure, limits: Limits, hasHeaderTimeout: boolean): boolean {
  const wait = waitOf(failure, limits, hasHeaderTimeout)
  return wait !== null && wait.nodeMs !== null && wait.ownMs < wait.nodeMs
}

function loopbackIn(addresses: readonly string[]): string | null {
  return addresses.find((address) => isLoopbackIp(utf8Bytes(address))) ?? null
}

/** Whether host[:port] is whatever computer asks: localhost, a name below it or a loopback address. */
export function isOwnHost(host: string): boolean {
  const name = host
    .replace(/:\d*$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
    .replace(/\.$/, '')
  return (
    name === 'localhost' || name.endsWith('.localhost') || SHORT_LOOPBACK.test(name) || isLoopbackIp(utf8Bytes(name))
  )
}

// Names to Go, and 127.0.0.1 to the resolvers of Linux.
const SHORT_LOOPBACK = /^(?:127|0x7f|0177)(?:\.(?:0x[\da-f]+|\d+)){1,3}$|^(?:2130706433|0x7f000001)$/
