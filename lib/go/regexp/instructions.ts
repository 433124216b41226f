import { afterClass, afterEscape } from './groups'

/** A character or class by its number or name. */
const NAMED = /\\[xpP]\{\w*\}/y
const REPETITION = /\{(\d{1,4})(?:,(\d{0,4}))?\}/y
/** Go's parser refuses more, also of repetitions within each other, before anything is compiled. */
const REPETITIONS_MAX = 1000

interface Part {
  readonly instructions: number
  /** How often a part of it is repeated at most, by itself and what is around it. */
  readonly repetitions: number
}

const NOTHING: Part = { instructions: 0, repetitions: 1 }
const LETTER: Part = { instructions: 1, repetitions: 1 }

/**
 * About how many instructions a pattern becomes when it is compiled, counted without compiling it: a repetition is as
 * many copies of what it repeats. 0 where Go refuses it for its repetitions. Never throws.
 */
export function instructionsIn(pattern: string): number {
  /** What is before the last part of each group that is open. */
  const open: Part[] = []
  let before = NOTHING
  let last = NOTHING
  const add = (part: Part): void => {
    before = both(before, last)
    last = part
  }
  let at = 0
  while (at < pattern.length) {
    const start = at
    const character = pattern.charAt(at)
    NAMED.lastIndex = at
    at = NAMED.test(pattern)
      ? NAMED.lastIndex
      : character === '\\'
        ? afterEscape(pattern, at)
        : character === '['
          ? afterClass(pattern, at)
          : at + 1
    if (character === '(') {
      open.push(both(before, last))
      before = NOTHING
      last = NOTHING
    } else if (character === ')') {
      const { instructions, repetitions } = both(before, last)
      before = open.pop() ?? NOTHING
      last = { instructions: instructions + 2, repetitions }
    } else if (/[*+?]/.test(character)) last = { ...last, instructions: last.instructions + 1 }
    else if (character === '{') {
      REPETITION.lastIndex = start
      const found = REPETITION.exec(pattern)
      if (found === null) {
        add(LETTER)
        continue
      }
      at = REPETITION.lastIndex
      last = repeated(last, Math.max(Number(found[1]), Number(found[2] ?? 0), 1), found[2] !== undefined)
      if (last.repetitions > REPETITIONS_MAX) return 0
    } else add({ instructions: pattern.startsWith('\\Q', start) ? at - start : 1, repetitions: 1 })
  }
  return open.reduce(both, both(before, last)).instructions
}

function both(a: Part, b: Part): Part {
  return {
    instructions: a.instructions + b.instructions,
    repetitions: Math.max(a.repetitions, b.repetitions),
  }
}

/** Each copy that can be left out has an instruction for that. */
function repeated({ instructions, repetitions }: Part, count: number, isOptional: boolean): Part {
  return { instructions: (instructions + (isOptional ? 1 : 0)) * count, repetitions: repetitions * count }
}
