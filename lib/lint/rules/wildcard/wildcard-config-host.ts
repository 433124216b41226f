import { say } from '@/lib/words/en/wildcard'
import type { Rule } from '@/lib/lint/rule'

export const wildcardConfigHost: Rule = {
  code: 'wildcard-config-host',
  severity: 'error',
  title: 'Entry "*" of configs breaks pulls',
  releases: 'v1.26.13+k3s2 to v1.26.14, and v1.27.11, v1.28.7 and v1.29.2, of February 2024; fixed in March 2024.',
  why: 'For an entry of configs these releases write its key as the only endpoint, also for "*": https://*/v2, in the directory of the wildcard and in place of its mirror, without the registry itself after it. Every registry without its own directory is then asked for at a host that does not exist.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  writers: ['completed'],
  bad: {
    text: 'configs:\n  "*":\n    tls: {insecure_skip_verify: true}\n',
    options: { release: 'v1.29.2+k3s1' },
  },
  good: {
    text: 'configs:\n  registry.example.com:\n    tls: {insecure_skip_verify: true}\n',
    options: { release: 'v1.29.2+k3s1' },
  },
  *check({ config }) {
    const entry = config('*')
    if (entry !== null) yield { ...say('wildcard-config-host'), path: entry.path }
  },
}
