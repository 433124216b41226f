import { say } from '@/lib/words/en/registries'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const configKeyQuote: Rule = {
  code: 'config-key-quote',
  severity: 'error',
  title: 'Quote in a configs key',
  releases: 'A \' with config version 3 (containerd 2, since February 2025), a " with version 2.',
  why: 'K3s writes the key of a registry config with auth between quotes into config.toml, without escaping. A quote in it ends the text too early: the file is not TOML, and containerd does not start.',
  evidence: ['k3s:pkg/agent/templates/templates.go'],
  bad: { text: 'configs:\n  "registry\'s.example.com":\n    auth: {username: robot, password: s3cret}\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n' },
  *check({ configs, release }) {
    const mark = release.configVersion === 3 ? "'" : '"'
    for (const { host, path, config } of configs) {
      if (config.auth === null || !host.includes(mark)) continue
      yield {
        ...say('config-key-quote', { mark, key: quoteName(host) }),
        path,
      }
    }
  },
}
