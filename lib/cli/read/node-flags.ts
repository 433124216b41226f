import { UsageError } from '@/lib/cli/usage-error'
import { defaultOptions, readNodeOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { DISTRIBUTIONS } from '@/lib/k3s/distribution'
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
    distribution: distributionFlag(values, prefix) ?? otherwise.distribution,
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
  if (wrong.includes('systemDefaultRegistry'))
    throw new UsageError(
      saying(
        '--{prefix}system-default-registry is a host with its port, in K3s also with a path, and without a scheme, not "{value}"',
        {
          prefix,
          value: String(given.systemDefaultRegistry).replace(/^.*@/, ''),
        },
      ),
    )
  return options
}

/**
 * The distribution that the flags name, also by the end of a release such as `v1.31.5+rke2r1`; null when none does. Throws
 * a usage error where they contradict each other.
 */
export function distributionFlag(values: Values, prefix = ''): string | null {
  const release = values.get(`${prefix}release`)
  const [, end] = (typeof release === 'string' && /[-+](k3s|rke2)r?\d+\s*$/.exec(release)) || []
  const flag = values.has(`${prefix}distribution`) ? `${prefix}distribution` : 'distribution'
  const given = values.get(flag)
  if (given === undefined) return end ?? null
  if (end !== undefined && end !== given && DISTRIBUTIONS.some((one) => one === given))
    throw new UsageError(
      saying('--{prefix}release "{release}" is a release of {name}, and --{flag} says {given}', {
        prefix,
        release: String(release),
        name: end === 'rke2' ? 'RKE2' : 'K3s',
        flag,
        given: String(given),
      }),
    )
  return String(given)
}
