import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { joinedByAnd, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Message } from './read/read-message'
import type { OwnPlan } from '@/lib/wharfie/own-plan'
import { handMade, notRead, ofDifference, otherNode, type Where } from './differs'
import { HOSTS_MAX, hostsOf } from './words/hosts'
import { isOpenPlan, likelyAt, onlyPeer } from './match/peer'
import type { How, Matched } from './match/matched'

/** Where a line belongs in the plan of the open file, in words. */
export function whereOf(matched: Matched, message: Message, options: NodeOptions): Where {
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
        ? ofDifference(matched, message, host, options)
        : { says: ofDifference(matched, message, host, options).says, means: [notRead, systemRegistry, otherNode] }
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
