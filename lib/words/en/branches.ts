import { and } from './lists'

/** In which branches of a template something is said that is not said in all of them. */
export function inBranches(lines: readonly number[]): string {
  return `In the branch that begins in line ${and(lines)}.`
}
