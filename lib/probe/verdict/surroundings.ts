import type { EnvironmentFact, EnvironmentReport } from '@/lib/probe/event'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { Wire } from '@/lib/probe/wire/exchange'
import { inEnglish, joinedByAnd, saying, type Saying } from '@/lib/words/saying'

/** Where this computer may differ from a node, in sentences. Names no value of a variable. */
export function surroundings({ computer = SOME_COMPUTER, systemCa }: Wire): EnvironmentReport {
  const { isNode, authorities, resolvers, proxies } = computer
  const mayDiffer = !isNode
  const fact = (about: EnvironmentFact['about'], said: Saying, differs = mayDiffer): EnvironmentFact => ({
    about,
    text: inEnglish(said),
    said,
    mayDiffer: differs,
  })
  const facts = [
    fact('authorities', authorityWords(systemCa.length, authorities, isNode), mayDiffer || authorities === null),
    fact('resolver', resolverWords(resolvers, isNode)),
    // Even on a node: what the service was started with is not in the environment of this process.
    fact('proxy', proxyWords(proxies), true),
    fact(
      'localhost',
      isNode
        ? saying('localhost is this node.')
        : saying(
            'localhost is this computer and not a node, so endpoints there stay undecided and get no credentials.',
          ),
    ),
  ]
  return { isNode, facts }
}

function authorityWords(count: number, file: string | null, isNode: boolean): Saying {
  const values = {
    authorities: count === 1 ? saying('the one authority') : saying('the {count} authorities', { count }),
    file: file ?? saying('Node.js, as this computer has no list of its own'),
  }
  return isNode
    ? saying('Certificates are checked with {authorities} of {file}.', values)
    : saying('Certificates are checked with {authorities} of {file}; a node has its own list.', values)
}

function resolverWords(resolvers: readonly string[], isNode: boolean): Saying {
  if (resolvers.length === 0)
    return isNode
      ? saying('Names are looked up as this node does it.')
      : saying('Names are looked up as this computer does it; a node may know other names.')
  const servers = joinedByAnd(resolvers)
  return isNode
    ? saying('Names are looked up as this node does it, with the DNS servers {servers} and its hosts file.', {
        servers,
      })
    : saying(
        'Names are looked up as this computer does it, with the DNS servers {servers} and its hosts file; a node may know other names.',
        { servers },
      )
}

function proxyWords(proxies: readonly string[]): Saying {
  if (proxies.length === 0)
    return saying(
      'No proxy is set here, and none is used; containerd uses the proxy that K3s or RKE2 was started with.',
    )
  const variables = joinedByAnd(proxies)
  return proxies.length === 1
    ? saying('{variables} is set here and ignored; containerd uses the proxy that K3s or RKE2 was started with.', {
        variables,
      })
    : saying('{variables} are set here and ignored; containerd uses the proxy that K3s or RKE2 was started with.', {
        variables,
      })
}
