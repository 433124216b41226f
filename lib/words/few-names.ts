import { commaOf, type Say } from './say'
import { saying, type SaidValue, type Saying } from './saying'

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

/** A text without most of the placeholders that it names, and these. */
export function withFewPlaceholders(said: SaidValue): readonly [said: SaidValue, others: readonly string[]] {
  const names = isSaying(said) ? said.values?.['placeholders'] : undefined
  if (!isSaying(said) || !isTexts(names)) return [said, []]
  const few = fewOf(names)
  const others = names.slice(few.length)
  if (others.length === 0) return [said, []]
  const placeholders = saying('{names} and {count} more', { names: few, count: others.length })
  return [{ ...said, values: { ...said.values, placeholders } }, others]
}

function isSaying(said: SaidValue): said is Saying {
  return typeof said === 'object' && !Array.isArray(said)
}

function isTexts(value: SaidValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
