import { planHosts } from '@/lib/containerd/plan-pull'
import { engines } from '@/lib/containerd/engines'
import type { ClusterNode, createNodeReader } from '@/lib/node'
import { NO_VALUES } from '@/lib/placeholders/values'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { plansOfOpenKeys } from './file-ways'
import type { WayMeans } from './way'

/** The same for the same options, so that their reader keeps what it has decoded. */
const openOptions = new WeakMap<NodeOptions, NodeOptions>()

/** What `waysOf` asks of a node. `read` is kept by who asks often: it reads the file once more, for another node. */
export function meansOf(node: ClusterNode, read: ReturnType<typeof createNodeReader>): WayMeans {
  const { options, template, parsed } = node
  const show = template === null ? null : template.show
  const openEntries = () => plansOfOpenKeys(node).map((plan) => show?.(plan) ?? plan)
  if (!options.disableDefaultRegistryEndpoint) return { show, openEntries, unblocked: null }
  // What is filled in is in the text by then.
  const text = template?.text ?? parsed.text
  let open: ClusterNode | null = null
  return {
    show,
    openEntries,
    unblocked: (registry) => {
      open ??= read(text, withoutFlag(options), engines, NO_VALUES)
      return planHosts(registry, open.containerd)
    },
  }
}

function withoutFlag(options: NodeOptions): NodeOptions {
  const known = openOptions.get(options) ?? { ...options, disableDefaultRegistryEndpoint: false }
  openOptions.set(options, known)
  return known
}
