import type { EnvironmentFact, EnvironmentReport } from '@/lib/probe/event'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { Wire } from '@/lib/probe/wire/exchange'

/** Where this computer may differ from a node, in sentences. Names no value of a variable. */
export function surroundings({ computer = SOME_COMPUTER, systemCa }: Wire): EnvironmentReport {
  const { isNode, authorities, resolvers, proxies } = computer
  const mayDiffer = !isNode
  const facts: readonly EnvironmentFact[] = [
    {
      about: 'authorities',
      text: `Certificates are checked with ${systemCa.length === 1 ? 'the one authority' : `the ${systemCa.length} authorities`} of ${authorities ?? 'Node.js, as this computer has no list of its own'}${isNode ? '' : '; a node has its own list'}.`,
      mayDiffer: mayDiffer || authorities === null,
    },
    {
      about: 'resolver',
      text: `Names are looked up as this ${isNode ? 'node' : 'computer'} does it${resolvers.length === 0 ? '' : `, with the DNS servers ${listed(resolvers)} and its hosts file`}${isNode ? '' : '; a node may know other names'}.`,
      mayDiffer,
    },
    {
      about: 'proxy',
      text: `${proxies.length === 0 ? 'No proxy is set here, and none is used' : `${listed(proxies)} ${proxies.length === 1 ? 'is' : 'are'} set here and ignored`}; containerd uses the proxy that K3s or RKE2 was started with.`,
      // Even on a node: what the service was started with is not in the environment of this process.
      mayDiffer: true,
    },
    {
      about: 'localhost',
      text: isNode
        ? 'localhost is this node.'
        : 'localhost is this computer and not a node, so endpoints there stay undecided and get no credentials.',
      mayDiffer,
    },
  ]
  return { isNode, facts }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
