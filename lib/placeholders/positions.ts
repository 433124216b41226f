import type { Range } from '@/lib/registries/diagnostic'

/** A range of the written text and what replaces it. Ascending and disjoint in a list. */
export interface Replacement extends Range {
  readonly insert: string
}

/** Offsets of a text and of what became of it by replacements. */
export interface Positions {
  readonly text: string
  /** The written range; of what was replaced, all of it. */
  toWritten(range: Range): Range
  toMade(offset: number): number
  /** The replacements that a range of the made text touches. */
  touched(range: Range): readonly Placed[]
}

export interface Placed extends Replacement {
  /** In the made text. */
  readonly at: number
}

/** Replaces ranges of a text, with the way back. Linear; each look-up is logarithmic. */
export function replaceRanges(written: string, replacements: readonly Replacement[]): Positions {
  const placed: Placed[] = []
  let text = ''
  let from = 0
  for (const one of replacements) {
    text += written.slice(from, one.start)
    placed.push({ ...one, at: text.length })
    text += one.insert
    from = one.end
  }
  text += written.slice(from)
  const endOf = (one: Placed): number => one.at + one.insert.length

  /** The last replacement whose made text begins before `offset`, or at it. */
  const before = (offset: number): number => lastIndex(placed, (one) => one.at <= offset)
  const start = (offset: number): number => {
    const one = placed[before(offset)]
    if (one === undefined) return offset
    return offset < endOf(one) ? one.start : one.end + (offset - endOf(one))
  }
  const end = (offset: number): number => {
    const one = placed[lastIndex(placed, (each) => each.at < offset)]
    if (one === undefined) return offset
    return offset <= endOf(one) ? one.end : one.end + (offset - endOf(one))
  }
  return {
    text,
    toWritten: (range) => {
      const first = start(range.start)
      return { start: first, end: range.end <= range.start ? first : Math.max(first, end(range.end)) }
    },
    toMade: (offset) => {
      const one = placed[lastIndex(placed, (each) => each.start <= offset)]
      if (one === undefined) return offset
      return offset < one.end ? one.at : endOf(one) + (offset - one.end)
    },
    touched: (range) => {
      const found: Placed[] = []
      for (let index = lastIndex(placed, (one) => endOf(one) < range.start) + 1; index < placed.length; index += 1) {
        const one = placed[index]
        if (one === undefined || one.at > range.end) break
        found.push(one)
      }
      return found
    },
  }
}

/** Of an ascending list, the last element for which `holds`; -1 for none. */
function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const one = list[middle]
    if (one !== undefined && holds(one)) low = middle
    else high = middle - 1
  }
  return low
}
