import type { ServingFlags } from './serve/serving-flags'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { Saying } from '@/lib/words/saying'
import type { NodeTree } from '@/lib/cli/node/tree/node-tree'

/** What a command may do to the outside world, so that tests can replace it. */
export interface Terminal {
  /** At most `limit` + 1 bytes of a file, or of standard input for `-`: one more than allowed shows that there is more. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>
  /** The bytes of a file, or of standard input for `-`, piece by piece. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>
  /** The paths of all files below a folder, in order, at most `limit` + 1; null for what is not a folder. */
  readonly list: (path: string, limit: number) => Promise<readonly string[] | null>
  readonly write: (text: string) => void
  /** For everything but the result: problems, log lines, usage errors. */
  readonly writeError: (text: string) => void
  readonly colour: boolean
  /** A variable of the environment. */
  readonly environment: (name: string) => string | undefined
  /** What the person reads, the best first, such as `zh_CN.UTF-8`. */
  readonly languages: readonly string[]
  /** True when lines can be overwritten: a person is watching. */
  readonly isLive: boolean
  /** The files of a node below a folder; of `mounts` only, where these are all that is there. */
  readonly tree: (root: string, mounts: readonly string[] | null) => NodeTree | Promise<NodeTree>
  /** What a program of this machine prints for `--version`; null when it cannot be run. */
  readonly versionOf: (command: string) => Promise<string | null>
  /** How `probe` reaches the network. */
  readonly wire: () => Wire | Promise<Wire>
  /** Serves the page beside the command, and tells the person what `tell` says; or returns why not. Left out where there is no page. */
  readonly serve?: (serving: ServingFlags, tell: (said: Saying) => string) => Promise<Saying | null>
  /** The program of a thread that examines files, beside the command; left out where the command is one file. */
  readonly threadProgram?: URL
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal
}

/**
 * 0 success, 1 the file is rejected, has errors or the pull cannot work, 2 the command line is invalid or a file cannot
 * be read, 3 the pull is undecided: it was not asked as the node asks.
 */
export type ExitCode = 0 | 1 | 2 | 3
