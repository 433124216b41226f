import { UsageError } from '@/lib/cli/usage-error'
import { defaultOptions, isSystemRegistry, readNodeOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease, allReleases } from '@/lib/k3s/releases/releases'
import { saying } from '@/lib/words/saying'

type Values = ReadonlyMap<string, string | boolean>

/**
 * The node that the flags of a command describe. Throws a usage error for one that there is not. `prefix` is before their
 * names, and `otherwise` has what they leave out.
 */
export function readNodeFlags(values: Values, prefix = '', otherwise: NodeOptions = defaultOptions()): NodeOptions {
  const valueOf = (name: string, value: string | boolean) => values.get(`${prefix}${name}`) ?? value
  const given = {
    ...otherwise,
    distribution: valueOf('distribution', otherwise.distribution),
    release: valueOf('release', otherwise.release),
    disableDefaultRegistryEndpoint: valueOf(
      'disable-default-registry-endpoint',
      otherwise.disableDefaultRegistryEndpoint,
    ),
    embeddedRegistry: valueOf('embedded-registry', otherwise.embeddedRegistry),
    systemDefaultRegistry: values.get(`${prefix}system-default-registry`) ?? otherwise.systemDefaultRegistry,
  }
  const { options, wrong } = readNodeOptions(given)
  if (wrong.includes('distribution'))
    throw new UsageError(
      saying('--{prefix}distribution is k3s or rke2, not "{value}"', { prefix, value: String(given.distribution) }),
    )
  if (wrong.includes('release')) {
    const oldest = allReleases().at(-1)?.name ?? ''
    throw new UsageError(
      saying('--{prefix}release "{value}" is not known: write it like {newest}, not older than {oldest}', {
        prefix,
        value: String(given.release),
        newest: newestRelease().name,
        oldest,
      }),
    )
  }
  refuseSystemPath({ ...options, systemDefaultRegistry: given.systemDefaultRegistry })
  if (wrong.includes('systemDefaultRegistry'))
    throw new UsageError(
      saying('--{prefix}system-default-registry is a host with its port and path, without a scheme, not "{value}"', {
        prefix,
        value: String(given.systemDefaultRegistry).replace(/^.*@/, ''),
      }),
    )
  return options
}

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
