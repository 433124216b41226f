import type { Plan } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'
import type { Matched } from './match/matched'
import type { Message } from './read/read-message'
import { isEmbeddedHost } from './words/embedded'
import { hostsOf } from './words/hosts'

export interface Where {
  /** Which endpoint of the plan the line is about, or how it differs; null when there is nothing to say. */
  readonly says: Saying | null
  /** What a difference means, the most frequent first. */
  readonly means: readonly Saying[]
}

export const notRead = saying(
  'The node does not have this file, or did not read it since its last change: K3s and RKE2 read it only when they start. Restart the service on that node.',
)
export const otherNode = saying(
  'The line is of another node, or of another cluster: the file must be the same on all nodes.',
)
export const handMade = saying(
  'Something else writes its files: a template for config.toml, a tool that owns registries.yaml, or another program that writes into certs.d.',
)

/** How the request of a line differs from the plan of the open file, in words, and what that means. */
export function ofDifference(
  { plan, index, why }: Extract<Matched, { kind: 'differs' }>,
  message: Message,
  host: string,
  options: NodeOptions,
): Where {
  const near = index === null ? undefined : plan.attempts[index]
  const asks = near?.url ?? ''
  const asked = message.asked === null ? host : `${message.asked.scheme}://${host}${message.asked.path}`
  const hosts = hostsOf(plan.attempts)
  switch (why) {
    case 'open':
      return {
        says: saying(
          'Undecided whether it is in the plan of {image}: the node asked {asked}, and with the open file it would ask {hosts} (not filled in: {placeholders}).',
          {
            image: plan.image,
            asked,
            hosts,
            placeholders: [...new Set(plan.attempts.flatMap(({ open = [] }) => open))],
          },
        ),
        means: [],
      }
    case 'scheme':
      return {
        says: saying('The node asked {asked}, and with the open file it would ask {asks}: another scheme.', {
          asked,
          asks,
        }),
        means: [notRead, otherNode],
      }
    case 'path-plain':
      return {
        says: saying(
          'The node asked for the name as it is, {asked}. With the open file it would be rewritten: {asks}.',
          {
            asked,
            asks,
          },
        ),
        means: [notRead, otherNode, handMade],
      }
    case 'path':
      return {
        says: saying('The node asked {asked}, and with the open file it would ask {asks}: the path differs.', {
          asked,
          asks,
        }),
        means: [notRead, otherNode, handMade],
      }
    case 'near-host':
      return {
        says: saying('The node asked {host}, and with the open file it would ask {hosts}: nearly the same name.', {
          host,
          hosts,
        }),
        means: [
          notRead,
          saying('The endpoint on the node is written in another way: host and port must match exactly.'),
        ],
      }
    case 'default-off':
      return withoutDefault(plan, host, options)
    case 'host':
      return {
        says: saying(
          'The node asked {host}, which is not in the plan of {image}: with the open file it would ask {hosts}.',
          {
            host,
            image: plan.image,
            hosts,
          },
        ),
        means: [
          ...(isEmbeddedHost(host)
            ? [
                saying(
                  'It is the embedded registry, which the node has and the chosen options do not: switch --embedded-registry on here.',
                ),
              ]
            : []),
          notRead,
          otherNode,
          saying(
            'It is a host to which a registry leads: its token server, or the storage of its content. The node must reach it too.',
          ),
          handMade,
        ],
      }
  }
}

/** Of a line that asked the registry itself: what leaves that out is a flag, or what the release makes of a wildcard mirror. */
function withoutDefault(plan: Plan, host: string, options: NodeOptions): Where {
  const release = releaseOf(options)
  const byRelease = plan.directory?.match === 'wildcard' && !release.wildcardFallback
  const values = { host, hosts: hostsOf(plan.attempts), release: release.name }
  return byRelease || !options.disableDefaultRegistryEndpoint
    ? {
        says: saying(
          'The node asked {host} itself, and with the open file and {release} it would ask only {hosts}.',
          values,
        ),
        means: [
          byRelease
            ? saying(
                'The node runs another release: only some leave out the default endpoint where a wildcard mirror is used, as {release} does.',
                values,
              )
            : saying('The node runs another release than {release}.', values),
          notRead,
          otherNode,
        ],
      }
    : {
        says: saying(
          'The node asked {host} itself, and with the open file and its flags it would ask only {hosts}.',
          values,
        ),
        means: [
          saying('The node runs without --disable-default-registry-endpoint, or was not restarted since it was set.'),
          notRead,
        ],
      }
}
