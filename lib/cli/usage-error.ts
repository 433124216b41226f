/** A command line that cannot be carried out as written. The message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** There is no such file. */
export class MissingFileError extends UsageError {
  override readonly name = 'MissingFileError'
}
