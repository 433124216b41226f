import { say } from '@/lib/words/en/wildcard'
import { hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { moveWildcard } from '@/lib/lint/fixes/move-wildcard'
import type { Rule } from '@/lib/lint/rule'

export const wildcardTlsDropped: Rule = {
  code: 'wildcard-tls-dropped',
  severity: 'error',
  title: 'TLS settings for "*" beside a wildcard mirror',
  why: 'Endpoints never look at configs."*", and beside mirrors."*" K3s drops its TLS settings for the default endpoints as well. The example for wildcards in the documentation of K3s therefore turns verification off nowhere. Without a wildcard mirror, configs."*".tls does hold for every registry that does not have its own directory.',
  evidence: ['k3s#13215', 'k3s:pkg/agent/containerd/config.go'],
  writers: ['merged', 'inline', 'verbatim'],
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com:5000"]\nconfigs:\n  "*":\n    tls: {insecure_skip_verify: true}\n',
  },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com:5000"]\nconfigs:\n  "mirror.example.com:5000":\n    tls: {insecure_skip_verify: true}\n',
  },
  *check(context) {
    const wildcard = context.config('*')
    if (wildcard === null || context.mirror('*') === null || !hasTlsSettings(wildcard.config)) return
    yield {
      ...say('wildcard-tls-dropped'),
      path: [...wildcard.path, 'tls'],
      fixes: moveWildcard(context, 'tls'),
    }
  },
}
