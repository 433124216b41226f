import { commaOf, sayInEnglish, type Filled, type Say } from './say'

/** A text with what its names in braces stand for, before a language is chosen. It can be sent to another thread. */
export interface Saying {
  /** In English, as `say` takes it. */
  readonly text: string
  readonly values?: Readonly<Record<string, SaidValue>> | undefined
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

/** One below the other. */
export function inLines(lines: readonly SaidValue[]): Saying {
  return {
    text: lines.map((_, index) => `{${index}}`).join('\n'),
    values: Object.fromEntries(lines.map((line, index) => [index, line])),
  }
}

/** In the language of `say`; a name without a value stays as it is. */
export function sayingIn(say: Say, said: SaidValue): string {
  if (typeof said === 'string' || typeof said === 'number') return String(said)
  if (isList(said)) return said.map((one) => sayingIn(say, one)).join(commaOf(say))
  const { text, values = {} } = said
  return say
    .pieces(text)
    .map((piece) => {
      if (!('name' in piece)) return piece.text
      return sayingIn(say, (Object.hasOwn(values, piece.name) ? values[piece.name] : undefined) ?? `{${piece.name}}`)
    })
    .join('')
}

export function inEnglish(said: SaidValue): string {
  return sayingIn(sayInEnglish, said)
}

/** The same with each text in its values changed. */
export function withValues({ text, values }: Saying, change: (text: string) => string): Saying {
  if (values === undefined) return { text }
  return {
    text,
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
