/** What is said of a problem, each part a sentence or two. */
export interface Parts {
  /** What is wrong. */
  readonly wrong: string
  /** What the node does. */
  readonly effect: string
  /** What to write, or when there is nothing to do. */
  readonly remedy: string
  /** What else is to be known, such as the branch of a template. */
  readonly note?: string
}

/** A value that is shown in a sentence. It can be sent to another thread, and never holds a secret. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/**
 * The values of a sentence by name. What is called `kind` or `is…` chooses words and is not shown itself; all others are
 * the same in each language.
 */
export type Values = Readonly<Record<string, Value>>

/** From which the same is said in any language. */
export interface Said {
  /** The key in the catalogues: a code of a rule, with a dot and a word where the rule says several things. */
  readonly id: string
  readonly values: Values
  /** The lines in which the branches of a template begin in which alone it is said; left out where it is said in all. */
  readonly branches?: readonly number[]
  /** It is said of RKE2, by `ofRke2`. */
  readonly isRke2?: true
}

/** What a diagnostic says. */
export interface Worded {
  /** All parts in one line, in English. */
  readonly message: string
  /** The parts in English. */
  readonly parts: Parts
  readonly said: Said
}

/** The name of a fix, in the imperative. */
export interface Titled {
  /** In English; fixes are told apart by it. */
  readonly title: string
  readonly said: Said
}

/** Makes a text of values. The method makes functions of narrower values fit. */
type Sentence<Text> = { of(values: never): Text }['of']

/** Texts by id. */
export type Catalogue<Text> = Readonly<Record<string, Sentence<Text>>>

/** The same ids and values in another language: a missing or superfluous one is a type error. */
export type Translation<Original extends Catalogue<unknown>> = { readonly [Id in keyof Original]: Original[Id] }

/** Says something of a catalogue in English. */
export function speaker<Words extends Catalogue<Parts>>(words: Words) {
  return <Id extends keyof Words & string>(id: Id, ...values: Parameters<Words[Id]>): Worded => {
    const said = { id, values: valuesOf(values) }
    const parts = textOf(words, said)
    if (parts === null) throw new Error(`no words for ${id}`)
    return { message: inOneLine(parts, ' '), parts, said }
  }
}

/** Gives a fix its name in English. */
export function titler<Words extends Catalogue<string>>(words: Words) {
  return <Id extends keyof Words & string>(id: Id, ...values: Parameters<Words[Id]>): Titled => {
    const said = { id, values: valuesOf(values) }
    return { title: textOf(words, said) ?? id, said }
  }
}

/** What a catalogue has for something said; null where it has nothing. */
export function textOf<Text>(words: Catalogue<Text>, { id, values }: Said): Text | null {
  const sentence = Object.hasOwn(words, id) ? (words[id] as ((values: Values) => Text) | undefined) : undefined
  return sentence === undefined ? null : sentence(values)
}

/** The same, only said in the branches of a template that begin in these lines; `where` says so in English. */
export function onlyInBranches({ parts, said }: Worded, branches: readonly number[], where: string): Worded {
  const noted = withNote(parts, where, ' ')
  return { message: inOneLine(noted, ' '), parts: noted, said: { ...said, branches } }
}

/** With a further sentence at the end of what else is to be known. */
export function withNote(parts: Parts, sentence: string, between: string): Parts {
  return { ...parts, note: parts.note === undefined ? sentence : `${parts.note}${between}${sentence}` }
}

/** The parts as one line; `between` is what separates sentences in that language. */
export function inOneLine({ wrong, effect, remedy, note = '' }: Parts, between: string): string {
  return [wrong, effect, remedy, note].filter((part) => part !== '').join(between)
}

function valuesOf(values: readonly unknown[]): Values {
  return (values[0] ?? {}) as Values
}
