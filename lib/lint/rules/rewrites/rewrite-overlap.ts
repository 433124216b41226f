import { say } from '@/lib/words/en/rewrites'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import { TYPICAL_REPOSITORIES, type RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import { literalPrefix } from '@/lib/lint/facts/rewrites/rewrite-text'
import type { Worded } from '@/lib/words/worded'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteOverlap: Rule = {
  code: 'rewrite-overlap',
  severity: 'error',
  title: 'Two rewrites for one name',
  why: 'Rewrites have no order. For each request containerd goes through a Go map in random order and uses the first that changes the name, so with two that match, the winner is random: HEAD and the layers of one pull can go to different repositories. hosts.toml shows them sorted, but that order has no effect.',
  evidence: ['rke2#3227', 'k3s#9626', 'containerd:core/remotes/docker/resolver.go'],
  bad: {
    text: 'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^jetstack/(.*)": "certs/$1"\n      "(.*)": "quay/$1"\n',
  },
  good: {
    text: 'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^jetstack/(.*)": "certs/$1"\n      "^cilium/(.*)": "network/$1"\n',
  },
  *check(context) {
    const byMirror = new Map<MirrorUse, RewriteUse[]>()
    for (const use of context.rewrites) {
      const uses = byMirror.get(use.mirror)
      if (uses === undefined) byMirror.set(use.mirror, [use])
      else uses.push(use)
    }
    let left = WORK_MAX
    for (const uses of byMirror.values()) {
      if (uses.length < 2) continue
      const rules = uses.slice(0, RULES_MAX)
      const names = namesToTry(rules)
      const work = names.length * rules.reduce((sum, { compiled }) => sum + (compiled?.instructions ?? 0), 0)
      if (work > left) continue
      left -= work
      yield* collisions(rules, names)
    }
  },
}

// A generated file can have a rule for each image; enough of them are compared to find a catch-all.
const RULES_MAX = 100
/** Instructions for each name, of which a rewrite that people write has about 20. */
const WORK_MAX = 2_000_000
/** No repository has a longer name. */
const NAME_LENGTH_MAX = 255

function namesToTry(rules: readonly RewriteUse[]): readonly string[] {
  const derived = rules.flatMap(({ pattern }) => {
    const prefix = literalPrefix(pattern)
    return prefix === '' ? [] : prefix.endsWith('/') ? [`${prefix}x`] : [prefix, `${prefix}/x`]
  })
  const names = [...(rules[0]?.repositories ?? TYPICAL_REPOSITORIES), ...derived]
  return [...new Set(names)].filter(({ length }) => length <= NAME_LENGTH_MAX)
}

function* collisions(rules: readonly RewriteUse[], names: readonly string[]): Iterable<Finding> {
  const found = new Map<RewriteUse, Worded>()
  for (const name of names) {
    const changes = rules.flatMap((rule) => {
      const result = rule.change(name)
      return result === null ? [] : [{ rule, result }]
    })
    const results = new Set(changes.map(({ result }) => result))
    if (results.size < 2) continue
    for (const { rule, result } of changes) {
      const other = changes.find((one) => one.result !== result)
      if (other !== undefined && !found.has(rule))
        found.set(
          rule,
          say('rewrite-overlap', {
            name: quoteName(name),
            result: quoteName(result),
            other: quoteName(other.result),
            pattern: quoteName(other.rule.pattern),
          }),
        )
    }
  }
  for (const [rule, words] of found) yield { ...words, path: rule.path }
}
