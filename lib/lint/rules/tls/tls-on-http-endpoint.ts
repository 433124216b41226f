import { say } from '@/lib/words/en/tls'
import { isAmbiguousPort } from '@/lib/containerd/hosts/registry-hosts'
import { hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const tlsOnHttpEndpoint: Rule = {
  code: 'tls-on-http-endpoint',
  severity: 'warning',
  title: 'TLS settings on a plain http endpoint',
  why: 'An http endpoint whose host has TLS settings is asked over https first, and over http only when that fails in the way a plain http server fails. Each phase of a pull makes one such attempt. On port 80 containerd does not try.',
  evidence: ['k3s#13379', 'k3s#11642', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { codes: ['endpoint-default-scheme-differs'], keys: 4 },
  writers: CERTS_D,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:5000"]\nconfigs:\n  "registry.example.com:5000":\n    tls: {insecure_skip_verify: true}\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:5000"]\n' },
  *check(context) {
    for (const { scheme, config, path, host } of context.endpoints) {
      const own = config === null ? null : context.config(config)
      if (scheme !== 'http' || own === null || !hasTlsSettings(own.config) || !isAmbiguousPort(host, context.release))
        continue
      yield {
        ...say('tls-on-http-endpoint', { host: quoteName(host) }),
        path,
      }
    }
  },
}
