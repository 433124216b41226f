import type { Language } from './engine'

/** What is read of an instruction of re2js 2.10: its `Inst` in build/index.js. */
interface Instruction {
  readonly op: number
  readonly out: number
  readonly arg: number
  matchRune(rune: number): boolean
}

interface Program {
  readonly start: number
  numInst(): number
  getInst(pc: number): Instruction
}

// The same numbers as in re2js.
const OP = { alt: 1, altMatch: 2, capture: 3, emptyWidth: 4, match: 6, nop: 7, rune: 8, runeAnyNotNewline: 11 } as const
const EMPTY = { beginLine: 1, endLine: 2, beginText: 4, endText: 8, wordBoundary: 16, noWordBoundary: 32 } as const

/** What comes next, as far as `$` and `\b` look at it. */
const AHEAD = ['end', 'word', 'other'] as const
type Ahead = (typeof AHEAD)[number]

/**
 * Whether a text of a language has a match of a program in it. Null when that takes more than so many steps, or
 * instructions that are not known here. Goes through the states of both at once, so a step for each letter of each pair
 * is the most that is done.
 */
export function canMatch(program: Program, language: Language, stepsMax: number): boolean | null {
  const letters = lettersOf(language)
  const states = reachable(language)
  const size = language.states * AHEAD.length
  const seen = new Uint8Array(program.numInst() * size)
  const waiting: { readonly pc: number; readonly state: number; readonly ahead: number }[] = []
  const push = (pc: number, state: number, ahead: number): void => {
    const at = pc * size + state * AHEAD.length + ahead
    if (seen[at] === 1) return
    seen[at] = 1
    waiting.push({ pc, state, ahead })
  }
  for (const state of states) for (const ahead of AHEAD.keys()) push(program.start, state, ahead)
  let steps = 0
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { pc, state, ahead } = one
    const next = AHEAD[ahead] ?? 'end'
    const { op, out, arg } = program.getInst(pc)
    steps += 1
    if (op === OP.match) {
      if (
        next === 'end' ? language.isEnd(state) : letters[next].some((letter) => language.next(state, letter) !== null)
      )
        return true
    } else if (op === OP.alt || op === OP.altMatch) {
      push(out, state, ahead)
      push(arg, state, ahead)
    } else if (op === OP.capture || op === OP.nop) push(out, state, ahead)
    else if (op === OP.emptyWidth) {
      if ((arg & ~emptyBetween(language.before(state), next)) === 0) push(out, state, ahead)
    } else if (op >= OP.rune && op <= OP.runeAnyNotNewline) {
      if (next === 'end') continue
      const instruction = program.getInst(pc)
      for (const letter of letters[next]) {
        steps += 1
        const after = language.next(state, letter)
        if (after === null || !matches(instruction, letter.charCodeAt(0))) continue
        for (const following of AHEAD.keys()) push(out, after, following)
      }
    } else if (op > OP.runeAnyNotNewline) return null
    if (steps > stepsMax) return null
  }
  return false
}

function matches(instruction: Instruction, rune: number): boolean {
  // Any character has no list of them.
  return instruction.op > OP.rune + 1 || instruction.matchRune(rune)
}

function lettersOf({ letters }: Language): Readonly<Record<Ahead, readonly string[]>> {
  return {
    end: [],
    word: [...letters].filter((letter) => /\w/.test(letter)),
    other: [...letters].filter((letter) => !/\w/.test(letter)),
  }
}

/** All states that a text can be in where a match begins. */
function reachable({ letters, next, start }: Language): ReadonlySet<number> {
  const found = new Set([start])
  for (const state of found)
    for (const letter of letters) {
      const after = next(state, letter)
      if (after !== null) found.add(after)
    }
  return found
}

function emptyBetween(before: string, ahead: Ahead): number {
  const isWord = /\w/.test(before)
  return (
    (before === '' ? EMPTY.beginText | EMPTY.beginLine : 0) |
    (ahead === 'end' ? EMPTY.endText | EMPTY.endLine : 0) |
    (isWord === (ahead === 'word') ? EMPTY.noWordBoundary : EMPTY.wordBoundary)
  )
}
