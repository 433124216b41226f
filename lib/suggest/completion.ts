/** What can be written at a position in the text. */
export interface Completion {
  readonly label: string
  /** For a `snippet`, with `${1:text}` where something is to be filled in, and `\\$` for a dollar sign. */
  readonly insert: string
  readonly help: string
  readonly kind: 'key' | 'registry' | 'value' | 'snippet'
}
