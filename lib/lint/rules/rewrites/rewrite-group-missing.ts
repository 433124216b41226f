import { groupsOf, referencesIn } from '@/lib/lint/facts/rewrite-text'
import { valueRange } from '@/lib/lint/facts/value-range'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const rewriteGroupMissing: Rule = {
  code: 'rewrite-group-missing',
  severity: 'error',
  title: '$1 without a group',
  why: '$1 stands for what the first pair of parentheses in the pattern matched. Where the pattern has none, it is replaced by nothing, and the name that is requested ends or doubles a slash.',
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
      yield {
        message: `${quoteName(written)} is replaced by nothing, because the pattern has ${reasonFor(missing.name, count, names)}`,
        path,
        ...valueRange(context, path),
      }
    }
  },
}

function reasonFor(name: string, count: number, names: ReadonlySet<string>): string {
  const around = 'Put ( ) around what it is meant to stand for.'
  if (/^\d+$/.test(name))
    return `${count === 0 ? 'no group' : count === 1 ? 'only one group' : `only ${count} groups`}. ${around}`
  // A name goes on as long as letters, digits and underscores do.
  const meant = [...names].find((one) => name.startsWith(one))
  return `no group called ${quoteName(name)}. ${meant === undefined ? around : `Write \${${meant}} where the name ends before it.`}`
}
