import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlTooLarge: Rule = {
  code: 'yaml-too-large',
  severity: 'error',
  rejects: true,
  layer: 'syntax',
  title: 'Too large to be examined',
  why: 'Files over 1 MiB, or whose endpoints and rewrites multiply to more than 50,000 lines of generated files, are not examined here; K3s may accept them. The largest registries.yaml seen in public has a few hundred lines.',
  evidence: ['a limit of this tool'],
  bad: {
    text: `mirrors:\n  docker.io:\n    endpoint: [${'a, '.repeat(300)}]\n    rewrite: {${Array.from({ length: 200 }, (_, index) => `r${index}: x`).join(', ')}}\n`,
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-too-large'),
}
