import { joined, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { byAttempt, type SimulatedRequest } from './request'
import type { Simulated } from './simulate'

/** What becomes of an attempt on the way that a pull takes. */
export interface Stop {
  /**
   * `found`: it has the name, and the search ends. `next`: the next one is asked. `ends`: the pull ends here, and no other
   * is asked. `fails-first`: the pull fails before the first request because of it. `open`: its answer is not chosen.
   */
  readonly kind: 'found' | 'next' | 'ends' | 'fails-first' | 'hangs' | 'open' | 'not-asked'
  /** Requests for the name, with those for a token, in their order. */
  readonly name: readonly SimulatedRequest[]
  /** How many more there are for what the name stands for. */
  readonly objects: number
  /** The kubelet's line is about it. */
  readonly isBlamed: boolean
}

/** The way of a pull, one stop for each attempt of the plan. */
export function stopsOf({ requests, ending }: Simulated, count: number): readonly Stop[] {
  const found = ending.kind === 'works' ? ending.attempt : foundBy(requests)
  return byAttempt(requests, count).map((own, index) => {
    const name = own.filter(({ wanted }) => wanted === 'name')
    const isBlamed = ending.kind === 'fails' && ending.blamed === index
    return {
      kind: kindOf(index, own.length > 0, found, { requests, ending }),
      name,
      objects: own.length - name.length,
      isBlamed,
    }
  })
}

function kindOf(index: number, isAsked: boolean, found: number | null, { ending }: Simulated): Stop['kind'] {
  if (ending.kind === 'open' && ending.attempt === index) return 'open'
  if (ending.kind === 'hangs' && ending.attempt === index) return 'hangs'
  if (ending.kind === 'fails' && ending.endsAt === null && ending.blamed === index) return 'fails-first'
  if (!isAsked) return 'not-asked'
  if (
    ending.kind === 'fails' &&
    (ending.endsAt === index || (ending.wanted !== 'name' && ending.blamed === index && index === found))
  )
    return 'ends'
  return index === found ? 'found' : 'next'
}

/** Who has the name; objects are asked for only once somebody has. */
function foundBy(requests: readonly SimulatedRequest[]): number | null {
  if (!requests.some(({ wanted }) => wanted !== 'name')) return null
  return requests.findLast(({ wanted }) => wanted === 'name')?.attempt ?? null
}

/** `HEAD 401 → token 200 → HEAD 200`, with equal ones counted. Cut after twelve. */
export function requestsInWords(requests: readonly SimulatedRequest[]): Saying {
  const groups: { readonly words: SaidValue; readonly key: string; count: number }[] = []
  for (const request of requests) {
    const key = `${request.to} ${request.method} ${request.status}`
    const last = groups.at(-1)
    if (last?.key === key) last.count += 1
    else groups.push({ words: inWords(request), key, count: 1 })
  }
  const shown = groups.slice(0, 12).map(({ words, count }) => (count === 1 ? words : joined([words, `${count}`], ' ×')))
  return joined(groups.length > 12 ? [...shown, '…'] : shown, ' → ')
}

function inWords({ to, method, status }: SimulatedRequest): SaidValue {
  if (status === null) return saying('{method}: no answer', { method })
  if (to === 'token-server') return saying('token server: {method} {status}', { method, status })
  if (to === 'elsewhere') return saying('other host: {method} {status}', { method, status })
  return `${method} ${status}`
}
