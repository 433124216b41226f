import { keyProblemOf } from '@/lib/lint/facts/key-problem'
import type { Rule } from '@/lib/lint/rule'

export const yamlDuplicateKey: Rule = {
  code: 'yaml-duplicate-key',
  severity: 'warning',
  title: 'Key given twice',
  why: 'Files grow with cat >> registries.yaml. K3s silently accepts a repeated key: of a registry or pattern the last one counts and the earlier ones are dropped as a whole; repeated fields such as mirrors, auth or rewrite are joined. Other YAML tools disagree or refuse, so merge them by hand.',
  evidence: ['k3s#9626', 'rancher/wharfie:pkg/registries/registries.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n  docker.io:\n    endpoint: ["https://b.example.com"]\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com", "https://b.example.com"]\n' },
  *check(context) {
    // A word of the format that is taken for a registry each time belongs to several registries: not to be merged.
    for (const one of context.found('yaml-duplicate-key'))
      if (one.path?.length !== 2 || keyProblemOf(String(one.path[1])) !== 'reserved') yield one
  },
}
