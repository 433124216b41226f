import type { Path } from './diagnostic'

/** The current position; turned into a `Path` only when something is wrong there. */
export interface Trail {
  readonly parent: Trail | null
  readonly key: string | number
}

/** The path of a position; empty for the root. */
export function pathOf(trail: Trail | null): Path {
  const path: (string | number)[] = []
  for (let step = trail; step !== null; step = step.parent) path.unshift(step.key)
  return path
}
