/** What a part of the attack found. */
export interface Result {
  /** Cases that were tried, and how many there would be: fewer where time was up. */
  readonly done: number
  readonly of: number
  /** What was seen on the way, by what it is. */
  readonly counts: Readonly<Record<string, number>>
  /** What must not be, each with what repeats it. */
  readonly faults: readonly string[]
}

/** A part of the attack in that many cases. It begins no further one when `isLate` says so. Never rejects at a fault. */
export type Part = (cases: number, isLate: () => boolean) => Promise<Result>

/** Collects what a part finds. */
export interface Finder {
  count(what: string, by?: number): void
  fault(what: string): void
  result(done: number, of: number): Result
}

/** More of the same kind tell nothing new. */
const FAULTS_MAX = 60

export function createFinder(): Finder {
  const counts = new Map<string, number>()
  const faults: string[] = []
  return {
    count: (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by),
    fault: (what) => {
      if (faults.length < FAULTS_MAX) faults.push(what)
    },
    result: (done, of) => ({ done, of, counts: Object.fromEntries(counts), faults }),
  }
}

/** Works on all of a list, some at a time, until `isLate`. Returns how many it came to. */
export async function each<T>(
  list: readonly T[],
  atOnce: number,
  isLate: () => boolean,
  work: (one: T, index: number) => Promise<void>,
): Promise<number> {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < list.length && !isLate()) {
      const index = next
      next += 1
      await work(list[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, lane))
  return next
}
