/** The names in braces of a text: `files` and `name` of `{files} files of {name}`. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

/** What a text with names in braces needs besides; nothing for one without. */
export type Filled<Text extends string, Value> = [Names<Text>] extends [never]
  ? []
  : [Readonly<Record<Names<Text>, Value>>]

/** The texts of the page in another language, by their English. */
export type Dictionary = Readonly<Record<string, string>>

/**
 * Says a text of the page in the chosen language. The English text is its own key, so that it stands where it is shown; a
 * test holds that each has its translation. What a name in braces stands for is given by its name. Text for screen readers,
 * titles and labels alike.
 *
 * For two numbers the English is two texts: `say('1 file')` and `say('{count} files', { count })`.
 */
export interface Say {
  <const Text extends string>(text: Text, ...values: Filled<Text, string | number>): string
  /** As in the `lang` of HTML. */
  readonly tag: string
  /** What is between two sentences: nothing after a full stop of Chinese. */
  readonly gap: string
  /** Pieces of a text and values between them as one text. */
  readonly inTurn: (pieces: readonly string[]) => string
  /** The text in pieces, for values that are more than text: what is in braces is given as its name. */
  readonly pieces: (text: string) => readonly Piece[]
}

/** A piece of a text as it is, or the name of what takes its place. */
export type Piece = { readonly text: string } | { readonly name: string }

/**
 * Says texts from a dictionary, and in English what is not in it. `inTurn` puts the pieces of a text and the values between
 * them together.
 */
export function sayFrom(dictionary: Dictionary, tag: string, inTurn: Say['inTurn'] = (all) => all.join('')): Say {
  const inLanguage = (text: string): string => (Object.hasOwn(dictionary, text) ? (dictionary[text] ?? text) : text)
  // Every second one is what is in the parentheses of the pattern.
  const pieces = (text: string) =>
    inLanguage(text)
      .split(NAME)
      .map((piece, index): Piece => (index % 2 === 0 ? { text: piece } : { name: piece }))
  const say = (text: string, values: Readonly<Record<string, string | number>> = {}) =>
    inTurn(
      pieces(text).map((piece) => {
        if ('text' in piece) return piece.text
        return String(Object.hasOwn(values, piece.name) ? values[piece.name] : `{${piece.name}}`)
      }),
    )
  return Object.assign(say, { tag, inTurn, gap: tag === 'en' ? ' ' : '', pieces })
}

/** What is between the items of a list. */
export function commaOf({ tag }: Say): string {
  return tag === 'en' ? ', ' : '、'
}

/** Says everything in English. */
export const sayInEnglish = sayFrom({}, 'en')

const NAME = /\{(\w+)\}/g
