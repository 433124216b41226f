import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const keyTooLong: Rule = {
  code: 'key-too-long',
  severity: 'error',
  rejects: true,
  title: 'Key too long for the name of a directory',
  why: 'K3s makes a directory for each registry and gives it the name of the key. Linux allows 255 bytes for each name. When the directory cannot be made, K3s ends with that error: containerd is not started, so nothing is pulled, from any registry.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  bad: { text: `mirrors:\n  ${'a'.repeat(300)}.example.com:\n    endpoint: ["https://registry.example.com"]\n` },
  good: { text: 'mirrors:\n  a.example.com:\n    endpoint: ["https://registry.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'key-too-long'),
}
