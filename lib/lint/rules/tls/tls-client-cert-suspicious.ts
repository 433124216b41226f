import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/tls'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import type { Tls } from '@/lib/registries/model'

export const tlsClientCertSuspicious: Rule = {
  code: 'tls-client-cert-suspicious',
  severity: 'warning',
  title: "Registry's own certificate as client certificate",
  why: 'cert_file and key_file are for mutual TLS: the node shows them to the registry. The certificate of the registry itself does not belong there, and its private key should not be on any node. To trust the registry, ca_file alone is enough.',
  evidence: ['k3s#1148', 'k3s#13255'],
  bad: {
    text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/ssl/ca.crt\n      cert_file: /etc/ssl/ca.crt\n      key_file: /etc/ssl/registry.key\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/ssl/ca.crt\n' },
  *check(context) {
    for (const {
      host,
      path,
      config: { tls },
    } of context.configs) {
      if (tls === null || tls.cert_file === '' || tls.key_file === '' || !isOwn(tls, host)) continue
      const own = [...path, 'tls']
      const remove = changeFix(
        context,
        { ...titled('remove-fields', { first: 'cert_file', second: 'key_file' }), safe: false },
        { remove: [...own, 'cert_file'] },
        { remove: [...own, 'key_file'] },
      )
      yield {
        ...say('tls-client-cert-suspicious'),
        path: [...own, 'cert_file'],
        fixes: [remove],
      }
    }
  },
}

/** The authority itself, or files named like the server. */
function isOwn({ ca_file: ca, cert_file: certificate, key_file: key }: Tls, host: string): boolean {
  const name = (path: string): string => path.replace(/^.*\//s, '').toLowerCase()
  const bare = host.replace(/:\d+$/, '').toLowerCase()
  if (name(key).includes('client')) return false
  if (certificate === ca || /^ca[.-]/.test(name(certificate))) return true
  return (
    [`${bare}.key`, `${bare}-key.pem`].includes(name(key)) ||
    /^(?:registry|server|harbor|nexus)[.-].*key|^(?:registry|server|harbor|nexus)\.(?:key|pem)$/.test(name(key))
  )
}
