import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import { groupsOf, referencesIn } from '@/lib/lint/facts/rewrites/rewrite-text'
import { valueRange } from '@/lib/lint/facts/value-range'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteGroupAmbiguous: Rule = {
  code: 'rewrite-group-ambiguous',
  severity: 'error',
  title: 'Letters directly after $1',
  why: 'The name after a dollar sign includes all letters, digits and underscores that follow: $1_mirror is the group called 1_mirror, which does not exist and is replaced by nothing. $1-mirror is fine. Braces say where the name ends.',
  evidence: ['containerd:core/remotes/docker/resolver.go', 'golang/go:src/regexp/regexp.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(.*)$": "proxy/$1_mirror"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(.*)$": "proxy/${1}_mirror"\n',
  },
  *check(context) {
    for (const use of context.rewrites) {
      const { path, decoded, replacement } = use
      if (decoded === null) continue
      const { count } = groupsOf(decoded.pattern)
      const wrong = referencesIn(decoded.replacement).find(
        ({ name, isBraced }) => !isBraced && /^\d+\D/.test(name) && Number.parseInt(name, 10) <= count,
      )
      if (wrong === undefined) continue
      const digits = /^\d+/.exec(wrong.name)?.[0] ?? ''
      const plain = replacement.replace(/\$(\d+)(?=[A-Za-z_])/g, '${$1}')
      const meant = `\${${digits}}${wrong.name.slice(digits.length)}`
      yield {
        ...say('rewrite-group-ambiguous', {
          written: quoteName(`$${wrong.name}`),
          group: quoteName(wrong.name),
          meant: quoteName(meant),
        }),
        path,
        ...valueRange(context, path),
        fixes: rewriteFixes(context, { ...titled('braces'), safe: true }, use, { replacement: plain }),
      }
    }
  },
}
