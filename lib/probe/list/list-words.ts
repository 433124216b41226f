import { joined, saying, type Saying } from '@/lib/words/saying'
import { timeLeft, type ListResult } from './list-event'

/** How many images have each outcome, and how many were not asked for. */
export interface ListCounts extends Readonly<Record<ListResult['outcome'], number>> {
  readonly notAsked: number
}

export function countsOf(results: Iterable<ListResult>, total: number): ListCounts {
  const counts = { works: 0, fails: 0, undecided: 0 }
  for (const { outcome } of results) counts[outcome] += 1
  return { ...counts, notAsked: total - counts.works - counts.fails - counts.undecided }
}

export function countWords({ works, fails, undecided, notAsked }: ListCounts): Saying {
  return saying('{works} work, {fails} fail, {undecided} undecided, {notAsked} not asked', {
    works,
    fails,
    undecided,
    notAsked,
  })
}

/** While it runs. */
export function progressWords({ works, fails, undecided, notAsked }: ListCounts, elapsedMs: number): Saying {
  const done = works + fails + undecided
  const total = done + notAsked
  const said = saying('{done} of {count} asked, {fails} fail', { done, count: total, fails })
  const left = timeLeft(done, total, elapsedMs)
  return left === null
    ? said
    : joined([said, saying('about {seconds} s left', { seconds: Math.ceil(left / 1_000) })], ', ')
}
