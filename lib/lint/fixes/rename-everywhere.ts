import { titled } from '@/lib/words/en/fixes'
import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Change } from '@/lib/edit/change'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { changeFix } from './fix'
import type { Titled } from '@/lib/words/worded'

/**
 * One fix that writes a registry in every place that has another name for it: the key of the mirror, its endpoints and
 * the key of configs. None when an entry of the right name exists, since the two would have to be joined, or when
 * something that works would be lost.
 */
export function renameEverywhere(context: LintContext, name: string, registry: string): readonly Fix[] {
  const serving = servingHost(registry)
  const mirror = context.mirror(name)
  const config = context.config(name)
  const endpoints = context.mirrors.flatMap((one) => one.endpoints.filter((endpoint) => isNamed(endpoint, name)))
  const isTaken =
    (mirror !== null && context.mirror(registry) !== null) || (config !== null && context.config(serving) !== null)
  // Where the registry itself is the last endpoint, rewrites have no effect.
  const losesRewrites = endpoints.some((one) => (context.mirror(one.registry)?.mirror.rewrite.size ?? 0) > 0)
  const { disableDefaultRegistryEndpoint } = context.options
  const hasMirror = mirror !== null || context.mirror(serving) !== null
  if (
    isTaken ||
    losesRewrites ||
    (disableDefaultRegistryEndpoint && config !== null && hasMirror && registry === serving)
  )
    return []
  const changes: Change[] = endpoints.toReversed().map((one) => endpointChange(context, one, registry))
  if (config !== null) changes.push({ rename: ['configs', name], to: serving })
  if (mirror !== null) changes.push({ rename: ['mirrors', name], to: registry })
  if (changes.length === 0) return []
  const target = mirror === null ? serving : registry
  return [changeFix(context, { ...titleOf(name, target, changes.length), safe: false }, ...changes)]
}

/** The host that serves the images of a registry, which is also its key of configs. */
export function servingHost(registry: string): string {
  return registry === DOCKER_HUB ? DOCKER_HUB_HOST : registry
}

function isNamed({ address, host }: EndpointUse, name: string): boolean {
  return address !== null && host.replace(/:443$/, '') === name.replace(/:443$/, '')
}

/** The registry is asked last by itself, and once is enough. */
function endpointChange(context: LintContext, endpoint: EndpointUse, meant: string): Change {
  const { registry, index, path, count } = endpoint
  const serving = servingHost(meant)
  const others = context.mirror(registry)?.endpoints ?? []
  const isListed = others.some((one) => one.index !== index && one.hostname === serving)
  const isThere = isListed || (registry === meant && count > 1)
  return isThere ? { remove: path } : { set: path, to: `https://${serving}` }
}

function titleOf(name: string, target: string, places: number): Titled {
  return places === 1
    ? titled('write', { text: quoteName(target) })
    : titled('write-everywhere', { to: quoteName(target), name: quoteName(name) })
}
