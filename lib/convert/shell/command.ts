/** A word as the shell passes it on, but for what only the running shell knows: `$NAME` stays as it is written. */
export interface Word {
  readonly text: string
  /** Something in it is only known when the script runs. */
  readonly expands: boolean
  /** Among that is an argument of the script, as `$1`. */
  readonly takesArguments?: boolean
}

/** Where the output of a command goes. */
export interface Redirect {
  readonly path: string
  readonly appends: boolean
}

export interface Command {
  /** Without words for a group in braces or parentheses, whose commands are `inside`. */
  readonly words: readonly Word[]
  readonly inside: readonly Command[]
  readonly redirects: readonly Redirect[]
  /** The here-document or here-string; null when there is none. */
  readonly input: Word | null
  /** Its output is the input of the next command. */
  readonly pipes: boolean
  /** Offset in the script. */
  readonly start: number
}
