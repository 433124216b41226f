import { say } from '@/lib/words/en/endpoints'
import { isLocalhost } from '@/lib/k3s/localhost'
import { utf8Bytes } from '@/lib/go/bytes'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointForSeveral: Rule = {
  code: 'endpoint-for-several',
  severity: 'info',
  title: 'One endpoint for several registries',
  why: 'The path of a request has no registry in it: a/b of docker.io and a/b of quay.io are the same repository at the mirror. containerd adds ?ns= with the name of the registry. A cache that reads it keeps them apart; a cache of Docker Hub alone answers 404 for the others, or with another image of the same name. A rewrite for each registry, to its own project, works with all.',
  evidence: ['containerd:docs/hosts.md', 'k3s:pkg/agent/containerd/config.go', 'rke2#3227'],
  yieldsTo: { codes: ['mirror-suspicious', 'endpoint-empty', 'endpoint-not-a-registry'], keys: 4 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://cache.example.com"]\n  quay.io:\n    endpoint: ["https://cache.example.com"]\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://cache.example.com"]\n    rewrite:\n      "^(.*)$": "dockerhub/$1"\n  quay.io:\n    endpoint: ["https://cache.example.com"]\n    rewrite:\n      "^(.*)$": "quay/$1"\n',
  },
  *check(context) {
    const together = new Map<string, EndpointUse[]>()
    for (const endpoint of context.endpoints) {
      if (!isShareable(endpoint)) continue
      const key = JSON.stringify([endpoint.address?.url, rewritesOf(context, endpoint)])
      const others = together.get(key)
      if (others === undefined) together.set(key, [endpoint])
      else others.push(endpoint)
    }
    for (const endpoints of together.values()) {
      const [first] = endpoints
      if (first === undefined || endpoints.length < 2) continue
      yield {
        ...say('endpoint-for-several', {
          host: quoteName(first.host),
          registries: endpoints.slice(0, NAMED_MAX).map(({ registry }) => quoteName(registry)),
          more: Math.max(0, endpoints.length - NAMED_MAX),
        }),
        path: first.path,
      }
    }
  },
}

const NAMED_MAX = 2

/** Called after software that keeps registries apart by ?ns= or by the connection. */
const READS_NAMESPACE = /spegel|hauler|(?:registry|image)-proxy/i

/** A cache on the node, as of Hauler or Spegel, is made for it, and the registry itself has its own images. */
function isShareable({ address, hostname, registry, isDuplicate, isDefault }: EndpointUse): boolean {
  return (
    address !== null &&
    hostname !== '' &&
    !isDuplicate &&
    !isDefault &&
    registry !== '*' &&
    registry !== '_default' &&
    address.registry !== registry &&
    !isLocalhost(utf8Bytes(address.host)) &&
    !READS_NAMESPACE.test(hostname)
  )
}

/** Different rewrites keep the registries apart. */
function rewritesOf(context: LintContext, { registry }: EndpointUse): readonly (readonly [string, string])[] {
  return [...(context.mirror(registry)?.mirror.rewrite ?? [])]
}
