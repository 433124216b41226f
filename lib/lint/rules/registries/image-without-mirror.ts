import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import { splitPort } from '@/lib/text/url-parts'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const imageWithoutMirror: Rule = {
  code: 'image-without-mirror',
  severity: 'info',
  title: 'Images without a mirror',
  why: 'Images whose registry is not a key of mirrors are pulled from their own registry, whatever the flags, unless there is a "*".',
  evidence: ['k3s#1713', 'k3s#1802'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    images: ['docker.io/library/nginx:1.27', 'quay.io/cilium/cilium:v1.18.1'],
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    images: ['docker.io/library/nginx:1.27'],
  },
  *check(context) {
    if (context.mirror('*') !== null || context.mirror('_default') !== null || context.parsed.parseError !== null)
      return
    const missing = new Map<string, number>()
    for (const { registry } of context.references)
      if (context.mirror(registry) === null) missing.set(registry, (missing.get(registry) ?? 0) + 1)
    const endpoints = new Map(
      context.endpoints
        .filter(({ urlPath }) => urlPath === '/v2')
        .flatMap((endpoint) => [[endpoint.host, endpoint] as const, [endpoint.hostname, endpoint] as const]),
    )
    for (const [registry, count] of missing) {
      const own = endpoints.get(registry) ?? endpoints.get(splitPort(registry)[0])
      // It is the mirror of others, and comes from itself.
      if (own?.host === registry && own.scheme === 'https') continue
      yield {
        ...say('image-without-mirror', { registry: quoteName(registry), count }),
        path: ['mirrors'],
        fixes: addFix(context, registry, own),
      }
    }
  },
}

/** Where an endpoint of that host is known already, that is what was meant. */
function addFix(context: LintContext, registry: string, own: EndpointUse | undefined): readonly Fix[] {
  if (own === undefined) return []
  return [
    changeFix(
      context,
      { ...titled('add-mirror', { registry: quoteName(registry) }), safe: false },
      { insert: ['mirrors', registry, 'endpoint'], at: 0, to: own.written },
    ),
  ]
}
