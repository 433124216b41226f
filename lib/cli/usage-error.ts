import { inEnglish, type SaidValue } from '@/lib/words/saying'

/** A command line that cannot be carried out as written. What it says is for the person who typed it. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'

  constructor(readonly said: SaidValue) {
    super(inEnglish(said))
  }
}

/** There is no such file. */
export class MissingFileError extends UsageError {
  override readonly name = 'MissingFileError'
}
