import { parseIp } from '@/lib/go/ip'
import { utf8Bytes } from '@/lib/go/bytes'
import { CERTIFICATE, GO_TEXTS, knowsCertificateWords, X509_TEXTS } from '@/lib/containerd/pull/lines'
import { line, unknown, type Line, type Written } from '@/lib/containerd/pull/line'
import type { Release } from '@/lib/k3s/releases/releases'
import { splitPort } from '@/lib/text/url-parts'
import type { Known } from './answer'
import type { FailureCode } from './server'

/** A connection that failed: what Go says of it, and how long it took. */
export interface Failure {
  readonly code: FailureCode
  /** Null where the Go of the release was not read. */
  readonly text: Line | null
  /** Milliseconds that containerd waits for it; 0 where it fails at once. */
  readonly waitMs: number
}

/** How long containerd waits, in milliseconds. Source: containerd core/remotes/docker/config/hosts.go; pull-semantics 5.8 */
export const WAITS: Readonly<Partial<Record<FailureCode, number>>> = {
  'connect-timeout': 30_000,
  'tls-timeout': 10_000,
  'header-timeout': 30_000,
}

/** `host` with its port as in the URL; `scheme` is the one that was spoken. */
export function failureOf(
  code: FailureCode,
  host: string,
  scheme: 'http' | 'https',
  release: Pick<Release, 'minor'>,
  known: Known = {},
): Failure {
  return {
    code,
    text: known.goText === undefined ? textOf(code, host, scheme, release, known) : [known.goText],
    waitMs: WAITS[code] ?? 0,
  }
}

function textOf(
  code: FailureCode,
  host: string,
  scheme: 'http' | 'https',
  release: Pick<Release, 'minor'>,
  known: Known,
): Line | null {
  const address = known.address ?? addressOf(host, scheme)
  const name = nameOf(host)
  const resolver = line` on ${unknown('resolver')}`
  const certificate = (text: Written): Line | null =>
    knowsCertificateWords(release) ? line`${CERTIFICATE}${text}` : null
  switch (code) {
    case 'dns-not-found':
      return GO_TEXTS.noHost(name, resolver)
    case 'dns-failed':
      return GO_TEXTS.dnsFailed(name, resolver)
    case 'refused':
      return GO_TEXTS.refused(address)
    case 'unreachable':
      return GO_TEXTS.noRoute(address)
    case 'connect-timeout':
      return GO_TEXTS.connectTimeout(address)
    case 'tls-timeout':
      return [GO_TEXTS.tlsTimeout]
    case 'header-timeout':
      return [GO_TEXTS.headerTimeout]
    case 'closed':
      return [GO_TEXTS.closed]
    case 'reset':
      return GO_TEXTS.reset(line`${unknown('node-address')}->`, address)
    case 'https-on-http':
      return [GO_TEXTS.plainHttp]
    case 'certificate-unknown-authority':
      return certificate(X509_TEXTS.unknownAuthority)
    case 'certificate-name':
      return certificate(isIp(name) ? X509_TEXTS.noAddress(name) : X509_TEXTS.otherName(unknown('names', host), name))
    case 'certificate-expired':
      return certificate(X509_TEXTS.dates(unknown('dates', host)))
    case 'redirect-loop':
      return [GO_TEXTS.redirects]
  }
}

/** ip:port where the host is written as an address; else it is not known. */
function addressOf(host: string, scheme: 'http' | 'https'): Written {
  const name = nameOf(host)
  const port = splitPort(host)[1] ?? ''
  const number = port === '' ? (scheme === 'https' ? '443' : '80') : port
  if (isIp(name)) return name.includes(':') ? `[${name}]:${number}` : `${name}:${number}`
  return line`${unknown('address', host)}:${number}`
}

/** Without the port and the brackets of IPv6. */
export function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
}

export function isIp(name: string): boolean {
  return !('error' in parseIp(utf8Bytes(name)))
}
