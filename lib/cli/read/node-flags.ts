import { UsageError } from '@/lib/cli/usage-error'
import { defaultOptions, readNodeOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease, allReleases } from '@/lib/k3s/releases/releases'
import { saying } from '@/lib/words/saying'

/** The node that the flags of a command describe. Throws a usage error for one that there is not. */
export function readNodeFlags(values: ReadonlyMap<string, string | boolean>): NodeOptions {
  const otherwise = defaultOptions()
  const given = {
    ...otherwise,
    distribution: values.get('distribution') ?? otherwise.distribution,
    release: values.get('release') ?? otherwise.release,
    disableDefaultRegistryEndpoint: values.get('disable-default-registry-endpoint') === true,
    embeddedRegistry: values.get('embedded-registry') === true,
  }
  const { options, wrong } = readNodeOptions(given)
  if (wrong.includes('distribution'))
    throw new UsageError(saying('--distribution is k3s or rke2, not "{value}"', { value: String(given.distribution) }))
  if (wrong.includes('release')) {
    const oldest = allReleases().at(-1)?.name ?? ''
    throw new UsageError(
      saying('--release "{value}" is not known: write it like {newest}, not older than {oldest}', {
        value: String(given.release),
        newest: newestRelease().name,
        oldest,
      }),
    )
  }
  return options
}
