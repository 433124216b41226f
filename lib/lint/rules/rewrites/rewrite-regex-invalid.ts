import { say } from '@/lib/words/en/rewrites'
import type { LintContext } from '@/lib/lint/context'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import type { Rule } from '@/lib/lint/rule'
import type { Range } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'

export const rewriteRegexInvalid: Rule = {
  code: 'rewrite-regex-invalid',
  severity: 'error',
  layer: 'type',
  title: 'Go cannot read the pattern',
  why: 'Patterns are regular expressions of Go (RE2), which have no look-ahead, no look-behind and no back-references. containerd logs "Failed to compile rewrite" and goes on as if the rule were not there.',
  evidence: ['rke2#3227', 'dashboard#7939', 'containerd:core/remotes/docker/resolver.go'],
  worksOnRejected: true,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(?!internal)(.*)": "public/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^library/(.*)": "public/$1"\n',
  },
  *check(context) {
    for (const use of context.rewrites) {
      if (use.compileError === null) continue
      const what = visibleText(use.compileError.replace(/^error parsing regexp: /, '').slice(0, 120))
      const range = placeOf(context, use)
      yield {
        ...say('rewrite-regex-invalid', { error: what, isUnsupported: UNSUPPORTED.test(what) }),
        path: use.path,
        ...(range === null ? {} : { range }),
      }
    }
  },
}

/** Look-around and back-references, which other regular expressions have. */
const UNSUPPORTED = /Perl syntax|invalid escape sequence: `\\[1-9k]/

/** The part that the error names, where it stands in the key as written. */
function placeOf({ parsed }: LintContext, { path, compileError }: RewriteUse): Range | null {
  const key = parsed.locate(path)?.key
  const part = /`(.+)`$/.exec(compileError ?? '')?.[1]
  if (key === undefined || key === null || part === undefined) return null
  const at = parsed.text.slice(key.start, key.end).indexOf(part)
  return at < 0 ? null : { start: key.start + at, end: key.start + at + part.length }
}
