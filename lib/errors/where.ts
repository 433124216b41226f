import type { Attempt, Plan } from '@/lib/containerd/plan'
import { joinedByAnd, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Message } from './read/read-message'
import type { OwnPlan } from '@/lib/wharfie/own-plan'
import { isOpenPlan, likelyAt, onlyPeer } from './match/peer'
import type { How, Matched } from './match/matched'

export interface Where {
  /** Which endpoint of the plan the line is about, or how it differs; null when there is nothing to say. */
  readonly says: Saying | null
  /** What a difference means, the most frequent first. */
  readonly means: readonly Saying[]
}

const notRead = saying(
  'The node does not have this file, or did not read it since its last change: K3s and RKE2 read it only when they start. Restart the service on that node.',
)
const otherNode = saying('The line is of another node, or of another cluster: the file must be the same on all nodes.')
const handMade = saying(
  'Something else writes its files: a template for config.toml, a tool that owns registries.yaml, or another program that writes into certs.d.',
)

/** Where a line belongs in the plan of the open file, in words. */
export function whereOf(matched: Matched, message: Message): Where {
  const host = message.asked?.host ?? message.host ?? message.lookedUp?.name ?? ''
  switch (matched.kind) {
    case 'attempt':
      return { says: ofAttempt(matched), means: [] }
    case 'not-sent':
      return {
        says: saying('With the open file no endpoint is asked for {image}: {why}', {
          image: matched.plan.image,
          why: matched.plan.fails ?? '',
        }),
        means: [],
      }
    case 'image':
      return { says: ofSeveral(matched, message), means: [] }
    case 'differs':
      return matched.own === undefined
        ? ofDifference(matched, message, host)
        : { says: ofDifference(matched, message, host).says, means: [notRead, systemRegistry, otherNode] }
    case 'none':
      return { says: null, means: [] }
  }
}

const systemRegistry = saying(
  'With --system-default-registry RKE2 pulls its image from another registry, by the mirror of that one.',
)

function ofSeveral({ plan }: Extract<Matched, { kind: 'image' }>, message: Message): Saying {
  const values = { hosts: hostsOf(plan.attempts), image: plan.image }
  const peer = onlyPeer(message)
  if (peer !== null) return ofPeer(plan, peer)
  return message.asked?.token == null
    ? saying('The line names no endpoint. With the open file, {hosts} are asked for {image}, in this order.', values)
    : saying(
        'Undecided for which endpoint this token is: {hosts} are asked for {image}, and the line does not tell them apart.',
        values,
      )
}

/** Of a line that has only the address of a connection. */
function ofPeer(plan: Plan, address: string): Saying {
  const { attempts, image } = plan
  const [only] = attempts
  if (only !== undefined && attempts.length === 1 && !isOpenPlan(plan))
    return saying(
      'Undecided which host it is: the line has only an address, {address}. {host}, the only endpoint for {image}, is possible, and so is a host to which it leads.',
      { address, host: urlOf(only), image },
    )
  const likely = likelyAt(plan, address)
  return likely === null
    ? saying(
        'Undecided which endpoint it is: the line has only an address, {address}, and {hosts} are asked for {image}.',
        { address, hosts: hostsOf(attempts), image },
      )
    : saying(
        'Undecided which endpoint it is: the line has only an address, {address}. Of {hosts}, which are asked for {image}, only {host} has this port: likely, but not proven.',
        { address, hosts: hostsOf(attempts), image, host: urlOf(likely) },
      )
}

/** Of a line that names a host alone. */
function ofHost(registries: readonly string[], host: SaidValue): Saying {
  return saying('The host is that of an endpoint for images of {registries}: {host}.', {
    registries: joinedByAnd(registries.length > HOSTS_MAX ? [...registries.slice(0, HOSTS_MAX), '…'] : registries),
    host,
  })
}

function urlOf({ parts: { scheme, host }, tls }: Attempt): SaidValue {
  const url = `${scheme}${host}`
  return tls.httpsThenHttp ? saying('{url} (https first, then http)', { url }) : url
}

function ofAttempt({
  plan,
  index,
  how,
  own,
  ofRegistries,
}: Extract<Matched, { kind: 'attempt' }> & { readonly own?: OwnPlan }): Saying {
  const attempt = plan.attempts[index]
  const values = {
    number: index + 1,
    count: plan.attempts.length,
    image: plan.image,
    host: attempt === undefined ? '' : urlOf(attempt),
  }
  if (own !== undefined) return ofOwn(how, values)
  if (ofRegistries !== undefined) return ofHost(ofRegistries, values.host)
  switch (how) {
    case 'request':
    case 'ping':
      return saying('It is attempt {number} of {count} in the plan of {image}: {host}.', values)
    case 'content':
      return saying('It is about the content of {image}, from {host}: attempt {number} of {count} in its plan.', values)
    case 'token':
      return saying('It is the token for attempt {number} of {count} in the plan of {image}: {host}.', values)
    case 'storage':
      return plan.attempts.length === 1
        ? saying('It is a host to which {host} leads: attempt {number} of {count} in the plan of {image}.', values)
        : saying(
            'It is a host to which {host} leads, attempt {number} of {count} in the plan of {image}. Another endpoint that fetches from there can lead to it too.',
            values,
          )
    case 'host':
      return saying('The host is that of attempt {number} of {count} in the plan of {image}: {host}.', values)
    case 'only':
      return saying('The line names no endpoint, and the plan of {image} has only one: {host}.', {
        image: values.image,
        host: values.host,
      })
  }
}

/** RKE2 asks by rules of its own. */
function ofOwn(how: How, values: Readonly<Record<'number' | 'count' | 'image' | 'host', SaidValue>>): Saying {
  switch (how) {
    case 'ping':
      return saying(
        'It is the first question, for how to log in, at endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.',
        values,
      )
    case 'token':
      return saying(
        'It is the token for endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.',
        values,
      )
    case 'storage':
      return saying(
        'It is a host to which {host} leads: endpoint {number} of {count} that RKE2 itself asks for {image}.',
        values,
      )
    default:
      return saying('It is endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.', values)
  }
}

/** Source: k3s pkg/spegel/registry.go, InjectMirror; the supervisor port of K3s and RKE2 */
const EMBEDDED = /^(?:127\.0\.0\.1|\[::1\]):(?:6443|9345)$/

function ofDifference(
  { plan, index, why }: Extract<Matched, { kind: 'differs' }>,
  message: Message,
  host: string,
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
      return {
        says: saying('The node asked {host} itself, and with the open file and its flags it would ask only {hosts}.', {
          host,
          hosts,
        }),
        means: [
          saying('The node runs without --disable-default-registry-endpoint, or was not restarted since it was set.'),
          notRead,
        ],
      }
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
          ...(EMBEDDED.test(host)
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

/** What is said when a line cannot come from the plan. `byRelease`: with another release it could. */
export function notThisPlan(byRelease: boolean): readonly Saying[] {
  return [
    notRead,
    ...(byRelease
      ? [
          saying(
            'The node runs an older release than the chosen one: containerd 1.7 shows another error of the same pull.',
          ),
        ]
      : []),
    otherNode,
    handMade,
  ]
}

const HOSTS_MAX = 6

export function hostsOf(attempts: Plan['attempts']) {
  const hosts = attempts.map(({ parts }: Attempt) => `${parts.scheme}${parts.host}`)
  return joinedByAnd(hosts.length > HOSTS_MAX ? [...hosts.slice(0, HOSTS_MAX), '…'] : hosts)
}
