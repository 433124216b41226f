import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointIsDefault: Rule = {
  code: 'endpoint-is-default',
  severity: 'info',
  title: 'The default endpoint in the list',
  why: 'The registry itself is asked last anyway. Listed last it is redundant; listed before, it is asked there and once more at the end. In the releases of February 2024 an entry that listed it last was lost with all its mirrors.',
  evidence: ['k3s#9626', 'k3s#9341', 'k3s#9637', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['rewrite-on-default-endpoint', 'wildcard-exclusion'], keys: 2 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n      - "https://registry-1.docker.io"\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n' },
  *check(context) {
    if (context.options.disableDefaultRegistryEndpoint) return
    for (const { registry, index, count, path, isDefault, isDuplicate } of context.endpoints) {
      if (!isDefault || isDuplicate || count === 1) continue
      const isLast = index === count - 1
      const hasRewrites = (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0
      const message = isLast
        ? 'This is the registry itself, which is asked last in any case. It can be left out.'
        : 'This is the registry itself: it is asked here, and once more at the end when the others do not have the image. It can be left out, unless it is meant to come before them.'
      yield {
        message,
        path,
        fixes:
          isLast && !hasRewrites
            ? [changeFix(context, { title: 'Remove it from the list', safe: true }, { remove: path })]
            : [],
      }
    }
  },
}
