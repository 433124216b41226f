import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import type { DetailedPeerCertificate } from 'node:tls'
import type { CertificateReport, TlsReport } from '@/lib/probe/event'
import type { CertificateCode } from './transport-failure'

type Refusal = NonNullable<TlsReport['refusal']> & { readonly code: CertificateCode }

const X509 = 'tls: failed to verify certificate: x509: '

/** The certificates that a server sent, its own first. Ends at one that stands for itself. */
export function chainOf(peer: DetailedPeerCertificate): readonly X509Certificate[] {
  const chain: X509Certificate[] = []
  const seen = new Set<string>()
  for (
    let one: DetailedPeerCertificate | undefined = peer;
    one?.raw !== undefined && !seen.has(one.fingerprint256);
    one = one.issuerCertificate
  ) {
    seen.add(one.fingerprint256)
    chain.push(new X509Certificate(one.raw))
  }
  return chain
}

/** Never throws: a subject may be empty, and a date that nobody can read is given as it is. */
export function reportCertificate(certificate: X509Certificate): CertificateReport {
  return {
    subject: textOf(() => certificate.subject)
      .split('\n')
      .join(', '),
    issuer: textOf(() => certificate.issuer)
      .split('\n')
      .join(', '),
    names: namesOf(certificate),
    validFrom: isoDate(textOf(() => certificate.validFrom)),
    validTo: isoDate(textOf(() => certificate.validTo)),
    isCa: certificate.ca,
    sha256: certificate.fingerprint256,
  }
}

function isoDate(text: string): string {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? text : new Date(ms).toISOString()
}

/**
 * Why Go cannot even parse a certificate, which no setting helps against; null when it can.
 * Source: crypto/x509 parser.go, parseTime, go1.24; crypto/tls handshake_client.go, verifyServerCertificate
 */
export function parseRefusal({ validFrom, validTo }: X509Certificate): Refusal | null {
  const isReadable = [validFrom, validTo].every((date) => !Number.isNaN(Date.parse(date)))
  return isReadable ? null : { code: 'certificate-unreadable', goText: `${UNREADABLE}x509: malformed validity` }
}

/** Go's words where a certificate cannot be parsed. */
export const UNREADABLE = 'tls: failed to parse certificate from server: '

/** DNS names and addresses that a certificate is for; Go looks at nothing else. */
export function namesOf(certificate: X509Certificate): readonly string[] {
  return textOf(() => certificate.subjectAltName)
    .split(/, (?=[A-Z])/)
    .flatMap((entry) => /^(?:DNS|IP Address):"?(.*?)"?$/.exec(entry)?.[1] ?? [])
}

/**
 * What Go says against the name of a certificate; null when nothing. The common name does not count.
 * Source: crypto/x509 VerifyHostname, go1.24
 */
export function nameRefusal(certificate: X509Certificate, hostname: string): Refusal | null {
  const host = hostname.replace(/^\[|\]$/g, '')
  const names = namesOf(certificate)
  if (isIP(host) !== 0) {
    if (matches(() => certificate.checkIP(host))) return null
    const addresses = names.filter((name) => isIP(name) !== 0)
    if (addresses.length > 0)
      return {
        code: 'certificate-name',
        goText: `${X509}certificate is valid for ${addresses.join(', ')}, not ${host}`,
      }
    return {
      code: 'certificate-name',
      goText: `${X509}cannot validate certificate for ${host} because it doesn't contain any IP SANs`,
    }
  }
  if (names.length === 0) {
    const hasName = /^CN=./m.test(textOf(() => certificate.subject))
    const goText = hasName
      ? 'certificate relies on legacy Common Name field, use SANs instead'
      : `certificate is not valid for any names, but wanted to match ${host}`
    return { code: 'certificate-no-names', goText: X509 + goText }
  }
  if (matches(() => certificate.checkHost(host, { subject: 'never', partialWildcards: false }))) return null
  const dns = names.filter((name) => isIP(name) === 0)
  const wanted =
    dns.length === 0
      ? `certificate is not valid for any names, but wanted to match ${host}`
      : `certificate is valid for ${dns.join(', ')}, not ${host}`
  return { code: 'certificate-name', goText: X509 + wanted }
}

/**
 * What Go would say about a certificate that OpenSSL refuses with this code; null when Go accepts it. `chain` is what the
 * server sent, `given` the certificates of ca_file.
 */
export function refusalOf(
  code: string,
  chain: readonly X509Certificate[],
  given: readonly X509Certificate[],
  nowMs: number,
): Refusal | null {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return validityRefusal(chain, nowMs)
    case 'INVALID_PURPOSE':
      return { code: 'certificate-usage', goText: `${X509}certificate specifies an incompatible key usage` }
    case 'CA_MD_TOO_WEAK':
    case 'UNSPECIFIED':
      return {
        code: 'certificate-weak',
        goText: `${X509}certificate signed by unknown authority (possibly because of "x509: cannot verify signature: insecure algorithm")`,
      }
    default:
      return authorityRefusal(chain.at(-1), given)
  }
}

/** The issuer that is asked for against the subjects that were given. */
function authorityRefusal(top: X509Certificate | undefined, given: readonly X509Certificate[]): Refusal {
  const goText = `${X509}certificate signed by unknown authority`
  if (given.length === 0 || top === undefined) return { code: 'certificate-unknown-authority', goText }
  const namesake = given.find(({ subject }) => subject === top.issuer)
  return namesake === undefined
    ? { code: 'certificate-other-authority', goText }
    : { code: 'certificate-other-key', goText: goText + keyHint(namesake) }
}

/** Source: crypto/x509 verify.go, UnknownAuthorityError; x509.go, checkSignature, go1.24 */
function keyHint({ publicKey, subject, serialNumber }: X509Certificate): string {
  const errors: Readonly<Record<string, string>> = {
    rsa: 'crypto/rsa: verification error',
    ec: 'x509: ECDSA verification failure',
    ed25519: 'x509: Ed25519 verification failure',
  }
  const error = errors[publicKey.asymmetricKeyType ?? '']
  if (error === undefined) return ''
  const name =
    /^CN=(.+)$/m.exec(subject)?.[1] ?? /^O=(.+)$/m.exec(subject)?.[1] ?? `serial:${BigInt(`0x${serialNumber}`)}`
  return ` (possibly because of "${error}" while trying to verify candidate authority certificate "${name}")`
}

function validityRefusal(chain: readonly X509Certificate[], nowMs: number): Refusal | null {
  for (const certificate of chain) {
    const from = Date.parse(certificate.validFrom)
    const to = Date.parse(certificate.validTo)
    const when = `current time ${goTime(nowMs)}`
    if (nowMs > to)
      return {
        code: 'certificate-expired',
        goText: `${X509}certificate has expired or is not yet valid: ${when} is after ${goTime(to)}`,
      }
    if (nowMs < from)
      return {
        code: 'certificate-not-yet-valid',
        goText: `${X509}certificate has expired or is not yet valid: ${when} is before ${goTime(from)}`,
      }
  }
  return null
}

/** RFC 3339 in UTC without fractions, as on a node in that zone. */
function goTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Node types these fields as texts, gives none where they are empty or damaged, and may throw at worse. */
function textOf(read: () => string | null | undefined): string {
  try {
    return read() ?? ''
  } catch {
    return ''
  }
}

/** A text that cannot be a name, as one with NUL, is nobody's; Node throws at it. */
function matches(check: () => string | undefined): boolean {
  try {
    return check() !== undefined
  } catch {
    return false
  }
}

/** A name of a certificate, which has a line for each part; empty where there is none. */
export function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ')
}
