import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { Language } from '@/lib/go/regexp/engine'
import type { LintContext } from '@/lib/lint/context'
import { repositoryNames } from '@/lib/lint/facts/rewrites/repository-names'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

/** A file can have a rule for each image: so many that match none of the typical names are looked at. */
const RULES_MAX = 50
const STEPS_MAX = 20_000

export const rewriteNeverMatches: Rule = {
  code: 'rewrite-never-matches',
  severity: 'warning',
  title: 'Pattern that matches no name',
  why: 'A rewrite sees the repository alone, as in library/nginx or rancher/mirrored-pause: lower-case letters and digits, with single dots, dashes and low lines between them, and a slash between its parts. It never begins or ends with a slash, and on Docker Hub it has at least one, because containerd puts library/ in front of nginx. Where no rule matches, the endpoint is asked for the name as it is.',
  evidence: ['rancher/docs#4045', 'containerd:core/remotes/docker/resolver.go'],
  yieldsTo: {
    keys: 4,
    upTo: 'type',
    codes: ['rewrite-has-registry', 'rewrite-has-tag', 'rewrite-backslash', 'rewrite-quote', 'rewrite-regex-invalid'],
  },
  bad: {
    text: 'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^/(.*)": "quay-remote/$1"\n',
  },
  good: {
    text: 'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(.*)": "quay-remote/$1"\n',
  },
  *check(context) {
    let looked = 0
    for (const use of context.rewrites) {
      if (use.compiled === null || use.repositories.some((name) => use.change(name) !== null)) continue
      looked += 1
      if (looked > RULES_MAX) return
      const isDockerHub = use.mirror.registry === DOCKER_HUB
      const names = repositoryNames(isDockerHub)
      if (use.compiled.canMatch(names, STEPS_MAX) !== false) continue
      const kind = kindOf(use, isDockerHub)
      const meant = meantPattern(use.pattern, kind)
      const isFixed = meant !== null && use.as(meant, use.replacement).compiled?.canMatch(names, STEPS_MAX) === true
      yield {
        ...(kind === 'other' ? say('rewrite-never-matches') : say(`rewrite-never-matches.${kind}`)),
        path: use.path,
        fixes: isFixed ? fixesFor(context, use, meant) : [],
      }
    }
  },
}

type Kind = 'slash' | 'upper-case' | 'library' | 'other'

/** What would have to be allowed in names for the pattern to match one. */
function kindOf({ compiled }: RewriteUse, isDockerHub: boolean): Kind {
  const matches = (names: Language) => compiled?.canMatch(names, STEPS_MAX) === true
  if (matches(repositoryNames(isDockerHub, { slash: true }))) return 'slash'
  if (isDockerHub && matches(repositoryNames(isDockerHub, { withoutLibrary: true }))) return 'library'
  return matches(repositoryNames(isDockerHub, { upperCase: true })) ? 'upper-case' : 'other'
}

/** The pattern with what is wrong in it set right; null where that is not plain to see. */
function meantPattern(pattern: string, kind: Kind): string | null {
  if (kind === 'slash') return pattern.replace(/^(\^?\(?\^?)\/+/, '$1')
  if (kind === 'library') return pattern.includes('|') ? null : pattern.replace(/^\^/, '^library/')
  return kind === 'upper-case' && !/[\\?[]/.test(pattern) ? pattern.toLowerCase() : null
}

function fixesFor(context: LintContext, use: RewriteUse, pattern: string) {
  return rewriteFixes(context, { ...titled('write', { text: quoteName(pattern) }), safe: false }, use, { pattern })
}
