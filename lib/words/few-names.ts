import { commaOf, type Say } from './say'

/** Names that are said of a longer list. */
export const FEW_NAMES = 3

/** The first of many names; all of a few, of which counting one would say no less. */
export function fewOf(names: readonly string[]): readonly string[] {
  return names.length > FEW_NAMES + 1 ? names.slice(0, FEW_NAMES) : names
}

/** Names in a row; of many the first, and how many others there are. */
export function sayNames(names: readonly string[], say: Say): string {
  const few = fewOf(names)
  const row = few.join(commaOf(say))
  return few.length === names.length
    ? row
    : say('{names} and {count} more', { names: row, count: names.length - few.length })
}
