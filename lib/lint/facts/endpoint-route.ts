import { hasCommentsAround } from './comments'
import { hasWildcard } from './config-route'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse, MirrorUse } from './mirror-use'

/**
 * True when an endpoint without effect can be removed without changing any other request: another endpoint keeps the
 * mirror in use, and the last one does not become the default endpoint, which has no rewrites. False if its comments
 * would be lost.
 */
export function isRemovable(context: LintContext, endpoint: EndpointUse): boolean {
  const { registry, path } = endpoint
  const { text, locate } = context.parsed
  const value = locate(path)?.value
  if (value === undefined || hasCommentsAround(text, value.start, value.end)) return false
  const mirror = context.mirror(registry)
  if (mirror === null) return false
  const { others, last, lastButOne } = askedEndpoints(mirror)
  const isOnlyOther = others === 1 && isAsked(endpoint) && !endpoint.isDefault
  const left = last === endpoint ? lastButOne : last
  return others > 0 && !isOnlyOther && (left?.isDefault !== true || !dependsOnLast(context, registry))
}

/** What is left of the endpoints of a mirror when K3s has dropped what is no URL and what is there before. */
interface AskedEndpoints {
  /** How many of them are not the registry itself. */
  readonly others: number
  readonly last: EndpointUse | null
  readonly lastButOne: EndpointUse | null
}

const askedOf = new WeakMap<MirrorUse, AskedEndpoints>()

/** Found once for each mirror, since each of its endpoints may be asked about. */
function askedEndpoints(mirror: MirrorUse): AskedEndpoints {
  const before = askedOf.get(mirror)
  if (before !== undefined) return before
  const asked = mirror.endpoints.filter(isAsked)
  const found = {
    others: asked.filter(({ isDefault }) => !isDefault).length,
    last: asked.at(-1) ?? null,
    lastButOne: asked.at(-2) ?? null,
  }
  askedOf.set(mirror, found)
  return found
}

function isAsked({ address, isDuplicate }: EndpointUse): boolean {
  return address !== null && !isDuplicate
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
