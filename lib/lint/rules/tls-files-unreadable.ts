import { adopt } from '@/lib/lint/adopt'
import type { Rule } from '@/lib/lint/rule'

export const tlsFilesUnreadable: Rule = {
  code: 'tls-files-unreadable',
  severity: 'error',
  title: 'Certificate files that no node can read',
  why: 'containerd reads the certificate files of all endpoints of a registry before its first request. If one of them cannot be read, the pull fails at once: no other endpoint is asked, and verification being off does not help.',
  evidence: ['k3s#2429', 'k3s#10364', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { codes: ['tls-client-pair', 'tls-path-not-absolute', 'tls-inline-pem'], keys: 1 },
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /var/lib/rancher/k3s/agent/etc/containerd/certs.d\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/ssl/registry-ca.crt\n' },
  *check(context) {
    // Where the settings come from a registry config, that is the place to look at.
    for (const finding of adopt(context, 'tls-files-unreadable')) if (finding.path?.[0] === 'configs' || context.configs.length === 0) yield finding
  },
}
