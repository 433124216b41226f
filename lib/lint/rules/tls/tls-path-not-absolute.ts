import type { Rule } from '@/lib/lint/rule'
import { isPem, quotePath, tlsFiles } from '@/lib/lint/facts/tls-use'

export const tlsPathNotAbsolute: Rule = {
  code: 'tls-path-not-absolute',
  severity: 'error',
  title: 'A certificate path that is not absolute',
  why: 'containerd looks for a relative path beside hosts.toml, in certs.d/<registry>/. ~ and $HOME are not expanded. It finds no file there, and one that cannot be read fails every pull of the registry before its first request.',
  evidence: ['rke2#7753', 'containerd:core/remotes/docker/config/hosts.go'],
  worksOnRejected: true,
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: ~/ca.pem\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/rancher/k3s/ca.pem\n' },
  *check(context) {
    for (const file of tlsFiles(context.configs)) {
      const { field, value, path } = file
      if (value.startsWith('/') || isPem(value)) continue
      const why = /^[A-Za-z]:[\\/]/.test(value)
        ? 'is a Windows path'
        : value.startsWith('~') || value.includes('$')
          ? 'is not expanded'
          : 'is relative, and looked for beside hosts.toml'
      yield {
        message: `${quotePath(file) ?? `The value of ${field}`} ${why}, so containerd cannot read this ${field}, and every pull of the registry fails before the first request. Write the absolute path on the node.`,
        path,
      }
    }
  },
}
