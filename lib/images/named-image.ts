/** A name as it was found, not yet read. */
export interface NamedImage {
  readonly name: string
  /** Without a tag, which the chart adds. */
  readonly isTagOpen: boolean
  /** From an argument or a variable that is called like an image. */
  readonly isGuess?: boolean
  /** One of several words of a line, with nothing that only a name of an image has. */
  readonly isWord?: boolean
}
