import { say } from '@/lib/words/en/nodes'
import type { Rule } from '@/lib/lint/rule'

export const embeddedSkipsWildcard: Rule = {
  code: 'embedded-skips-wildcard',
  severity: 'warning',
  title: 'Wildcard mirror is not shared between nodes',
  releases: 'v1.26.13 to v1.29.2, of January and February 2024.',
  why: 'The first releases with the embedded registry put it in front of every mirror except "*". Images of registries without their own entry then always come from the endpoints of the wildcard.',
  evidence: ['k3s#9487', 'k3s:pkg/spegel/registry.go'],
  writers: ['verbatim', 'completed'],
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.29.2+k3s1', embeddedRegistry: true },
  },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.29.3+k3s1', embeddedRegistry: true },
  },
  *check({ mirror, options }) {
    const wildcard = mirror('*')
    if (wildcard !== null && options.embeddedRegistry) yield { ...say('embedded-skips-wildcard'), path: wildcard.path }
  },
}
