import { parseReference } from '@/lib/containerd/reference'
import { decodeRewrite } from '@/lib/containerd/rewrite'
import type { RegexpEngine, ReplacedPart } from '@/lib/go/regexp/engine'
import type { TomlReader } from '@/lib/go/toml/reader'

/** One rule that changes a name. */
export interface Taken {
  /** The position of the rule among those of its mirror, from 1. */
  readonly rule: number
  readonly result: string
  readonly parts: readonly ReplacedPart[]
}

export interface TestedName {
  /** As it was given. */
  readonly name: string
  /** What rewrites see of it; null when it is not an image name. */
  readonly repository: string | null
  /** The registry of the name when that is another one, whose rules are others. */
  readonly otherRegistry: string | null
  /** Each rule that changes it. More than one: containerd takes one of them at random for each request. */
  readonly taken: readonly Taken[]
}

interface NamesToTest {
  /** The key of the mirror. */
  readonly registry: string
  /** The rewrites of the mirror, in the order of the text. */
  readonly rewrite: ReadonlyMap<string, string>
  readonly names: readonly string[]
}

/**
 * What each name becomes by the rules of one mirror, as containerd reads them back from hosts.toml. A rule that cannot be
 * read or tried changes nothing here. Never throws.
 * Source: k3s-io/containerd core/remotes/docker/resolver.go, withRewritesFromHost: a map, so in no order
 */
export function testNames(
  { registry, rewrite, names }: NamesToTest,
  engine: RegexpEngine,
  toml: TomlReader,
): readonly TestedName[] {
  const budgeted = engine.withBudget()
  const rules = [...rewrite].flatMap(([pattern, replacement], index) => {
    const rule = decodeRewrite(pattern, replacement, toml)
    const compiled = rule === null ? null : budgeted.compile(rule.pattern)
    return rule === null || compiled === null || !('replaceInParts' in compiled)
      ? []
      : [{ number: index + 1, replacement: rule.replacement, compiled }]
  })
  return names.map((name) => {
    const parsed = parseReference(name, 'without-domain')
    if ('error' in parsed) return { name, repository: null, otherRegistry: null, taken: [] }
    const { repository, registry: own } = parsed.reference
    if (registry !== '*' && own !== registry) return { name, repository, otherRegistry: own, taken: [] }
    const taken = rules.flatMap(({ number, replacement, compiled }): Taken[] => {
      const result = compiled.replaceAll(repository, replacement)
      return result === repository
        ? []
        : [{ rule: number, result, parts: compiled.replaceInParts(repository, replacement) }]
    })
    return { name, repository, otherRegistry: null, taken }
  })
}
