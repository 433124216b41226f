import { distributionFlag, readNodeFlags } from '@/lib/cli/read/node-flags'
import type { NodeOptions } from '@/lib/k3s/node-options'

/** What the flags of one side of a comparison say of its node; what they leave out is as for both. */
export type SideFlags = Partial<NodeOptions>

/** The flags `--from-…` or `--to-…` of one side. Throws a usage error for a node that there is not. */
export function readSideFlags(
  values: ReadonlyMap<string, string | boolean>,
  side: 'from' | 'to',
  both: NodeOptions,
): SideFlags {
  const options = readNodeFlags(values, `${side}-`, both)
  return {
    ...Object.fromEntries(
      NAMES.flatMap(([name, flag]) => (values.has(`${side}-${flag}`) ? [[name, options[name]]] : [])),
    ),
    // A release can name it, too.
    ...(distributionFlag(values, `${side}-`) !== null && { distribution: options.distribution }),
  }
}

const NAMES = [
  ['release', 'release'],
  ['distribution', 'distribution'],
  ['disableDefaultRegistryEndpoint', 'disable-default-registry-endpoint'],
  ['embeddedRegistry', 'embedded-registry'],
] as const
