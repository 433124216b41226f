import { say } from '@/lib/words/en/rewrites'
import type { Rule } from '@/lib/lint/rule'

export const rewriteOnRegistryItself: Rule = {
  code: 'rewrite-on-registry-itself',
  severity: 'info',
  title: 'Rewrites hold for the registry itself',
  releases: 'Up to December 2023: v1.26.12, v1.27.9, v1.28.5 and v1.29.0.',
  why: 'These releases write rewrites into config.toml, and their containerd applies those of a mirror to all its hosts, also to the registry itself, which it adds as the last one. When no mirror has an image, the registry is asked for a name that it hardly has.',
  evidence: ['k3s:pkg/agent/templates/templates.go'],
  writers: ['inline'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n    rewrite:\n      "^(.*)$": "hub/$1"\n',
    options: { release: 'v1.28.5+k3s1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n    rewrite:\n      "^(.*)$": "hub/$1"\n',
    options: { release: 'v1.28.8+k3s1' },
  },
  *check({ mirrors }) {
    for (const { registry, mirror, endpoints, path, keyProblem } of mirrors) {
      const isListed = endpoints.some(({ written }) => written.replace(/^[^/]*:\/\//, '').split('/', 1)[0] === registry)
      if (mirror.rewrite.size > 0 && keyProblem === null && !isListed)
        yield { ...say('rewrite-on-registry-itself'), path: [...path, 'rewrite'] }
    }
  },
}
