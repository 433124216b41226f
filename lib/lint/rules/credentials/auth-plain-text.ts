import { say } from '@/lib/words/en/credentials'
import { authUses, usedKind } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'

export const authPlainText: Rule = {
  code: 'auth-plain-text',
  severity: 'info',
  title: 'Secrets in plain text',
  why: 'The file holds passwords as they are, on every node, and K3s writes them once more into config.toml. Only root should be able to read it: mode 0600. Many recipes and roles leave it at 0644. Use accounts that may only pull.',
  evidence: ['k3s#1685', 'k3s-io/k3s-ansible#540'],
  bad: { text: 'configs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls: {ca_file: /etc/ssl/registry-ca.crt}\n' },
  *check(context) {
    const first = authUses(context.configs).find(({ auth }) => usedKind(auth) !== null)
    if (first !== undefined)
      yield {
        ...say('auth-plain-text', { distribution: context.options.distribution }),
        path: null,
        range: { start: 0, end: 0 },
      }
  },
}
