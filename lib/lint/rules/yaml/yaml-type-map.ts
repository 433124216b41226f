import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlTypeMap: Rule = {
  code: 'yaml-type-map',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'List or text instead of a map',
  why: 'mirrors, configs, each mirror and each registry config are maps. A list of names and endpoints is how Talos, kubespray and some Ansible roles write mirrors; K3s rejects the whole file with one.',
  evidence: ['rancher/wharfie:pkg/registries/types.go', 'lablabs/ansible-role-rke2#91'],
  bad: { text: 'mirrors:\n  - name: docker.io\n    endpoint:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-type-map'),
}
