import { UsageError } from '@/lib/cli/usage-error'
import { defaultOptions, readNodeOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease, allReleases } from '@/lib/k3s/releases/releases'
import { saying } from '@/lib/words/saying'

type Values = ReadonlyMap<string, string | boolean>

/** What the flags of one side of a comparison say of its node; what they leave out is as for both. */
export type SideFlags = Partial<NodeOptions>

/** The node that the flags of a command describe. Throws a usage error for one that there is not. */
export function readNodeFlags(values: Values): NodeOptions {
  return readFlags(values, '', defaultOptions())
}

/** The flags `--from-…` and `--to-…` of one side. Throws a usage error for a node that there is not. */
export function readSideFlags(values: Values, side: 'from' | 'to', both: NodeOptions): SideFlags {
  const options = readFlags(values, `${side}-`, both)
  return {
    ...(values.has(`${side}-release`) && { release: options.release }),
    ...(values.has(`${side}-distribution`) && { distribution: options.distribution }),
    ...(values.has(`${side}-disable-default-registry-endpoint`) && {
      disableDefaultRegistryEndpoint: options.disableDefaultRegistryEndpoint,
    }),
    ...(values.has(`${side}-embedded-registry`) && { embeddedRegistry: options.embeddedRegistry }),
  }
}

function readFlags(values: Values, prefix: string, otherwise: NodeOptions): NodeOptions {
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
  return options
}
