/** A placeholder with the lines in which it is. */
export type Placed = {
  readonly label: string
  readonly lines: readonly number[]
  readonly more: number
}

/** What else is to be known of a template. Lines count from 1. */
export type TemplateNotes = {
  readonly filled: number
  readonly bareLine: number | null
  /** The first with one in quotes that may go when it is filled in. */
  readonly quotedLine: number | null
  readonly controls: number
  readonly isBranched: boolean
  readonly isBranchLeftOut: boolean
  readonly nested: string | null
  readonly unpairedLine: number | null
  readonly isEnd: boolean
  readonly unclosedLine: number | null
  /** Of placeholders, when there are more. */
  readonly max: number | null
}
