import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'
import { entriesOf } from '@/lib/lint/facts/written'

export const authsUnused: Rule = {
  code: 'auths-unused',
  severity: 'warning',
  title: 'auths is read and never used',
  why: 'The type that K3s decodes the file into has a field auths, left from older versions. Nothing looks at it: credentials belong under configs, by the host[:port] of the endpoint.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  yieldsTo: { keys: 1, codes: ['foreign-dialect'] },
  bad: {
    text: 'configs:\n  registry.example.com:\n    tls: {ca_file: /etc/ssl/ca.crt}\nauths:\n  registry.example.com: {auth: cm9ib3Q6czNjcmV0}\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  check(context) {
    const [entry] = entriesOf(context.parsed.root).filter(({ name }) => name === 'auths')
    return entriesOf(entry?.value ?? null).length === 0 ? [] : findingsFromPipeline(context, 'auths-unused')
  },
}
