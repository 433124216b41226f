import { hasCommentsAround } from './comments'
import { hasWildcard } from './config-route'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from './mirror-use'

/**
 * True when an endpoint that does nothing can go, and every image is asked for as before: another endpoint keeps the
 * mirror in use, and the last of them does not become the default endpoint, which has no rewrites. Its comments would
 * go with it.
 */
export function isRemovable(context: LintContext, { registry, path }: EndpointUse): boolean {
  const { text, locate } = context.parsed
  const value = locate(path)?.value
  if (value === undefined || hasCommentsAround(text, value.start, value.end)) return false
  const left = (context.mirror(registry)?.endpoints ?? []).filter(
    (other) => other.path.at(-1) !== path.at(-1) && other.address !== null && !other.isDuplicate,
  )
  return (
    left.some(({ isDefault }) => !isDefault) && (left.at(-1)?.isDefault !== true || !dependsOnLast(context, registry))
  )
}

/** True when an endpoint can be written in another way without becoming the default endpoint at a cost. */
export function isRewritable(context: LintContext, { registry, index, count }: EndpointUse): boolean {
  return index !== count - 1 || !dependsOnLast(context, registry)
}

function dependsOnLast(context: LintContext, registry: string): boolean {
  return (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || hasWildcard(context)
}
