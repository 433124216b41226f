import { attemptPaths, isRelated } from '@/lib/containerd/attempt-paths'
import type { Attempt } from '@/lib/containerd/plan'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Path } from '@/lib/registries/diagnostic'

/** What the person points at. The other panes show what belongs to it. */
export type Spot =
  | { readonly in: 'plan'; readonly attempt: Attempt }
  | { readonly in: 'yaml'; readonly path: Path }
  | { readonly in: 'file'; readonly file: string; readonly line: number; readonly path: Path | null }

/** Places of registries.yaml that belong to the spot. */
export function spotPaths(spot: Spot | null): readonly Path[] {
  if (spot === null) return []
  switch (spot.in) {
    case 'plan':
      return attemptPaths(spot.attempt)
    case 'yaml':
      return []
    case 'file':
      return spot.path === null ? [] : [spot.path]
  }
}

export function spotTouchesAttempt(spot: Spot | null, attempt: Attempt): boolean {
  if (spot === null) return false
  switch (spot.in) {
    case 'plan':
      return spot.attempt === attempt
    case 'yaml':
      return isSpecific(spot.path) && attemptPaths(attempt).some((path) => isRelated(path, spot.path))
    case 'file':
      return attempt.source?.file === spot.file && attempt.source.line === spot.line
  }
}

export function spotTouchesLine(spot: Spot | null, file: GeneratedFile, line: number): boolean {
  if (spot === null) return false
  const origin = file.origins[line] ?? null
  switch (spot.in) {
    case 'plan':
      return (
        (spot.attempt.source?.file === file.path && spot.attempt.source.line === line) ||
        (origin !== null &&
          origin[0] === 'configs' &&
          attemptPaths(spot.attempt).some((path) => path.length <= origin.length && isRelated(path, origin)))
      )
    case 'yaml':
      return origin !== null && isSpecific(spot.path) && isRelated(origin, spot.path)
    case 'file':
      return spot.file === file.path && spot.line === line
  }
}

/** `mirrors` alone leads to everything; only from a registry's own entry on does a place say something. */
function isSpecific(path: Path): boolean {
  return path.length >= 2
}
