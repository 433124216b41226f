import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteUnanchored: Rule = {
  code: 'rewrite-unanchored',
  severity: 'warning',
  layer: 'advice',
  title: 'Pattern matches in the middle of names',
  why: 'A pattern without ^ and $ matches anywhere, and every match is replaced: a becomes x in every place of the name. Write ^ for the beginning of the repository and $ for its end.',
  evidence: ['k3s#11191', 'containerd:core/remotes/docker/resolver.go'],
  yieldsTo: { keys: 4, upTo: 'value' },
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "r": "x"\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^r/(.*)": "x/$1"\n',
  },
  *check(context) {
    for (const use of context.rewrites) {
      const name = use.pattern.startsWith('^') ? null : changedTwice(use)
      if (name === null) continue
      const fixes = /[|]/.test(use.pattern)
        ? []
        : rewriteFixes(context, { ...titled('prefix', { text: '^' }), safe: false }, use, {
            pattern: `^${use.pattern}`,
          })
      yield {
        ...say('rewrite-unanchored', { name: quoteName(name), result: quoteName(use.change(name) ?? '') }),
        path: use.path,
        fixes,
      }
    }
  },
}

const MARK = '\u0001'

/** A name in which the pattern matches more than once. */
function changedTwice({ compiled, repositories, decoded }: RewriteUse): string | null {
  if (compiled === null || decoded === null) return null
  return repositories.find((name) => compiled.replaceAll(name, MARK).split(MARK).length > 2) ?? null
}
