import { inOneLine, type Parts, type Titled, type Worded } from './worded'

/** How what is found is said in one language. */
export interface Words {
  /** As in the `lang` of HTML. */
  readonly tag: string
  partsOf(worded: Worded): Parts
  /** All parts in one line. */
  lineOf(worded: Worded): string
  titleOf(titled: Titled): string
}

/** What diagnostics bring with them. */
export const ENGLISH: Words = {
  tag: 'en',
  partsOf: ({ parts }) => parts,
  lineOf: ({ parts }) => inOneLine(parts, ' '),
  titleOf: ({ title }) => title,
}
