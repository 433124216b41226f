import { commaOf, sayInEnglish, type Filled, type Say } from './say'

/** A text with what its names in braces stand for, before a language is chosen. It can be sent to another thread. */
export interface Saying {
  /** In English, as `say` takes it. */
  readonly text: string
  readonly values?: Readonly<Record<string, SaidValue>> | undefined
  /** What programs tell it from others by, whatever its text is. */
  readonly kind?: string | undefined
}

/** A text as it is, a text of its own, or a list of them with commas between. */
export type SaidValue = string | number | Saying | readonly (string | Saying)[]

/** What is found is worded once, without a language; who shows it says it with `sayingIn`. */
export function saying<const Text extends string>(text: Text, ...values: Filled<Text, SaidValue>): Saying {
  const [filled] = values
  return filled === undefined ? { text } : { text, values: filled }
}

/** What is the same in each language, such as a path. */
export function literal(text: SaidValue): Saying {
  return { text: '{text}', values: { text } }
}

/** One after the other, with the same between them in each language. */
export function joined(parts: readonly SaidValue[], between: string): Saying {
  return {
    text: parts.map((_, index) => `{${index}}`).join(between),
    values: Object.fromEntries(parts.map((part, index) => [index, part])),
  }
}

/** In the language of `say`; a name without a value stays as it is. */
export function sayingIn(say: Say, said: SaidValue): string {
  if (typeof said === 'string' || typeof said === 'number') return String(said)
  if (isList(said)) return said.map((one) => sayingIn(say, one)).join(commaOf(say))
  const { text, values = {} } = said
  const pieces = say.pieces(text).map((piece) => {
    if (!('name' in piece)) return piece.text
    return sayingIn(say, (Object.hasOwn(values, piece.name) ? values[piece.name] : undefined) ?? `{${piece.name}}`)
  })
  return say.inTurn(pieces)
}

/** Sentences one after the other. */
export function sayingAll(say: Say, sentences: readonly SaidValue[]): string {
  return sentences.map((one) => sayingIn(say, one)).join(say.gap)
}

export function inEnglish(said: SaidValue): string {
  return sayingIn(sayInEnglish, said)
}

/** The same with each text in its values changed. */
export function withValues(said: Saying, change: (text: string) => string): Saying {
  const { values } = said
  if (values === undefined) return said
  return {
    ...said,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, changed(value, change)])),
  }
}

function changed(value: SaidValue, change: (text: string) => string): SaidValue {
  if (typeof value === 'string') return change(value)
  if (typeof value === 'number') return value
  if (isList(value)) return value.map((one) => (typeof one === 'string' ? change(one) : withValues(one, change)))
  return withValues(value, change)
}

function isList(said: SaidValue): said is readonly (string | Saying)[] {
  return Array.isArray(said)
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

/** A copy of what was found, in English alone: for programs. */
export function withoutSaid(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(withoutSaid)
  if (typeof found !== 'object' || found === null) return found
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (name === 'said' ? [] : [[name, withoutSaid(value)]])),
  )
}
