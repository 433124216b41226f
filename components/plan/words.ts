import type { Attempt, AttemptReason, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'
import { assertNever } from '@/lib/assert-never'

export function attemptTitle(attempt: Attempt): string {
  switch (attempt.kind) {
    case 'embedded':
      return 'Embedded registry'
    case 'mirror':
      return 'Mirror'
    case 'default':
      return 'Default endpoint'
    default:
      return assertNever(attempt.kind)
  }
}

export function kindHelp(attempt: Attempt): string {
  switch (attempt.kind) {
    case 'embedded':
      return 'The registry that K3s runs on the node itself. It serves what this node or its peers already have.'
    case 'mirror':
      return 'An endpoint that registries.yaml lists for this registry.'
    case 'default':
      return attempt.parts.host === 'registry-1.docker.io'
        ? 'Where the registry itself is. For docker.io the documentation says index.docker.io; nodes ask registry-1.docker.io.'
        : 'Where the registry itself is: https, its own host and port, /v2.'
    default:
      return assertNever(attempt.kind)
  }
}

export function reasonWords(reason: AttemptReason): string {
  switch (reason.kind) {
    case 'endpoint':
      return `endpoint ${reason.index + 1} of ${reason.count}`
    case 'endpoint-as-default':
      return `endpoint ${reason.index + 1} of ${reason.count}, which is the default endpoint: K3s moves it into server, without its rewrites`
    case 'embedded':
      return 'put first by --embedded-registry'
    case 'server':
      return 'always tried last'
    case 'wildcard-server':
      return 'the wildcard directory names no server, so the registry itself'
    case 'no-directory':
      return 'nothing is configured for this registry'
    case 'undecodable':
      return 'all that is left: the hosts.toml of this registry cannot be read'
    default:
      return assertNever(reason)
  }
}

/** How the name was read, for people who did not write the registry into it. */
export function readingWords(plan: Plan): string {
  const { reference, image } = plan
  if (reference === null) return ''
  const words = []
  if (reference.registry === DOCKER_HUB && !isDockerHub(image.split('/', 1)[0] ?? ''))
    words.push('No registry in the name, so it is Docker Hub.')
  if (reference.repository.startsWith('library/') && !image.includes('library/'))
    words.push('Official images live under library/.')
  if (reference.object === 'latest' && !image.endsWith(':latest')) words.push('No tag, so latest.')
  if (reference.object.includes(':') && /:[^/@]+@/.test(image))
    words.push('The tag is dropped because a digest is given.')
  return words.join(' ')
}

export function directoryWords(
  plan: Plan,
): { readonly before: string; readonly code: string | null; readonly after: string } | null {
  const { directory, reference } = plan
  if (directory === null || reference === null) return null
  if (directory.match === 'none') {
    return {
      before: `No directory in certs.d matches ${reference.registry}, so containerd asks the registry itself.`,
      code: null,
      after: '',
    }
  }
  const code = directory.file ?? `certs.d/${directory.name ?? ''}`
  if (directory.decodeError !== null)
    return { before: '', code, after: 'is there, but containerd cannot decode it and ignores it.' }
  if (directory.file === null)
    return { before: '', code, after: 'is there without a hosts.toml, so containerd asks the registry itself.' }
  return {
    before: '',
    code,
    after:
      directory.match === 'wildcard'
        ? `answers, the wildcard: ${reference.registry} has no directory of its own.`
        : `answers for ${reference.registry}.`,
  }
}

/** When containerd goes on to the next attempt. Source: containerd core/remotes/docker/resolver.go, Resolve */
export const GOES_ON =
  'containerd goes on to the next after a DNS, connection or TLS failure, a token failure, or any 4xx or 5xx.'

export const STOPS = 'It stops at a 200 that is no image (e.g. a login page) and at a redirect without Location.'
