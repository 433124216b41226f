import { dockerHubMirrorKey } from '@/lib/known/docker-hub'
import { registryOfSite } from '@/lib/known/web-names'
import { hasAuthSettings, hasTlsSettings } from './config-settings'
import type { LintContext } from '@/lib/lint/context'
import type { ConfigUse } from './config-use'
import type { EndpointUse } from './mirror-use'

/**
 * The first endpoint of the mirror with the same key that has no entry of configs, for which these settings may be
 * meant. Null when there is none.
 */
export function mirrorWithoutEntry(
  { mirror }: Pick<LintContext, 'mirror'>,
  { host, config, keyProblem }: ConfigUse,
): EndpointUse | null {
  // Who files settings under the wildcard means every registry, and under a web site its registry: other mistakes.
  if (keyProblem !== null || host === '*' || host === '_default' || registryOfSite(host) !== null) return null
  if (!(hasAuthSettings(config) || hasTlsSettings(config))) return null
  const endpoint = mirror(dockerHubMirrorKey(host))?.endpoints.find(
    ({ address, config: own, hostname }) => address !== null && own === null && hostname !== '',
  )
  return endpoint === undefined || endpoint.host === host ? null : endpoint
}
