import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/wildcard'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const wildcardExclusion: Rule = {
  code: 'wildcard-exclusion',
  severity: 'warning',
  title: 'Entry does not exclude from "*"',
  why: 'K3s writes no directory for a mirror without endpoints and settings, nor for one that lists only the registry itself. Such a registry goes through the wildcard like any other. What excludes it is a registry config: even an empty tls: {} gives it its own directory. With the embedded registry on, the empty mirror does exclude it.',
  evidence: ['k3s#9590', 'k3s:pkg/agent/containerd/config.go'],
  writers: ['merged', 'completed'],
  bad: { text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n  docker.io:\n' },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  docker.io:\n    tls: {}\n',
  },
  *check(context) {
    const { options } = context
    if (options.embeddedRegistry || (context.mirror('*')?.endpoints.length ?? 0) === 0) return
    for (const { registry, path, keyProblem, endpoints, mirror } of context.mirrors) {
      const config = context.config(registry)?.config
      const isPruned =
        endpoints.length === 0 ||
        (endpoints.length === 1 &&
          endpoints[0]?.isDefault === true &&
          mirror.rewrite.size === 0 &&
          !options.disableDefaultRegistryEndpoint)
      if (
        registry === '*' ||
        registry === '_default' ||
        keyProblem !== null ||
        !isPruned ||
        (config?.auth ?? null) !== null ||
        (config?.tls ?? null) !== null
      )
        continue
      const exclude = changeFix(
        context,
        { ...titled('exclude', { registry: quoteName(registry) }), safe: false },
        { remove: path },
        { add: ['configs', registry, 'tls'], to: 'empty' },
      )
      yield {
        ...say('wildcard-exclusion', { registry: quoteName(registry) }),
        path,
        fixes: [exclude],
      }
    }
  },
}
