import { visibleText } from '@/lib/text/visible-text'
import { saying, type Saying } from '@/lib/words/saying'
import type { ComparedPlans, WharfieDifference } from './differences'

/** What is said of an attempt that is not as in containerd, one sentence for each difference. */
export function differenceWords({ differences, containerd, plan }: ComparedPlans, index: number): readonly Saying[] {
  const other = containerd[index] ?? null
  const login = other?.credentialsUsable === true ? other.credentials : null
  const own = plan.attempts[index]
  const words: Readonly<Record<WharfieDifference, () => Saying>> = {
    'only-here': () => saying('containerd does not ask it'),
    order: () => saying('containerd asks it in another order'),
    again: () => saying('containerd asks this host less often'),
    'hub-address': () =>
      saying('containerd asks {host}, another name of Docker Hub', { host: visibleText(other?.parts.host ?? '') }),
    scheme: () =>
      other?.tls.httpsThenHttp === true
        ? saying('containerd asks it with https first, then with http')
        : saying('containerd asks it with {scheme}', { scheme: (other?.parts.scheme ?? '').replace('://', '') }),
    namespace: () =>
      (other?.parts.query ?? '') === ''
        ? saying('containerd asks it without ns')
        : saying('containerd asks it with {query}', { query: visibleText(other?.parts.query ?? '') }),
    name: () => saying('containerd asks it for another name: {url}', { url: visibleText(other?.url ?? '') }),
    random: () => saying('the names that rules give at random are others in containerd'),
    login: () =>
      login === null
        ? saying('containerd sends it no login')
        : own?.credentials == null
          ? saying('no login is sent; containerd sends that of {host}', { host: visibleText(login) })
          : saying('containerd sends the login of {host}', { host: visibleText(login) }),
    tls: () => saying('containerd uses other TLS settings'),
  }
  return (differences[index] ?? []).map((difference) => words[difference]())
}

/** What is shown of both plans before the differences of each attempt. */
export function likenessWords({ plan, likeness }: Pick<ComparedPlans, 'plan' | 'likeness'>): Saying {
  if (plan.fails !== null) return saying('It asks nothing: {error}', { error: visibleText(plan.fails) })
  switch (likeness) {
    case 'same':
      return saying('containerd asks the same URLs in the same order, with login and TLS settings of the same entries.')
    case 'hub-address':
      return saying(
        'All but the address of Docker Hub is as in containerd: URLs, order, and the entries of login and TLS. A firewall or proxy has to let both of its names through.',
      )
    case 'different':
      return saying('What is marked with ≠ is not as in containerd, which pulls all other images.')
    case 'undecided':
      return saying('Whether that is as in containerd is undecided: not all rewrites could be tried.')
  }
}
