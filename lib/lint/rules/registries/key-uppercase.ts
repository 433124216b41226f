import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import { isFreeKey, keyUses } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyUppercase: Rule = {
  code: 'key-uppercase',
  severity: 'warning',
  title: 'Upper case in a key',
  why: 'Hosts must match exactly. Image names nearly always have lower case hosts, so Harbor.Example.com matches none of them, although it is the same host in DNS.',
  evidence: ['k3s:pkg/agent/containerd/config.go', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { codes: ['config-unused'], keys: 2 },
  bad: { text: 'mirrors:\n  Harbor.Example.com:\n    endpoint: ["https://mirror.example.org"]\n' },
  good: { text: 'mirrors:\n  harbor.example.com:\n    endpoint: ["https://mirror.example.org"]\n' },
  *check(context) {
    const named = {
      mirrors: new Set(context.references.map(({ registry }) => registry)),
      configs: new Set(context.endpoints.map(({ host }) => host)),
    }
    for (const use of keyUses(context)) {
      const { key, path, keyProblem } = use
      const lower = key.toLowerCase()
      // Somebody who writes the endpoint or the image so means it.
      if (keyProblem !== null || lower === key || named[use.section].has(key)) continue
      const words = say('key-uppercase', { key: quoteName(key), lower: quoteName(lower) })
      const fixes = isFreeKey(context, use, lower)
        ? [
            changeFix(
              context,
              { ...titled('rename', { to: quoteName(lower) }), safe: false },
              { rename: path, to: lower },
            ),
          ]
        : []
      yield { ...words, path, fixes }
    }
  },
}
