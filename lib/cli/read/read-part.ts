import type { Range } from '@/lib/registries/diagnostic'
import type { Saying } from '@/lib/words/saying'
import type { ReadRegistries } from './read-registries'

/** How a registries.yaml was found in a file of another format, in plain values. */
export interface FoundThrough {
  /** The id of the format, and its name as in "This is …". */
  readonly format: string
  readonly title: string
  /** Where in it, as people say it. */
  readonly where: string | Saying
  /** Its first and last line in the whole file, from 1; null when it is not written there as it reads. */
  readonly lines: readonly [first: number, last: number] | null
  /** Which one it is, from 1, of how many. */
  readonly number: number
  readonly count: number
  /** What could not be taken along, and what was found for the node, each a sentence. */
  readonly notes: readonly Saying[]
}

/** The same, with the file that it was found in. */
export interface Through extends FoundThrough {
  /** The whole file. */
  readonly outer: string
  /** Where a range of the part is in the whole file. */
  outerRange(range: Range): Range
  /** Which line of the whole file a line of the part is, both from 1; null when it is not written there as it reads. */
  outerLine(line: number): number | null
}

export type ReadPart = ReadRegistries & {
  readonly through: Through | null
  /** What else is to be said of the file; null when nothing is. */
  readonly remark: Saying | null
  /** That nothing in a file of another format can be taken; null for any other file. */
  readonly empty: EmptyFile | null
}

/** A file of another format without anything that can be taken. */
export interface EmptyFile {
  /** What it is, as a reason to leave it out. */
  readonly why: Saying
  /** There is something about registries in it, and it is lost. */
  readonly isLost: boolean
}
