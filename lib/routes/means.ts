import { engines } from '@/lib/containerd/engines'
import type { ClusterNode, createNodeReader } from '@/lib/node'
import { NO_VALUES } from '@/lib/placeholders/values'
import type { WayMeans } from './way'

/** What `waysOf` asks of a node. `read` is kept by who asks often: it reads the file once more, for another node. */
export function meansOf(
  { options, template, parsed }: ClusterNode,
  read: ReturnType<typeof createNodeReader>,
): WayMeans {
  const isBlocking = options.disableDefaultRegistryEndpoint
  return {
    show: template === null ? null : template.show,
    // What is filled in is in the text by then.
    unblocked: isBlocking
      ? (image) =>
          read(
            template?.text ?? parsed.text,
            { ...options, disableDefaultRegistryEndpoint: false },
            engines,
            NO_VALUES,
          ).plan(image)
      : null,
  }
}
