import { sayInEnglish, type Filled, type Say } from './say'

/** A text with what its names in braces stand for, before a language is chosen. A value may be a text of its own. */
export interface Saying {
  /** In English, as `say` takes it. */
  readonly text: string
  readonly values?: Readonly<Record<string, SaidValue>> | undefined
}

export type SaidValue = string | number | Saying

/** What is found is worded once, without a language; who shows it says it with `sayingIn`. */
export function saying<const Text extends string>(text: Text, ...values: Filled<Text, SaidValue>): Saying {
  const [filled] = values
  return filled === undefined ? { text } : { text, values: filled }
}

/** In the language of `say`; a name without a value stays as it is. */
export function sayingIn(say: Say, { text, values = {} }: Saying): string {
  return say
    .pieces(text)
    .map((piece) => {
      if (!('name' in piece)) return piece.text
      const value = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined
      return typeof value === 'object' ? sayingIn(say, value) : (value ?? `{${piece.name}}`)
    })
    .join('')
}

export function inEnglish(said: Saying): string {
  return sayingIn(sayInEnglish, said)
}

/** English text in the language of `say`, where it came with what others say the same from. */
export function toldIn(say: Say, text: string, said: Saying | null | undefined): string {
  return said == null || say.tag === sayInEnglish.tag ? text : sayingIn(say, said)
}

/** One sentence after the other. */
export function together(first: Saying, second: Saying): Saying {
  return saying('{first} {second}', { first, second })
}

/** `a, b and c`. */
export function joinedByAnd(items: readonly SaidValue[]): SaidValue {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : saying('{list} and {last}', { list: joinedByComma(items.slice(0, -1)), last })
}

/** `a, b, c`. */
export function joinedByComma(items: readonly SaidValue[]): SaidValue {
  return items.slice(1).reduce((before, next) => saying('{before}, {next}', { before, next }), items[0] ?? '')
}

/** With all its values that are text changed. */
export function withValues({ text, values = {} }: Saying, change: (value: string) => string): Saying {
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? change(value) : typeof value === 'object' ? withValues(value, change) : value,
  ])
  return { text, values: Object.fromEntries(changed) as Readonly<Record<string, SaidValue>> }
}

/** A copy of what was found, in English alone: for programs. */
export function withoutSaid(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(withoutSaid)
  if (typeof found !== 'object' || found === null) return found
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (name === 'said' ? [] : [[name, withoutSaid(value)]])),
  )
}
