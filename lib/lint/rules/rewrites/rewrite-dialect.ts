import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import { withoutBackslashes } from '@/lib/lint/fixes/without-backslashes'
import type { LintContext } from '@/lib/lint/context'
import { hasControl, type RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'

export const rewriteDialect: Rule = {
  code: 'rewrite-dialect',
  severity: 'error',
  layer: 'type',
  title: 'Replacement written for another tool',
  why: 'Groups are written $1, ${1} or ${name} here, and $0 is the whole match. sed and Python write \\1, JavaScript $&, templates #{1}: $& and #{1} stay as they are and give no repository, \\1 makes the whole hosts.toml unreadable.',
  evidence: ['k3s:pkg/agent/templates/templates.go', 'containerd:core/remotes/docker/resolver.go'],
  bad: {
    text: "mirrors:\n  docker.io:\n    endpoint: [\"https://harbor.example.com\"]\n    rewrite:\n      '^(.*)$': 'dockerhub/\\1'\n",
  },
  good: {
    text: "mirrors:\n  docker.io:\n    endpoint: [\"https://harbor.example.com\"]\n    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n",
  },
  *check(context) {
    for (const use of context.rewrites) {
      const { path, replacement } = use
      const plain = replacement
        .replace(/\\+g<(\w+)>/g, '${$1}')
        .replace(/\\+(\d)/g, '${$1}')
        .replaceAll('$&', '${0}')
        .replace(/#\{(\d+)\}/g, '${$1}')
        .replace(/\$<(\w+)>/g, '${$1}')
      if (plain === replacement) continue
      const short = plain.replace(/\$\{(\d+)\}(?!\w)/g, '$$$1')
      const pattern = patternBeside(use, short)
      // With its groups written as here, the file would still not be read: rewrite-backslash says why.
      if (pattern === null && CERTS_D.includes(context.release.registriesWriter)) continue
      yield {
        ...say('rewrite-dialect'),
        path,
        fixes: pattern === null ? [] : fixesFor(context, use, { pattern, replacement: short }),
      }
    }
  },
}

/** A backslash in the pattern goes too, where containerd could not read the file otherwise; null where one stays. */
function patternBeside(use: RewriteUse, replacement: string): string | null {
  const patterns = [use.pattern, withoutBackslashes(use.pattern)]
  return patterns.find((one) => one !== null && isRead(use.as(one, replacement))) ?? null
}

function fixesFor(
  context: LintContext,
  use: RewriteUse,
  to: { readonly pattern: string; readonly replacement: string },
): readonly Fix[] {
  const { pattern, replacement } = to
  const text = pattern === use.pattern ? `"${replacement.slice(0, 60)}"` : `'${pattern}': "${replacement}"`.slice(0, 90)
  return rewriteFixes(context, { ...titled('write', { text }), safe: true }, use, to)
}

function isRead({ pattern, replacement, decoded }: RewriteUse): boolean {
  return decoded === null
    ? !`${pattern}${replacement}`.includes('\\')
    : !hasControl(decoded.pattern + decoded.replacement)
}
