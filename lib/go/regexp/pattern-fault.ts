import type { RegexpEngine } from './engine'
import { parenthesesOf } from './pattern-groups'

/** Where and why Go refuses a pattern. */
export interface PatternFault {
  readonly start: number
  readonly end: number
  /** What to write, as a sentence. */
  readonly words: string
  /** Go's own text. */
  readonly error: string
}

/** Places that are tried for a piece that occurs several times. */
const TRIED_MAX = 50

/** By the beginning of what Go says after `error parsing regexp: `. */
const WORDS: readonly (readonly [begin: string, words: string])[] = [
  ['missing closing )', 'This ( is not closed: write a ) after what belongs to the group.'],
  ['unexpected )', 'This ) closes nothing: remove it, or write [)] for the character itself.'],
  ['missing closing ]', 'This [ is not closed: write a ] after its characters.'],
  [
    'missing argument to repetition operator',
    'There is nothing here to repeat: write what is to be repeated before it, or .* for anything.',
  ],
  ['invalid nested repetition operator', 'Repeat once: Go does not take two of these signs after each other.'],
  ['invalid repeat count', 'Write at most 1000 repetitions, the lower number first.'],
  ['invalid escape sequence', 'Go does not know this escape: write the character in a class, such as [.] for a dot.'],
  ['trailing backslash', 'Write a character after the backslash, or remove it.'],
  [
    'invalid character class range',
    'Write a range of characters from the lower to the higher, and names of classes as Go has them.',
  ],
  [
    'invalid or unsupported Perl syntax',
    'Go has no look-ahead, look-behind and such groups: write the pattern without it.',
  ],
  ['invalid named capture', 'Write the name of a group as (?P<name>…), with letters, digits and "_".'],
  ['duplicate', 'Give each group a name of its own.'],
]

/** Where the pattern is wrong; null for one that compiles, or cannot be simulated. Never throws. */
export function patternFault(pattern: string, engine: RegexpEngine): PatternFault | null {
  const compiled = engine.compile(pattern)
  if (!('error' in compiled)) return null
  const { error } = compiled
  const said = error.replace(/^error parsing regexp: /, '')
  const words = WORDS.find(([begin]) => said.startsWith(begin))?.[1] ?? 'Go does not take this pattern.'
  return { ...rangeOf(pattern, said, error, engine), words, error }
}

function rangeOf(
  pattern: string,
  said: string,
  error: string,
  engine: RegexpEngine,
): { readonly start: number; readonly end: number } {
  const { unclosed, unopened } = parenthesesOf(pattern)
  const last = unclosed.at(-1)
  if (said.startsWith('missing closing )') && last !== undefined) return { start: last, end: last + 1 }
  if (said.startsWith('unexpected )') && unopened !== null) return { start: unopened, end: unopened + 1 }
  if (said.startsWith('trailing backslash')) return { start: pattern.length - 1, end: pattern.length }
  const piece = /`([^]*)`$/.exec(said)?.[1] ?? ''
  if (said.startsWith('missing closing ]')) return { start: pattern.length - piece.length, end: pattern.length }
  const whole = { start: 0, end: pattern.length }
  if (piece === '') return whole
  // The first place after which Go has seen enough to say the same.
  let tried = 0
  for (let at = pattern.indexOf(piece); at >= 0 && tried < TRIED_MAX; at = pattern.indexOf(piece, at + 1)) {
    tried += 1
    const end = at + piece.length
    const before = engine.compile(pattern.slice(0, end))
    if ('error' in before && before.error === error) return { start: at, end }
  }
  const first = pattern.indexOf(piece)
  return first < 0 ? whole : { start: first, end: first + piece.length }
}
