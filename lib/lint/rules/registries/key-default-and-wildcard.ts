import { say } from '@/lib/words/en/registries'
import type { Rule } from '@/lib/lint/rule'

export const keyDefaultAndWildcard: Rule = {
  code: 'key-default-and-wildcard',
  severity: 'warning',
  title: 'Both "*" and _default',
  why: 'K3s writes the wildcard "*" to the directory _default. An entry called _default leads to the same directory, and which of the two is written last is decided by the random order of Go maps, anew at each start.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  writers: ['merged'],
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://a.example.com"]\n  _default:\n    endpoint: ["https://b.example.com"]\n',
  },
  good: { text: 'mirrors:\n  "*":\n    endpoint: ["https://a.example.com", "https://b.example.com"]\n' },
  *check({ mirror, config }) {
    const mirrors = [mirror('_default'), mirror('*')]
    const configs = [config('_default'), config('*')]
    const [first] = [mirrors, configs].filter((pair) => pair.every((entry) => entry !== null))
    if (first !== undefined) {
      yield {
        ...say('key-default-and-wildcard.random'),
        path: first[0]?.path ?? null,
      }
    } else if (mirrors[1] !== null && configs[0] !== null) {
      yield {
        ...say('key-default-and-wildcard.replaced'),
        path: configs[0]?.path ?? null,
      }
    } else if (mirrors[0] !== null && configs[1] !== null) {
      yield {
        ...say('key-default-and-wildcard.joined'),
        path: mirrors[0]?.path ?? null,
      }
    }
  },
}
