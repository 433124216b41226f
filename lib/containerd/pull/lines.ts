/**
 * Every text that containerd writes into the error of a pull, each in one function, without what it puts before it
 * (`cri-error.ts`). What is not known beforehand is given as `Unknown`. Null: no version was read that says it.
 * Source: containerd v1.7.34, v2.0.4, v2.3.4 core/remotes/docker/{resolver,fetcher,authorizer}.go, core/remotes/errors/errors.go
 */
import { utf8Bytes, utf8Text } from '@/lib/go/bytes'
import { parseGoQuery, printGoQuery } from '@/lib/go/url-query'
import type { Release } from '@/lib/k3s/releases/releases'
import type { CriError, CriLine } from './cri-error'
import { joinLines, line, type Line, type Written } from './line'
import { statusText } from './status-text'

export type Method = 'HEAD' | 'GET' | 'POST'

/** An error of a registry in its own words: the code of its JSON as it has it. */
export interface SaidError {
  readonly code: string
  readonly message: string
}

/** `unauthorized: authentication required`, as containerd writes an error of a registry. */
function saidError({ code, message }: SaidError): string {
  return `${code.toLowerCase().replaceAll('_', ' ')}${message === '' ? '' : `: ${message}`}`
}

interface StatusAnswer {
  readonly method: Method
  readonly url: Written
  readonly status: number
  /** What the registry says, where containerd reads it; a part that is not known stands for all of it. */
  readonly words?: readonly (SaidError | Exclude<Written, string>)[]
}

/** A status that is no image. The registry's words follow in lines of their own. */
export function statusLine({ method, url, status, words = [] }: StatusAnswer): Line {
  const said = words.map((one) => line`\n${'code' in one ? saidError(one) : one}`)
  return joinLines([`unexpected status from ${method} request to `, url, `: ${statusText(status)}`, ...said])
}

/** The same of containerd 1.6, which names the object; `ends`: it asks no other host. */
export function oldStatusLine(host: string, object: 'manifests' | 'blobs', name: string, status: number): string {
  const kind = status < 400 ? 'unexpected status code' : 'status code'
  return `pulling from host ${host} failed with ${kind} [${object} ${name}]: ${statusText(status)}`
}

/** A request without an answer; `why` is what Go's client says. `url` as `maskedQuery` gives it where that is so. */
export function transportLine(method: Method, url: Written, why: Written): Line {
  return line`failed to do request: ${verbOf(method)} "${url}": ${why}`
}

/** As Go names a method in its errors. */
export function verbOf(method: Method): string {
  return method.charAt(0) + method.slice(1).toLowerCase()
}

/** A URL in errors of the transport since containerd masks queries; values that say nothing stay as they are. */
export function maskedQuery(url: string): string {
  const question = url.indexOf('?')
  if (question < 0) return url
  const read = parseGoQuery(utf8Bytes(url.slice(question + 1)))
  if ('error' in read) return url
  const masked = read.pairs.map(([name]) => [name, '[REDACTED]'] as const)
  return `${url.slice(0, question)}?${utf8Text(printGoQuery(masked))}`
}

/** A certificate file that is not on the node. Source: containerd core/remotes/docker/config/hosts.go, ConfigureHosts */
export function unreadableFile(kind: 'CA cert' | 'CERT file', path: string): string {
  return `unable to read ${kind} "${path}": open ${path}: no such file or directory`
}

/** Nobody has the name. */
export function notFoundLine(reference: string): string {
  return `${reference}: not found`
}

export function tooLargeLine(size: Written, reference: string): Line {
  return line`rejecting ${size} byte manifest for ${reference}: not found`
}

/** `problem` is what is wrong with it. Source: opencontainers/go-digest v1.0.0 digest.go */
export function invalidDigestLine(header: Written, problem: string): Line {
  return line`"${header}" in header not a valid digest: ${problem}`
}

export const DIGEST_FORMAT = 'invalid checksum digest format'

/** Before a login that failed while a name was resolved, and not while its objects were fetched. */
export const DENIED = 'pull access denied, repository does not exist or may require authorization: '

/** A registry wants a user and a password, and there are none. */
export const NO_CREDENTIALS = 'authorization failed: no basic auth credentials'

/** A registry refused a token and said why, usually `insufficient_scope`. */
export function refusedTokenLine(problem: string): string {
  return `server message: ${problem}: authorization failed`
}

/** What a token was asked for with. */
export type TokenPurpose = 'failed to fetch anonymous token' | 'failed to fetch oauth token'

export function tokenStatusLine(purpose: TokenPurpose, method: Method, url: Written, status: number): Line {
  return line`failed to authorize: ${purpose}: ${statusLine({ method, url, status })}`
}

export function tokenTransportLine(purpose: TokenPurpose, method: Method, url: Written, why: Written): Line {
  return line`failed to authorize: ${purpose}: ${verbOf(method)} "${url}": ${why}`
}

/** Before an error of a request for an object of the image. */
export function fetchFailed(error: Written): Line {
  return line`failed to copy: httpReadSeeker: failed open: ${error}`
}

/** No host has a manifest; the URL is that of the first one. */
export function manifestMissing(url: Written): Line {
  return line`content at ${url} not found: not found`
}

/** No host has a configuration or a layer, and the first one said so. */
export function blobMissing(digest: Written, mediaType: Written): Line {
  return line`could not fetch content descriptor ${digest} (${mediaType}) from remote: not found`
}

/**
 * A status that is no object of the image. Since containerd 2.1.3 in the words of resolving (containerd#11669); the first
 * 2.1 of K3s is later.
 */
export function fetchStatusLine(
  answer: StatusAnswer,
  { retriesServerErrors }: Pick<Release, 'retriesServerErrors'>,
): Line {
  if (retriesServerErrors) return statusLine(answer)
  const { url, status, words = [] } = answer
  const [first] = words
  const said = first === undefined ? '' : 'code' in first ? ` - Server message: ${saidError(first)}` : first
  return line`unexpected status code ${url}: ${statusText(status)}${said}`
}

/**
 * Content that ended before its time. Containerd 2.1 and 2.2 were not read: null.
 * Source: containerd v1.7.34 content/helpers.go, v2.3.4 core/content/helpers.go, Copy
 */
export function shortRead(
  expected: Written,
  got: Written,
  { containerdLine }: Pick<Release, 'containerdLine'>,
): Line | null {
  if (containerdLine === '2.1' || containerdLine === '2.2') return null
  return containerdLine === '2.3'
    ? line`short read: expected ${expected} bytes but got ${got}: unexpected EOF`
    : ['failed to read expected number of bytes: unexpected EOF']
}

/**
 * Content that is not what its digest says.
 * Source: containerd v2.3.4 core/content/helpers.go, Copy; plugins/content/local/writer.go, Commit; core/remotes/handlers.go, MakeRefKey
 */
export function wrongCommit(
  kind: 'index' | 'manifest' | 'config' | 'layer',
  expected: Written,
  computed: Written,
): CriLine {
  return {
    code: 'FailedPrecondition',
    message: line`failed commit on ref "${kind}-${expected}": unexpected commit digest ${computed}, expected ${expected}: failed precondition`,
  }
}

/** What was resolved is neither an index nor an image. */
export function noImage(mediaType: Written, digest: Written): CriLine {
  return {
    code: 'NotFound',
    message: line`failed to unpack image on snapshotter overlayfs: unexpected media type ${mediaType} for ${digest}: not found`,
  }
}

/** What was resolved has no content at all. */
export function noContent(digest: Written): CriLine {
  return {
    code: 'InvalidArgument',
    message: line`unable to fetch descriptor (${digest}) which reports content size of zero: invalid argument`,
  }
}

/** Containerd 2; 1.7 still converts it. */
export const SCHEMA_1: CriError = {
  code: 'InvalidArgument',
  message: 'schema 1 image manifests are no longer supported: invalid argument',
}

/** An index has nothing for the node's platform. */
export function noPlatform(digest: Written, { errorByClass }: Pick<Release, 'errorByClass'>): CriLine {
  return {
    code: 'NotFound',
    message: line`no match for platform in manifest${errorByClass ? line` ${digest}` : ''}: not found`,
  }
}

/** What Go's client says of a connection that failed. `address` is ip:port. */
export const GO_TEXTS = {
  refused: (address: Written) => line`dial tcp ${address}: connect: connection refused`,
  unreachable: (address: Written) => line`dial tcp ${address}: connect: network is unreachable`,
  noRoute: (address: Written) => line`dial tcp ${address}: connect: no route to host`,
  connectTimeout: (address: Written) => line`dial tcp ${address}: i/o timeout`,
  noHost: (name: string, resolver: Written) => line`dial tcp: lookup ${name}${resolver}: no such host`,
  dnsFailed: (name: string, resolver: Written) => line`dial tcp: lookup ${name}${resolver}: server misbehaving`,
  reset: (from: Written, address: Written) => line`read tcp ${from}${address}: read: connection reset by peer`,
  closed: 'EOF',
  headerTimeout: 'net/http: timeout awaiting response headers',
  tlsTimeout: 'net/http: TLS handshake timeout',
  plainHttp: 'http: server gave HTTP response to HTTPS client',
  redirects: 'stopped after 10 redirects',
} as const

/** Before each complaint of Go about a certificate, since Go 1.20. */
export const CERTIFICATE = 'tls: failed to verify certificate: '

/** Whether Go of the release writes that: K3s v1.27 is the first minor that is built with Go 1.20. What is before is not known. */
export function knowsCertificateWords({ minor }: Pick<Release, 'minor'>): boolean {
  return Number(minor.slice(2)) >= 27
}

/** What Go's x509 says of a certificate, without what is before it. */
export const X509_TEXTS = {
  unknownAuthority: 'x509: certificate signed by unknown authority',
  otherName: (names: Written, host: string) => line`x509: certificate is valid for ${names}, not ${host}`,
  noAddress: (ip: string) => `x509: cannot validate certificate for ${ip} because it doesn't contain any IP SANs`,
  dates: (dates: Written) => line`x509: certificate has expired or is not yet valid: ${dates}`,
} as const
