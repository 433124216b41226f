import { say } from '@/lib/words/en/registries'
import { keyUses } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { writtenHost } from '@/lib/lint/facts/written-host'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyGlob: Rule = {
  code: 'key-glob',
  severity: 'error',
  title: 'Pattern as key',
  why: 'The only wildcard is "*" alone, for every registry without its own entry. "*.example.com" is a directory of that name in certs.d, which no image belongs to.',
  evidence: ['rke2#6889', 'k3s:pkg/agent/containerd/config.go'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  "*.example.com":\n    endpoint: ["https://mirror.example.org"]\n' },
  good: {
    text: 'mirrors:\n  a.example.com:\n    endpoint: ["https://mirror.example.org"]\n  b.example.com:\n    endpoint: ["https://mirror.example.org"]\n',
  },
  *check(context) {
    for (const { key, section, path, keyProblem } of keyUses(context)) {
      if (keyProblem !== 'glob') continue
      // docker.io/* is the registry with all that is in it.
      const meant = writtenHost({ key: withoutPattern(key), section })
      yield {
        ...say('key-glob', { key: quoteName(key), host: meant === null ? null : quoteName(meant.host) }),
        path,
      }
    }
  },
}

/** Without the asterisks at the end, and the slashes and dots before them. */
function withoutPattern(key: string): string {
  let end = key.length
  while (key[end - 1] === '*') end -= 1
  if (end === key.length) return key
  while (key[end - 1] === '/' || key[end - 1] === '.') end -= 1
  return key.slice(0, end)
}
