import type { Attempt, AttemptReason } from '@/lib/containerd/plan'
import { assertNever } from '@/lib/assert-never'
import type { Say } from '@/lib/words/say'

export function attemptTitle(attempt: Attempt, say: Say): string {
  switch (attempt.kind) {
    case 'embedded':
      return say('Embedded registry')
    case 'mirror':
      return say('Mirror')
    case 'default':
      return say('Default endpoint')
    default:
      return assertNever(attempt.kind)
  }
}

export function kindHelp(attempt: Attempt, say: Say): string {
  switch (attempt.kind) {
    case 'embedded':
      return say('The registry that runs on the node itself. It serves what this node or its peers already have.')
    case 'mirror':
      return say('An endpoint that registries.yaml lists for this registry.')
    case 'default':
      return attempt.parts.host === 'registry-1.docker.io'
        ? say(
            'Where the registry itself is. For docker.io the documentation says index.docker.io; nodes ask registry-1.docker.io.',
          )
        : say('Where the registry itself is: https, its own host and port, /v2.')
    default:
      return assertNever(attempt.kind)
  }
}

export function reasonWords(reason: AttemptReason, say: Say): string {
  switch (reason.kind) {
    case 'endpoint':
      return say('endpoint {number} of {count}', { number: reason.index + 1, count: reason.count })
    case 'endpoint-as-default':
      return say(
        'endpoint {number} of {count}, which is the default endpoint: it is written as server, without its rewrites',
        { number: reason.index + 1, count: reason.count },
      )
    case 'embedded':
      return say('put first by --embedded-registry')
    case 'server':
      return say('always tried last')
    case 'wildcard-server':
      return say('the hosts.toml of the wildcard names no server, so containerd adds the registry itself')
    case 'no-directory':
      return say('nothing is configured for this registry')
    case 'undecodable':
      return say('all that is left: this registry has no hosts.toml that containerd can read')
    default:
      return assertNever(reason)
  }
}

/**
 * When containerd goes on to the next attempt, and when it does not. Source: containerd
 * core/remotes/docker/resolver.go, Resolve
 */
export function goesOnWords(say: Say): string {
  const goesOn = say(
    'containerd goes on to the next after a DNS, connection or TLS failure, a token failure, or any 4xx or 5xx.',
  )
  return `${goesOn}${say.gap}${say('It stops at a 200 that is no image (e.g. a login page) and at a redirect without Location.')}`
}
