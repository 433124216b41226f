import type { Attempt, AttemptReason } from '@/lib/containerd/plan'
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

/** When containerd goes on to the next attempt. Source: containerd core/remotes/docker/resolver.go, Resolve */
export const GOES_ON =
  'containerd goes on to the next after a DNS, connection or TLS failure, a token failure, or any 4xx or 5xx.'

export const STOPS = 'It stops at a 200 that is no image (e.g. a login page) and at a redirect without Location.'
