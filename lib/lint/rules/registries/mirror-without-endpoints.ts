import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const mirrorWithoutEndpoints: Rule = {
  code: 'mirror-without-endpoints',
  severity: 'warning',
  title: 'A mirror without endpoints',
  why: 'K3s drops a mirror that lists no endpoint. It makes the registry neither go anywhere else nor stop: images come from the registry itself. Only for the embedded registry such entries are right: they say which registries nodes share.',
  evidence: ['k3s#9132', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    keys: 2,
    upTo: 'unknown-key',
    codes: ['wildcard-exclusion', 'default-endpoint-reachable', 'yaml-duplicate-key'],
  },
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
      if (endpoints.length > 0 || keyProblem !== null) continue
      const name = registry === '*' ? 'other registries' : quoteName(registry)
      const message = `This has no effect: K3s drops a mirror without endpoints, and images of ${name} come from there. Add an endpoint; only with the embedded registry the entry alone is enough.`
      yield {
        severity: hasMirrors ? 'warning' : 'info',
        message,
        path,
        fixes: hasMirrors
          ? [changeFix(context, { title: 'Remove the empty entry', safe: false }, { remove: path })]
          : [],
      }
    }
  },
}
