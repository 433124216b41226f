import { say } from '@/lib/words/en/endpoints'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { LintContext } from '@/lib/lint/context'
import type { Rule } from '@/lib/lint/rule'

export const defaultEndpointDropsMirror: Rule = {
  code: 'default-endpoint-drops-mirror',
  severity: 'error',
  title: 'Default endpoint at the end drops the mirror',
  releases: 'v1.26.13+k3s2 to v1.26.14, and v1.27.11, v1.28.7 and v1.29.2, of February 2024; fixed in March 2024.',
  why: 'These releases compare the last endpoint with the default one and, when they are equal and it has no settings, delete the directory of the registry with all endpoints before it. Every pull then goes to the registry itself.',
  evidence: ['k3s#9341', 'k3s#9626', 'k3s:pkg/agent/containerd/config.go'],
  writers: ['completed'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com", "https://registry-1.docker.io"]\n',
    options: { release: 'v1.29.2+k3s1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.29.2+k3s1' },
  },
  *check(context) {
    if (context.options.disableDefaultRegistryEndpoint) return
    for (const mirror of context.mirrors) {
      const last = mirror.endpoints.at(-1)
      const isEqual = last?.address?.url === mirror.defaultUrl && mirror.defaultUrl !== null
      if (last !== undefined && isEqual && mirror.endpoints.length > 1 && !hasSettings(context, mirror))
        yield { ...say('default-endpoint-drops-mirror', { count: mirror.endpoints.length - 1 }), path: last.path }
    }
  },
}

function hasSettings(context: LintContext, { mirror, endpoints }: MirrorUse): boolean {
  const config = context.config(endpoints.at(-1)?.address?.host ?? '')?.config ?? null
  return mirror.rewrite.size > 0 || (config !== null && (config.auth !== null || config.tls !== null))
}
