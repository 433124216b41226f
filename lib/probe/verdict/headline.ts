import type { Undecided } from '@/lib/probe/event'
import { joinedByComma, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Ending } from './ending'

/** The outcome of a run in one sentence without its full stop. `hosts` are those of the attempts, in their order. */
export function headlineOf({ found, isDeep, failure, undecided, isCut }: Ending, hosts: readonly string[]): Saying {
  const [first] = undecided
  if (first !== undefined) return undecidedHeadline(first, { found, failure, undecided, isCut }, hosts)
  if (failure === null && found !== null) {
    const where = placeOf(found.attempt, hosts)
    return isDeep
      ? saying('The pull works: {where} has the image', { where })
      : saying('The image is found at {where}', { where })
  }
  if (failure?.hangs !== true) return saying('The pull fails')
  const { blamed } = failure
  return saying('The pull hangs at {where} until it is cancelled', {
    where: blamed === null ? saying('an endpoint') : placeOf(blamed, hosts),
  })
}

function placeOf(attempt: number, hosts: readonly string[]): SaidValue {
  const host = hosts[attempt] ?? ''
  return hosts.length === 1 ? host : saying('{host} (attempt {number})', { host, number: attempt + 1 })
}

type Open = Pick<Ending, 'found' | 'failure' | 'undecided' | 'isCut'>

function undecidedHeadline(first: Undecided, open: Open, hosts: readonly string[]): Saying {
  const { undecided, isCut } = open
  const clause = first.said ?? { text: lowerFirst(first.message.replace(/\.$/, '')) }
  if (hosts.length === 1)
    return saying('It could not be decided whether {host} has the image: {clause}', { host: hosts[0] ?? '', clause })
  const what = undecidedAttempts(undecided, clause)
  if (!isCut) return saying('{what}; {next}', { what, next: afterwards(open) })
  const isLast = (undecided.at(-1)?.attempt ?? 0) === hosts.length - 1
  return isLast ? what : saying('{what}; what comes after was not asked', { what })
}

/** Of several, each is told below. */
function undecidedAttempts(undecided: readonly Undecided[], clause: Saying): Saying {
  const numbers = undecided.map(({ attempt }) => attempt + 1)
  const last = numbers.at(-1) ?? 1
  return numbers.length === 1
    ? saying('Attempt {number} could not be decided: {clause}', { number: last, clause })
    : saying('Attempts {numbers} and {last} could not be decided', {
        numbers: joinedByComma(numbers.slice(0, -1)),
        last,
      })
}

/** What follows where all that is undecided fails. */
function afterwards({ found, failure, undecided }: Open): Saying {
  const isOne = undecided.length === 1
  if (failure === null && found !== null)
    return isOne
      ? saying('if it fails, attempt {number} has the image', { number: found.attempt + 1 })
      : saying('if they fail, attempt {number} has the image', { number: found.attempt + 1 })
  if (failure?.hangs === true && failure.blamed !== null)
    return isOne
      ? saying('if it fails, the pull hangs at attempt {number}', { number: failure.blamed + 1 })
      : saying('if they fail, the pull hangs at attempt {number}', { number: failure.blamed + 1 })
  return isOne ? saying('if it fails, the pull fails') : saying('if they fail, the pull fails')
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
