import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const valueTooLong: Rule = {
  code: 'value-too-long',
  severity: 'error',
  rejects: true,
  title: 'Value makes a line of 64 KiB',
  releases: 'Since v1.31.6 and v1.32.2.',
  why: 'K3s removes blank lines from the files that its templates print, and reads them for that with a buffer of 65,536 bytes. A longer line does not fit: K3s ends with "token too long", writes no file and does not start containerd.',
  evidence: ['k3s:pkg/agent/templates/templates.go'],
  bad: {
    text: `mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^x/(.*)": "${'y'.repeat(65_536)}/$1"\n`,
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^x/(.*)": "y/$1"\n',
  },
  check: (context) => findingsFromPipeline(context, 'value-too-long'),
}
