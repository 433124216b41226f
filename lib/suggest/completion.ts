/** What can be written at a place of the text. */
export interface Completion {
  readonly label: string
  /** Of a `snippet` with `${1:text}` where something is to be filled in, and `\\$` for a dollar sign. */
  readonly insert: string
  readonly help: string
  readonly kind: 'key' | 'registry' | 'value' | 'snippet'
}
