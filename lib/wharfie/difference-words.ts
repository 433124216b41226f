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
