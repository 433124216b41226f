import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import { groupsOf, referencesIn } from '@/lib/lint/facts/rewrites/rewrite-text'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteConstant: Rule = {
  code: 'rewrite-constant',
  severity: 'warning',
  title: 'Rewrite makes every image the same',
  why: 'The pattern keeps a part of the name in a group, and the replacement does not use it: every image that matches is asked for under one name. Usually a shell or a template took the $1 away: an unquoted heredoc expands it to nothing, Terraform wants $${1}.',
  evidence: ['k3s-io/k3s-ansible#566', 'containerd:core/remotes/docker/resolver.go'],
  yieldsTo: { keys: 4, upTo: 'type', codes: ['rewrite-group-missing', 'rewrite-group-ambiguous', 'rewrite-overlap'] },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)": "mirror/"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)": "mirror/$1"\n',
  },
  *check(context) {
    for (const use of context.rewrites) {
      const { path, decoded, replacement } = use
      // A group of alternatives, as (a|b), may well be meant to become one name.
      if (
        decoded === null ||
        !/\((?:[^()?]*)(?:\.|\])[*+]\)/.test(decoded.pattern) ||
        groupsOf(decoded.pattern).count === 0
      )
        continue
      if (referencesIn(decoded.replacement).length > 0) continue
      const fixes = replacement.endsWith('/')
        ? rewriteFixes(context, { ...titled('suffix', { text: '$1' }), safe: false }, use, {
            replacement: `${replacement}$1`,
          })
        : []
      yield {
        ...say('rewrite-constant', { replacement: quoteName(replacement) }),
        path,
        fixes,
      }
    }
  },
}
