import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const yamlSyntax: Rule = {
  code: 'yaml-syntax',
  severity: 'error',
  rejects: true,
  layer: 'syntax',
  title: 'File is not YAML',
  why: 'One mistake anywhere makes the parser reject the whole file. K3s then says "server is not ready" again and again and starts neither containerd nor the kubelet; RKE2 exits. A running node notices it at its next restart. The line in the error is often the one after the mistake.',
  evidence: ['rke2#4744', 'rke2#5612', 'k3s#2156', 'k3d#422', 'rancher/docs#2263', 'distribution/distribution#3038'],
  bad: { text: 'mirrors:\n  *:\n    endpoint:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  "*":\n    endpoint:\n      - "https://registry.example.com"\n' },
  check: (context) => findingsFromPipeline(context, 'yaml-syntax'),
}
