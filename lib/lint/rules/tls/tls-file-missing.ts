import { say } from '@/lib/words/en/tls'
import type { Rule } from '@/lib/lint/rule'
import { quotePath, tlsFiles } from '@/lib/lint/facts/tls-use'
import { quoteName } from '@/lib/registries/issues/parse-messages'

const NAMED_MAX = 3

export const tlsFileMissing: Rule = {
  code: 'tls-file-missing',
  severity: 'info',
  title: 'Certificate files must be on every node',
  why: 'containerd reads the certificate files of all endpoints of a registry before its first request. A node where one of them is missing, misspelt or unreadable pulls nothing from that registry: the other endpoints are not asked, and insecure_skip_verify does not help.',
  evidence: ['k3s#2429', 'k3s#10364', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: {
    codes: [
      'tls-client-pair',
      'tls-path-not-absolute',
      'tls-inline-pem',
      'tls-files-unreadable',
      'tls-client-cert-suspicious',
    ],
    keys: 2,
  },
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/rancher/k3s/ca.pem\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      insecure_skip_verify: true\n' },
  *check(context) {
    const byHost = new Map<string, ReturnType<typeof tlsFiles>[number][]>()
    for (const file of tlsFiles(context.configs)) byHost.set(file.host, [...(byHost.get(file.host) ?? []), file])
    for (const [host, [first, ...others]] of byHost) {
      if (first === undefined) continue
      const names = [first, ...others].map((file) => quotePath(file) ?? file.field)
      yield {
        ...say('tls-file-missing', {
          files: names.slice(0, NAMED_MAX),
          more: Math.max(0, names.length - NAMED_MAX),
          host: quoteName(host),
        }),
        path: first.path,
      }
    }
  },
}
