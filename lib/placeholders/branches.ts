import type { Range } from '@/lib/registries/diagnostic'
import type { Control } from './controls'

/** As many ways to decide are examined. */
export const WAYS_MAX = 4

export interface Branches {
  /** How many ways of deciding it takes for each branch to be in one of them; at least 1, at most `WAYS_MAX`. */
  readonly ways: number
  /** A choice has more branches than are examined. */
  readonly tooMany: boolean
  /** Blocks that never end, and ends that end nothing. */
  readonly unpaired: readonly Control[]
  /** What begins the branches of choices that are taken in one of the ways. */
  taken(way: number): readonly (Range & { readonly control: Control })[]
  /** What the template leaves out in one of the ways, outermost ranges, ascending. */
  leftOut(way: number): readonly Range[]
}

interface Open {
  readonly control: Control
  /** Where each branch begins. */
  readonly branches: { readonly control: Control; readonly start: number; end: number }[]
}

/**
 * Pairs the controls of a template. In way 0 each choice takes its first branch, in way 1 its second, and so on, or its
 * last one: so each branch is in some way, and no way has two branches of one choice.
 */
export function branchesOf(controls: readonly Control[], length: number): Branches {
  const open: Open[] = []
  const choices: Open['branches'][] = []
  const unpaired: Control[] = []
  for (const control of controls) {
    const { verb, start, end } = control
    const inner = open.at(-1)
    if (verb === 'choice' || verb === 'block') open.push({ control, branches: [{ control, start: end, end: length }] })
    if (verb === 'other') continue
    if ((verb === 'else' || verb === 'end') && inner === undefined) unpaired.push(control)
    const branch = inner?.branches.at(-1)
    if (inner === undefined || branch === undefined || verb === 'choice' || verb === 'block') continue
    branch.end = start
    if (verb === 'else') inner.branches.push({ control, start: end, end: length })
    else choices.push(...open.splice(-1).map(({ branches }) => branches))
  }
  unpaired.push(...open.map(({ control }) => control))
  choices.push(...open.map(({ branches }) => branches))
  const most = choices.reduce((max, { length: count }) => Math.max(max, count), 1)
  return {
    ways: Math.min(most, WAYS_MAX),
    tooMany: most > WAYS_MAX,
    unpaired,
    taken: (way) =>
      choices
        .filter(({ length: count }) => count > 1)
        .flatMap((branches) => branches.slice(Math.min(way, branches.length - 1)).slice(0, 1)),
    leftOut: (way) =>
      outermost(choices.flatMap((branches) => branches.filter((_, at) => at !== Math.min(way, branches.length - 1)))),
  }
}

function outermost(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (range.end > (kept.at(-1)?.end ?? -1)) kept.push(range)
  return kept
}
