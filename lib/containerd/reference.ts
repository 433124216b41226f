import { DOCKER_HUB, DOCKER_HUB_INDEX } from '@/lib/known/docker-hub'
import { parseGoUrl } from '@/lib/go/url'

/** An image name as containerd uses it. */
export interface Reference {
  /** The whole normal form, e.g. `docker.io/library/nginx:latest`. */
  readonly normalised: string
  /** What containerd compares with the keys of `mirrors`: host[:port]. */
  readonly registry: string
  readonly repository: string
  /** The tag or digest that is requested, e.g. `3.6` or `sha256:…`. */
  readonly object: string
}

/** Whether the limit of 255 characters counts the domain: containerd 1.7 (reference v0.5.0) or 2.x (v0.6.0). */
export type RepositoryLengthRule = 'with-domain' | 'without-domain'

export type ParsedReference = { readonly reference: Reference } | { readonly error: string }

const NAME_LENGTH_MAX = 255
const INVALID_FORMAT = 'invalid reference format'

// None of these can match the same text in two ways, so none of them backtracks.
const LABEL = '[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*'
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*'
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`)
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/
const KNOWN_DIGEST_SYNTAX = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/
const DIGEST_HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])

interface Grammar {
  readonly domain: string
  readonly path: string
  readonly tag: string
  readonly digest: string
}

/**
 * Reads an image name as CRI does: short names get `docker.io` and `library/`, a tag beside a digest is dropped, a name
 * without either gets `latest`.
 *
 * An invalid name gives Go's error text. The registry is whatever precedes the first slash, even where the reference
 * library sees no domain (a host with an underscore). A host in brackets must be an IPv6 address where containerd was
 * built with a Go that checks it: it parses the normal form again as a URL. containerd 1.5 and 1.6 know neither such
 * addresses nor hosts that are only told from a path by an upper-case letter (`readsUnusualHosts` false; seen in 1.6.20).
 * Source: distribution/reference v0.6.0 and v0.5.0 ParseDockerRef, containerd v2.3.4 pkg/reference Parse
 */
export function parseReference(
  name: string,
  rule: RepositoryLengthRule,
  strictBrackets = rule === 'without-domain',
  readsUnusualHosts = true,
): ParsedReference {
  if (/^[a-f0-9]{64}$/.test(name)) {
    return { error: `invalid repository name (${name}), cannot specify 64-byte hexadecimal strings` }
  }
  const [domain, rest] = splitDomain(name, readsUnusualHosts)
  const remote = rest.split(':', 1)[0] ?? ''
  if (remote !== goLower(remote)) {
    return { error: `${INVALID_FORMAT}: repository name (${remote}) must be lowercase` }
  }
  const text = `${domain}/${rest}`
  const grammar = matchGrammar(text)
  if (grammar === null || (!readsUnusualHosts && grammar.domain.startsWith('['))) {
    const lowerCaseHelps = matchGrammar(goLower(text)) !== null
    return { error: lowerCaseHelps ? 'repository name must be lowercase' : INVALID_FORMAT }
  }
  const fullName = grammar.domain === '' ? grammar.path : `${grammar.domain}/${grammar.path}`
  if ((rule === 'with-domain' ? fullName : grammar.path).length > NAME_LENGTH_MAX) {
    return { error: `repository name must not be more than ${NAME_LENGTH_MAX} characters` }
  }
  const digestError = grammar.digest === '' ? null : digestProblem(grammar.digest)
  if (digestError !== null) return { error: digestError }
  const reference = build(fullName, grammar)
  const url = parseGoUrl(`dummy://${reference.normalised}`, { strictColons: false, strictBrackets })
  return 'error' in url ? url : { reference }
}

/** Go lowers each character by itself: of U+0130 it makes `i`, JavaScript `i` with a dot above. Source: strings.ToLower */
function goLower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase()
}

/** Source: distribution/reference v0.6.0 normalize.go, splitDockerDomain */
function splitDomain(name: string, readsUnusualHosts: boolean): readonly [domain: string, rest: string] {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(slash, 0))
  const isDomain =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || (readsUnusualHosts && first !== goLower(first)))
  const written = isDomain ? first : DOCKER_HUB
  const domain = written === DOCKER_HUB_INDEX ? DOCKER_HUB : written
  const rest = isDomain ? name.slice(slash + 1) : name
  return [domain, domain === DOCKER_HUB && !rest.includes('/') ? `library/${rest}` : rest]
}

function matchGrammar(text: string): Grammar | null {
  const at = text.indexOf('@')
  const digest = at < 0 ? '' : text.slice(at + 1)
  if (at >= 0 && !DIGEST.test(digest)) return null
  const named = at < 0 ? text : text.slice(0, at)
  const colon = named.lastIndexOf(':')
  const hasTag = colon > named.lastIndexOf('/')
  const tag = hasTag ? named.slice(colon + 1) : ''
  if (hasTag && !TAG.test(tag)) return null
  const fullName = hasTag ? named.slice(0, colon) : named
  const slash = fullName.indexOf('/')
  const domain = fullName.slice(0, Math.max(slash, 0))
  const path = fullName.slice(slash + 1)
  if (slash > 0 && DOMAIN.test(domain) && PATH.test(path)) return { domain, path, tag, digest }
  return PATH.test(fullName) ? { domain: '', path: fullName, tag, digest } : null
}

/** Source: opencontainers/go-digest v1.0.0 digest.go, Validate */
function digestProblem(digest: string): string | null {
  const [algorithm = '', encoded = ''] = digest.split(':')
  const length = DIGEST_HEX_LENGTHS.get(algorithm)
  if (length === undefined) {
    return KNOWN_DIGEST_SYNTAX.test(digest) ? 'unsupported digest algorithm' : 'invalid checksum digest format'
  }
  if (encoded.length !== length) return 'invalid checksum digest length'
  return /[A-F]/.test(encoded) ? 'invalid checksum digest format' : null
}

function build(fullName: string, { tag, digest }: Grammar): Reference {
  const slash = fullName.indexOf('/')
  const object = digest !== '' ? digest : tag !== '' ? tag : 'latest'
  return {
    normalised: `${fullName}${digest !== '' ? '@' : ':'}${object}`,
    registry: fullName.slice(0, slash),
    repository: fullName.slice(slash + 1),
    object,
  }
}
