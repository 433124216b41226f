import { say } from '@/lib/words/en/tls'
import type { Rule } from '@/lib/lint/rule'
import { isPem, tlsFiles } from '@/lib/lint/facts/tls-use'

export const tlsInlinePem: Rule = {
  code: 'tls-inline-pem',
  severity: 'error',
  title: 'Certificate in place of its path',
  why: 'ca_file, cert_file and key_file are paths of files on the node. Rancher, Talos and Terraform take the text of the certificate; K3s takes it for a path that does not exist, and every pull of the registry fails before its first request.',
  evidence: ['containerd:core/remotes/docker/config/hosts.go', 'rancher/wharfie:pkg/registries/types.go'],
  worksOnRejected: true,
  bad: {
    text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: |\n        -----BEGIN CERTIFICATE-----\n        MIIB\n        -----END CERTIFICATE-----\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/rancher/k3s/ca.pem\n' },
  *check(context) {
    for (const { field, value, path } of tlsFiles(context.configs)) {
      if (isPem(value))
        yield {
          ...say('tls-inline-pem', { field }),
          path,
        }
    }
  },
}
