import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import {
  groupsOf,
  referencesIn,
  type PatternGroups,
  type TemplateReference,
} from '@/lib/lint/facts/rewrites/rewrite-text'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import { valueRange } from '@/lib/lint/facts/value-range'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import type { LintContext } from '@/lib/lint/context'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Rule } from '@/lib/lint/rule'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'

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
    for (const use of context.rewrites) {
      const { path, decoded } = use
      if (decoded === null) continue
      const groups = groupsOf(decoded.pattern)
      const missing = referencesIn(decoded.replacement).filter(({ name }) => isMissing(name, groups))
      const [first] = missing
      if (first === undefined) continue
      const meant =
        new Set(missing.map(({ name }) => name)).size === 1 ? unusedGroup(decoded.replacement, groups) : null
      yield {
        ...wordsFor(first, groups, meant),
        path,
        ...valueRange(context, path),
        fixes: fixesFor(context, use, first.name, groups, meant),
      }
    }
  },
}

function isMissing(name: string, { count, names }: PatternGroups): boolean {
  return /^\d+$/.test(name) ? Number(name) > count : !/^\d/.test(name) && !names.has(name)
}

/** The only group that the replacement leaves out, which is then the one that was meant; null for none and for several. */
function unusedGroup(replacement: string, { count, names }: PatternGroups): number | null {
  if (names.size > 0) return null
  const used = new Set(referencesIn(replacement).map(({ name }) => Number(name)))
  const unused = Array.from({ length: Math.min(count, 10) }, (_, index) => index + 1).filter((one) => !used.has(one))
  return used.has(0) || unused.length !== 1 ? null : (unused[0] ?? null)
}

/** What stands for a whole name or a part of it, without a group around it. */
const ANYTHING = /(?:\.|\[\^\/\])[*+](?![?])/g

function fixesFor(
  context: LintContext,
  use: RewriteUse,
  name: string,
  { count }: PatternGroups,
  meant: number | null,
): readonly Fix[] {
  const { pattern, replacement } = use
  if (meant !== null) {
    const written = replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all, plain?: string, braced?: string) =>
      plain === name ? `$${meant}` : braced === name ? `\${${meant}}` : all,
    )
    if (written === replacement) return []
    return rewriteFixes(context, { ...titled('write', { text: quoteName(written) }), safe: false }, use, {
      replacement: written,
    })
  }
  if (count > 0 || name !== '1' || /[\\|]/.test(pattern) || pattern.match(ANYTHING)?.length !== 1) return []
  const grouped = pattern.replace(ANYTHING, '($&)')
  return rewriteFixes(context, { ...titled('write', { text: quoteName(grouped) }), safe: false }, use, {
    pattern: grouped,
  })
}

function wordsFor(
  { name, isBraced }: TemplateReference,
  { count, names }: PatternGroups,
  group: number | null,
): Worded {
  const written = quoteName(isBraced ? `\${${name}}` : `$${name}`)
  const instead = group === null ? null : quoteName(isBraced ? `\${${group}}` : `$${group}`)
  if (/^\d+$/.test(name)) return say('rewrite-group-missing', { written, count, instead })
  // A name goes on as long as letters, digits and underscores do.
  const meant = [...names].find((one) => name.startsWith(one))
  return meant === undefined
    ? say('rewrite-group-missing.name', { written, name: quoteName(name), instead })
    : say('rewrite-group-missing.meant', { written, name: quoteName(name), meant: `\${${meant}}` })
}
