import type { LintContext } from '@/lib/lint/context'
import { endedPull } from '@/lib/lint/facts/ends-pull'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import type { Fix } from '@/lib/registries/diagnostic'
import { changeFix, type Offer } from './fix'

/** What becomes of a rule; what is left out stays. */
interface ChangedRule {
  readonly pattern?: string
  readonly replacement?: string
}

/**
 * A fix that gives a rewrite another pattern or replacement. None when another rule has that pattern, and when the rule would
 * then end pulls that it does not end now: one that never took a name can have any replacement.
 */
export function rewriteFixes(
  context: LintContext,
  offer: Offer,
  use: RewriteUse,
  changed: ChangedRule,
): readonly Fix[] {
  const { pattern = use.pattern, replacement = use.replacement } = changed
  const isRenamed = pattern !== use.pattern
  if (isRenamed && use.mirror.mirror.rewrite.has(pattern)) return []
  const { release } = context
  if (endedPull(use, release) === null && endedPull(use.as(pattern, replacement), release) !== null) return []
  return [
    changeFix(
      context,
      offer,
      ...(isRenamed ? [{ rename: use.path, to: pattern }] : []),
      ...(replacement === use.replacement ? [] : [{ set: [...use.path.slice(0, -1), pattern], to: replacement }]),
    ),
  ]
}
