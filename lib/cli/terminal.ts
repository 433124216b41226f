import type { Wire } from '@/lib/probe/wire/exchange'

/** What a command may do to the world, so that tests can stand in for it. */
export interface Terminal {
  /** At most `limit` + 1 bytes of a file, or of standard input for `-`: one more than allowed shows that there is more. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>
  readonly write: (text: string) => void
  /** For what is not the result: problems, log lines, usage errors. */
  readonly writeError: (text: string) => void
  readonly colour: boolean
  /** Lines can be overwritten: a person is watching. */
  readonly isLive: boolean
  /** How `probe` reaches the network. */
  readonly wire: () => Wire
  /** Aborts when the person has had enough. */
  readonly signal: AbortSignal
}

/**
 * 0 fine, 1 the file is rejected, has errors or the pull cannot work, 2 the command line cannot be understood or a file
 * not read, 3 the pull is undecided: it was not asked as the node asks.
 */
export type ExitCode = 0 | 1 | 2 | 3
