import { say } from '@/lib/words/en/tls'
import { isPrivateLooking } from '@/lib/lint/facts/known-hosts'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const tlsNotConfigured: Rule = {
  code: 'tls-not-configured',
  severity: 'info',
  title: 'https in a private network without TLS settings',
  why: 'A registry in a private network usually has a certificate of a private authority. Unless that is installed on every node, the pull fails with "certificate signed by unknown authority".',
  evidence: ['k3s#1148', 'k3s#2429', 'rke2#5658'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://10.0.0.5:5000"]\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://10.0.0.5:5000"]\nconfigs:\n  "10.0.0.5:5000":\n    tls: {ca_file: /etc/ssl/registry-ca.crt}\n',
  },
  yieldsTo: {
    codes: [
      'endpoint-missing-scheme',
      'endpoint-scheme-unknown',
      'endpoint-empty',
      'endpoint-cluster-dns',
      'config-unused',
    ],
    keys: 4,
  },
  *check(context) {
    for (const { scheme, hostname, host, config, path, isDuplicate } of context.endpoints) {
      const hasTls = config !== null && (context.config(config)?.config.tls ?? null) !== null
      if (scheme !== 'https' || hasTls || isDuplicate || hostname === '' || !isPrivateLooking(hostname)) continue
      yield {
        ...say('tls-not-configured', { host: quoteName(host) }),
        path,
      }
    }
  },
}
