import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const configKeyInvalid: Rule = {
  code: 'config-key-invalid',
  severity: 'error',
  title: 'K3s drops this registry config',
  why: 'K3s reads each key of configs as a URL. If that fails, it logs an error and drops the whole entry.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    codes: [
      'key-empty',
      'key-not-a-host',
      'key-has-scheme',
      'key-has-path',
      'key-glob',
      'config-key-quote',
      'yaml-invisible-character',
    ],
    keys: 2,
  },
  bad: { text: 'configs:\n  "[abc]:5000":\n    tls: {insecure_skip_verify: true}\n' },
  good: { text: 'configs:\n  "registry.example.com:5000":\n    tls: {insecure_skip_verify: true}\n' },
  check: (context) => findingsFromPipeline(context, 'config-key-invalid'),
}
