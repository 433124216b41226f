/** By what a failure is known. */
export interface ErrorSign {
  readonly code: string
  readonly pattern: RegExp
}
