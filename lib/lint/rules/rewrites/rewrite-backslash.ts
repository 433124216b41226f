import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import type { LintContext } from '@/lib/lint/context'
import { hasControl, type RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import { CERTS_D, type Finding, type Rule } from '@/lib/lint/rule'
import { withoutBackslashes } from '@/lib/lint/fixes/without-backslashes'
import type { Fix } from '@/lib/registries/diagnostic'

export const rewriteBackslash: Rule = {
  code: 'rewrite-backslash',
  severity: 'error',
  title: 'Backslash in a rewrite',
  releases: 'containerd 1.7 accepts \\/, containerd 2 does not (February 2025).',
  why: 'K3s writes patterns and replacements unescaped between double quotes into hosts.toml, where a backslash begins an escape of TOML. \\. and \\d do not exist there: containerd ignores the whole file, all mirrors of the registry are lost and the registry itself is asked, even with --disable-default-registry-endpoint. \\b and \\t exist and become control characters, so that the rule never matches. [.] and [0-9] do the same without a backslash.',
  evidence: ['k3s:pkg/agent/templates/templates.go', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { keys: 4, upTo: 'type' },
  writers: CERTS_D,
  bad: {
    text: "mirrors:\n  docker.io:\n    endpoint: [\"https://harbor.example.com\"]\n    rewrite:\n      '^library/nginx\\.(.*)': 'dockerhub/$1'\n",
  },
  good: {
    text: "mirrors:\n  docker.io:\n    endpoint: [\"https://harbor.example.com\"]\n    rewrite:\n      '^library/nginx[.](.*)': 'dockerhub/$1'\n",
  },
  *check(context) {
    for (const use of context.rewrites) {
      const finding = use.pattern.includes('\\') || use.replacement.includes('\\') ? findingOf(context, use) : null
      if (finding !== null) yield finding
    }
  },
}

function findingOf(context: LintContext, use: RewriteUse): Finding | null {
  const { path, decoded } = use
  const fixes = fixesFor(context, use)
  if (decoded === null) {
    return {
      ...say('rewrite-backslash'),
      path,
      fixes,
    }
  }
  if (hasControl(decoded.pattern + decoded.replacement)) {
    return {
      ...say('rewrite-backslash.control'),
      path,
      fixes,
    }
  }
  const isOldOnly = context.release.tomlParser === 'go-toml-1' && /(?<!\\)(?:\\\\)*\\\//.test(use.pattern)
  return isOldOnly
    ? {
        severity: 'info',
        ...say('rewrite-backslash.slash'),
        path,
        fixes,
      }
    : null
}

function fixesFor(context: LintContext, use: RewriteUse): readonly Fix[] {
  const { pattern, replacement } = use
  const plain = withoutBackslashes(pattern)
  const slashes = replacement.replaceAll('\\/', '/')
  if (!pattern.includes('\\') && slashes !== replacement && !slashes.includes('\\'))
    return rewriteFixes(context, { ...titled('write-slash'), safe: true }, use, { replacement: slashes })
  const isReplaced = !replacement.includes('\\')
  if (plain === null || !isReplaced || plain === pattern) return []
  const title = plain.length > 60 ? titled('write-without-backslashes') : titled('write', { text: plain })
  return rewriteFixes(context, { ...title, safe: true }, use, { pattern: plain })
}
