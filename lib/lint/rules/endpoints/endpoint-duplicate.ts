import { titled } from '@/lib/words/en/fixes'
import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointDuplicate: Rule = {
  code: 'endpoint-duplicate',
  severity: 'warning',
  title: 'Endpoint listed twice',
  why: 'K3s completes each endpoint to a URL and skips those that it already has, with a line in its log. Up to v1.29.2 two spellings of one endpoint made containerd reject the whole hosts.toml.',
  evidence: ['k3s#9693', 'rke2#5577', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['endpoint-empty'], keys: 4 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n      - "registry.example.com"\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  check(context) {
    return findingsFromPipeline(context, 'endpoint-duplicate', ({ path }) => {
      const endpoint = path === null ? undefined : context.mirror(String(path[1]))?.endpoints[Number(path[3])]
      return path === null || endpoint === undefined
        ? []
        : [
            changeFix(
              context,
              { ...titled('remove-repetition'), safe: isRemovable(context, endpoint) },
              { remove: path },
            ),
          ]
    })
  },
}
