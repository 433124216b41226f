import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlAlias: Rule = {
  code: 'yaml-alias',
  severity: 'error',
  rejects: true,
  layer: 'syntax',
  title: 'Alias of nothing',
  why: 'An unquoted text that begins with * is an alias of an anchor written with &. If no anchor of that name precedes it, or the alias is within its own anchor, the parser rejects the whole file.',
  evidence: ['gopkg.in/yaml.v2 v2.4.0, executed'],
  bad: { text: 'mirrors:\n  docker.io: *hub\n' },
  good: { text: 'mirrors:\n  quay.io: &cache\n    endpoint: ["https://registry.example.com"]\n  docker.io: *cache\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-alias'),
}
