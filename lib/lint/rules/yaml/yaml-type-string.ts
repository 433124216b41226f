import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlTypeString: Rule = {
  code: 'yaml-type-string',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'List or map instead of text',
  why: 'Endpoints, replacements, credentials and paths are texts. A list or map in their place is a type error, and one type error rejects the whole file.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: [robot]\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-type-string'),
}
