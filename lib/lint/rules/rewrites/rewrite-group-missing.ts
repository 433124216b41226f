import { say } from '@/lib/words/en/rewrites'
import { groupsOf, referencesIn } from '@/lib/lint/facts/rewrite-text'
import { valueRange } from '@/lib/lint/facts/value-range'
import type { Rule } from '@/lib/lint/rule'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/parse-messages'

export const rewriteGroupMissing: Rule = {
  code: 'rewrite-group-missing',
  severity: 'error',
  title: '$1 without a group',
  why: '$1 stands for what the first pair of parentheses in the pattern matched. If the pattern has none, it is replaced by nothing, and the requested name ends in a slash or has two in a row.',
  evidence: ['k3s#11191', 'rancher/docs#4045'],
  yieldsTo: { keys: 4, upTo: 'type' },
  worksOnRejected: true,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/.*": "mirror/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)": "mirror/$1"\n',
  },
  *check(context) {
    for (const { path, decoded } of context.rewrites) {
      if (decoded === null) continue
      const { count, names } = groupsOf(decoded.pattern)
      const missing = referencesIn(decoded.replacement).find(({ name }) =>
        /^\d+$/.test(name) ? Number(name) > count : !/^\d/.test(name) && !names.has(name),
      )
      if (missing === undefined) continue
      const written = missing.isBraced ? `\${${missing.name}}` : `$${missing.name}`
      yield { ...wordsFor(quoteName(written), missing.name, count, names), path, ...valueRange(context, path) }
    }
  },
}

function wordsFor(written: string, name: string, count: number, names: ReadonlySet<string>): Worded {
  if (/^\d+$/.test(name)) return say('rewrite-group-missing', { written, count })
  // A name goes on as long as letters, digits and underscores do.
  const meant = [...names].find((one) => name.startsWith(one))
  return meant === undefined
    ? say('rewrite-group-missing.name', { written, name: quoteName(name) })
    : say('rewrite-group-missing.meant', { written, name: quoteName(name), meant: `\${${meant}}` })
}
