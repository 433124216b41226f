import { say } from '@/lib/words/en/tls'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import { isPem, quotePath, tlsFiles } from '@/lib/lint/facts/tls-use'

export const tlsPathNotAbsolute: Rule = {
  code: 'tls-path-not-absolute',
  severity: 'error',
  title: 'Certificate path is not absolute',
  why: 'containerd looks for a relative path beside hosts.toml, in certs.d/<registry>/. ~ and $HOME are not expanded. It finds no file there, and one that cannot be read fails every pull of the registry before its first request.',
  evidence: ['rke2#7753', 'containerd:core/remotes/docker/config/hosts.go'],
  worksOnRejected: true,
  writers: CERTS_D,
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: ~/ca.pem\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      ca_file: /etc/rancher/k3s/ca.pem\n' },
  *check(context) {
    for (const file of tlsFiles(context.configs)) {
      const { field, value, path } = file
      if (value.startsWith('/') || isPem(value)) continue
      const kind = /^[A-Za-z]:[\\/]/.test(value)
        ? 'windows'
        : value.startsWith('~') || value.includes('$')
          ? 'expanded'
          : 'relative'
      yield {
        ...say('tls-path-not-absolute', { field, path: quotePath(file), kind }),
        path,
      }
    }
  },
}
