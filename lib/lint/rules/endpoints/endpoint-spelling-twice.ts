import { say } from '@/lib/words/en/endpoints'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'

export const endpointSpellingTwice: Rule = {
  code: 'endpoint-spelling-twice',
  severity: 'info',
  title: 'One server in two spellings',
  why: 'https://m and https://m:443, or /v2 and /v2/, are different endpoints to K3s, so both are written and the same server is asked twice. Rewrites and credentials can differ between them, so some do it on purpose.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['endpoint-is-default'], keys: 4 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n      - "https://registry.example.com:443"\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const { endpoints, keyProblem } of context.mirrors) {
      if (keyProblem !== null) continue
      const seen = new Map<string, EndpointUse>()
      for (const endpoint of endpoints) {
        if (endpoint.address === null || endpoint.isDuplicate || endpoint.hostname === '') continue
        const server = plain(endpoint)
        const first = seen.get(server)
        if (first === undefined) seen.set(server, endpoint)
        else
          yield {
            ...say('endpoint-spelling-twice', { first: first.index + 1 }),
            path: endpoint.path,
          }
      }
    }
  },
}

function plain({ scheme, hostname, port, urlPath }: EndpointUse): string {
  const standard = scheme === 'https' ? '443' : '80'
  return `${scheme}://${hostname.toLowerCase()}:${port === '' ? standard : port}${urlPath.replace(/\/+/g, '/').replace(/\/$/, '')}`
}
