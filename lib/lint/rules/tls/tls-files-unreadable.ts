import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const tlsFilesUnreadable: Rule = {
  code: 'tls-files-unreadable',
  severity: 'error',
  title: 'containerd cannot read certificate files',
  why: 'containerd reads the certificate files of all endpoints of a registry before its first request. A path that ends with a slash can only be a directory, a path that is not absolute is looked for beside hosts.toml, and a missing cert_file or key_file becomes the directory of hosts.toml. None of them is a file that can be read, so every pull of the registry fails, whichever endpoint works.',
  evidence: ['containerd:core/remotes/docker/config/hosts.go', 'k3s:pkg/agent/templates/templates.go'],
  yieldsTo: { codes: ['tls-client-pair', 'tls-path-not-absolute', 'tls-inline-pem'], keys: 2 },
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/ssl/certs/\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/ssl/certs/registry-ca.pem\n' },
  check: (context) => findingsFromPipeline(context, 'tls-files-unreadable'),
}
