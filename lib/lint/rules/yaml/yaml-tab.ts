import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlTab: Rule = {
  code: 'yaml-tab',
  severity: 'error',
  rejects: true,
  layer: 'syntax',
  title: 'Tab in the indentation',
  why: 'YAML forbids tabs in indentation, because their width is not defined. The parser rejects the whole file, and the node does not start containerd.',
  evidence: ['rke2#4744', 'gopkg.in/yaml.v2 v2.4.0, executed'],
  bad: { text: 'mirrors:\n\tdocker.io:\n\t\tendpoint:\n\t\t\t- "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-tab'),
}
