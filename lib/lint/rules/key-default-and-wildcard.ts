import type { Rule } from '@/lib/lint/rule'

export const keyDefaultAndWildcard: Rule = {
  code: 'key-default-and-wildcard',
  severity: 'warning',
  title: 'Both "*" and _default',
  why: 'K3s writes the wildcard "*" to the directory _default. An entry that is itself called _default leads to the same directory, and which of the two is written last is decided by the random order of Go maps, anew at each start.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  bad: { text: 'mirrors:\n  "*":\n    endpoint: ["https://a.example.com"]\n  _default:\n    endpoint: ["https://b.example.com"]\n' },
  good: { text: 'mirrors:\n  "*":\n    endpoint: ["https://a.example.com", "https://b.example.com"]\n' },
  *check({ mirror, config }) {
    const other = mirror('_default') ?? config('_default')
    const wildcard = mirror('*') ?? config('*')
    if (other === null || wildcard === null) return
    yield { message: '"_default" and "*" become the same directory, and at each start K3s picks one of them at random. Keep "*" and remove "_default".', path: other.path }
  },
}
