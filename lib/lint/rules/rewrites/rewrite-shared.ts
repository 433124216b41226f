import { say } from '@/lib/words/en/rewrites'
import { isHostedRegistry, publicMirrorOf } from '@/lib/known/hosted-registries'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteShared: Rule = {
  code: 'rewrite-shared',
  severity: 'info',
  title: 'One set of rewrites for different endpoints',
  why: 'Rewrites belong to the mirror, not to an endpoint: all of its endpoints are asked for the rewritten name. A public cache beside a registry with projects does not know the project and answers 404.',
  evidence: ['rke2#1584', 'k3s:pkg/agent/containerd/config.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com", "https://mirror.gcr.io"]\n    rewrite:\n      "^(.*)$": "proxy/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(.*)$": "proxy/$1"\n',
  },
  *check(context) {
    for (const { endpoints, mirror, path, keyProblem } of context.mirrors) {
      if (mirror.rewrite.size === 0 || keyProblem !== null) continue
      const hosts = new Set(endpoints.filter(({ isDefault }) => !isDefault).map(({ hostname }) => hostname))
      const odd = [...hosts].find((host) => publicMirrorOf(host) !== null || isHostedRegistry(host))
      if (hosts.size < 2 || odd === undefined) continue
      yield {
        ...say('rewrite-shared', { host: quoteName(odd) }),
        path: [...path, 'rewrite'],
      }
    }
  },
}
