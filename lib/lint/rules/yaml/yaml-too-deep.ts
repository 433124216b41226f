import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlTooDeep: Rule = {
  code: 'yaml-too-deep',
  severity: 'error',
  rejects: true,
  layer: 'syntax',
  title: 'Nested too deep to be examined',
  why: 'Nothing in registries.yaml is nested deeper than five levels. A file with more than 64, or with a chain of more than 64 aliases, is not examined here; K3s may accept it.',
  evidence: ['a limit of this tool'],
  bad: { text: `a: ${'['.repeat(70)}${']'.repeat(70)}\n` },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-too-deep'),
}
