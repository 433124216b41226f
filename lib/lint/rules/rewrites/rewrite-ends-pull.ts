import { say } from '@/lib/words/en/rewrites'
import { endedPull } from '@/lib/lint/facts/ends-pull'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteEndsPull: Rule = {
  code: 'rewrite-ends-pull',
  severity: 'error',
  title: 'Rewrite ends the pull',
  releases: 'Since v1.30.7 and v1.31.3; for a query since v1.33.10, v1.34.6 and v1.35.3.',
  why: 'Before containerd asks an endpoint it computes the scope of the token from the rewritten name, as a URL. If that fails, for a percent sign without two hexadecimal digits after it, the whole pull ends: no further endpoint is asked, and the registry itself neither. The same happens when the name has a question mark and what follows is not a query.',
  evidence: ['k3s-io/containerd:core/remotes/docker/resolver.go', 'k3s-io/containerd:core/remotes/docker/scope.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^library/(.*)": "proxy-%s/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^library/(.*)": "proxy/$1"\n',
  },
  *check({ rewrites, release }) {
    for (const use of rewrites) {
      const ended = endedPull(use, release)
      if (ended === null) continue
      const { name, result, reason } = ended
      yield {
        ...say('rewrite-ends-pull', { name: quoteName(name), result: quoteName(result), reason }),
        path: use.path,
      }
    }
  },
}
