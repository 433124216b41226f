import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/tls'
import { changeFix } from '@/lib/lint/fixes/fix'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const tlsClientPair: Rule = {
  code: 'tls-client-pair',
  severity: 'error',
  title: 'Client certificate without key, or the reverse',
  why: 'K3s writes both into hosts.toml, the missing one as an empty path, which containerd takes for the directory of hosts.toml. It cannot read a directory as a key, so every pull of the registry fails before its first request, whichever endpoint works.',
  evidence: ['containerd:core/remotes/docker/config/hosts.go', 'k3s:pkg/agent/templates/templates.go'],
  writers: CERTS_D,
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      cert_file: /etc/ssl/node.crt\n' },
  good: {
    text: 'configs:\n  registry.example.com:\n    tls:\n      cert_file: /etc/ssl/node.crt\n      key_file: /etc/ssl/node.key\n',
  },
  *check(context) {
    for (const {
      host,
      path,
      config: { tls },
    } of context.configs) {
      if (tls === null || (tls.cert_file === '') === (tls.key_file === '')) continue
      const [field, missing] = tls.key_file === '' ? ['cert_file', 'key_file'] : ['key_file', 'cert_file']
      const own = [...path, 'tls', field]
      yield {
        ...say('tls-client-pair', { field, missing, host: quoteName(host) }),
        path: own,
        fixes: [changeFix(context, { ...titled('remove-field', { field }), safe: false }, { remove: own })],
      }
    }
  },
}
