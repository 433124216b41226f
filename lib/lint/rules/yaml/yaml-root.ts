import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlRoot: Rule = {
  code: 'yaml-root',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'List or single value at the root',
  why: 'K3s reads the file into a structure with the keys mirrors and configs. A list or a plain text in its place is a type error, and the whole file is rejected.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  bad: { text: '- docker.io\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-root'),
}
