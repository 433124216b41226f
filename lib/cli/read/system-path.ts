import { UsageError } from '@/lib/cli/usage-error'
import { isSystemRegistry, type NodeOptions } from '@/lib/k3s/node-options'
import { saying } from '@/lib/words/saying'

/** RKE2 does not start with a path in it, so nothing that it then does can be shown. Throws a usage error for one. */
export function refuseSystemPath({
  distribution,
  systemDefaultRegistry,
}: Pick<NodeOptions, 'distribution'> & { readonly systemDefaultRegistry: unknown }): void {
  if (!isSystemRegistry(systemDefaultRegistry) || isSystemRegistry(systemDefaultRegistry, distribution)) return
  throw new UsageError(
    saying('RKE2 refuses a path in --system-default-registry: it is a host with its port alone, not "{value}"', {
      value: String(systemDefaultRegistry),
    }),
  )
}
