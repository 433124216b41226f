import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { hasLostWords } from '@/lib/lint/facts/misplaced-words'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const mirrorWithoutEndpoints: Rule = {
  code: 'mirror-without-endpoints',
  severity: 'warning',
  title: 'Mirror without endpoints',
  why: 'K3s drops a mirror that lists no endpoint. It neither redirects nor blocks the registry: images come from the registry itself. Only for the embedded registry such entries are right: they say which registries nodes share.',
  evidence: ['k3s#9132', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    keys: 2,
    upTo: 'unknown-key',
    codes: ['wildcard-exclusion', 'default-endpoint-reachable', 'yaml-duplicate-key'],
  },
  writers: ['merged', 'completed'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n  quay.io:\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n  quay.io:\n    endpoint: ["https://mirror.example.com"]\n',
  },
  *check(context) {
    const { embeddedRegistry, disableDefaultRegistryEndpoint } = context.options
    if (embeddedRegistry || disableDefaultRegistryEndpoint) return
    // A file of empty entries alone is one for the embedded registry.
    const hasMirrors = context.endpoints.some(({ isDefault }) => !isDefault)
    for (const { registry, path, endpoints, keyProblem } of context.mirrors) {
      if (endpoints.length > 0 || keyProblem !== null || hasLostWords(context.parsed, 'mirrors', registry)) continue
      yield {
        severity: hasMirrors ? 'warning' : 'info',
        ...say('mirror-without-endpoints', { registry: registry === '*' ? null : quoteName(registry) }),
        path,
        fixes: hasMirrors
          ? [changeFix(context, { ...titled('remove-empty-entry'), safe: false }, { remove: path })]
          : [],
      }
    }
  },
}
