import type { ErrorCode } from '@/lib/errors/read/codes'
import type { Speaker } from '@/lib/errors/read/speaker'

/** A line that somebody made public, and what it says. Hosts of people are replaced by those of examples. */
export interface PublicLine {
  readonly source: string
  readonly text: string
  readonly code: ErrorCode
  /** It reports so many failures of this kind; left out for one. */
  readonly failures?: number
  readonly by: Speaker
  /** The image of the line, in its longest form; left out where it has none. */
  readonly image?: string
  /** The host that was asked; left out where it has none. */
  readonly host?: string
  /** A part of what is said of it. */
  readonly says: string
}

export const GITHUB = 'https://github.com'
