import { hasCommentsAround } from './comments'
import { hasWildcard } from './config-route'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse, MirrorUse } from './mirror-use'

/**
 * True when an endpoint that does nothing can go, and every image is asked for as before: another endpoint keeps the
 * mirror in use, and the last of them does not become the default endpoint, which has no rewrites. Its comments would
 * go with it.
 */
export function canGo(context: LintContext, endpoint: EndpointUse): boolean {
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

/** True when an endpoint can be written in another way without becoming the default endpoint at a cost. */
export function canChange(context: LintContext, { registry, index, count }: EndpointUse): boolean {
  return index !== count - 1 || !dependsOnLast(context, registry)
}

function dependsOnLast(context: LintContext, registry: string): boolean {
  return (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || hasWildcard(context)
}
