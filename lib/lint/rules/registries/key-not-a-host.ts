import { say } from '@/lib/words/en/registries'
import { INVISIBLE } from '@/lib/lint/facts/invisible'
import { keyUses } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyNotAHost: Rule = {
  code: 'key-not-a-host',
  severity: 'error',
  title: 'Key is not a host',
  why: 'A key is compared as text with the registry of an image name, which is host or host:port. A key with spaces, user names or other characters equals none, so nothing below it is ever used.',
  evidence: ['k3s#10358', 'distribution/reference@v0.6.0:regexp.go', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['yaml-invisible-character', 'config-key-quote'], keys: 2 },
  bad: { text: 'mirrors:\n  "my registry.example.com":\n    endpoint: ["https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  my-registry.example.com:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    const contacted = new Set(context.endpoints.map(({ host }) => host))
    for (const { key, section, path, keyProblem } of keyUses(context)) {
      // Endpoints may have names that no image can have.
      if (keyProblem !== 'not-a-host' || INVISIBLE.test(key) || (section === 'configs' && contacted.has(key))) continue
      yield {
        ...say('key-not-a-host', { key: quoteName(key) }),
        path,
      }
    }
  },
}
