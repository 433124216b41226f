import { hasCommentsAround } from './comments'
import { hasWildcard } from './config-route'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from './mirror-use'

/**
 * True when an endpoint without effect can be removed without changing any other request: another endpoint keeps the
 * mirror in use, and the last one does not become the default endpoint, which has no rewrites. False if its comments
 * would be lost.
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

/**
 * True when an endpoint can be rewritten without changing any other request, even if it becomes the default endpoint.
 */
export function isRewritable(context: LintContext, { registry, index, count }: EndpointUse): boolean {
  return index !== count - 1 || !dependsOnLast(context, registry)
}

function dependsOnLast(context: LintContext, registry: string): boolean {
  return (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || hasWildcard(context)
}
