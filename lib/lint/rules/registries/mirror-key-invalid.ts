import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const mirrorKeyInvalid: Rule = {
  code: 'mirror-key-invalid',
  severity: 'error',
  title: 'K3s drops this mirror',
  why: 'K3s reads each key as a URL to find the registry itself. If that fails, it logs an error and drops the whole entry with its endpoints.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    codes: [
      'key-empty',
      'key-not-a-host',
      'key-has-scheme',
      'key-has-path',
      'key-glob',
      'endpoint-ipv6',
      'yaml-invisible-character',
    ],
    keys: 2,
  },
  bad: { text: 'mirrors:\n  "[abc]:5000":\n    endpoint: ["https://mirror.example.com"]\n' },
  good: { text: 'mirrors:\n  "registry.example.com:5000":\n    endpoint: ["https://mirror.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'mirror-key-invalid'),
}
