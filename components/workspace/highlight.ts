import { attemptPaths, isRelated } from '@/lib/containerd/attempt-paths'
import type { Attempt } from '@/lib/containerd/plan'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Path } from '@/lib/registries/diagnostic'

/** What the person points at. The other panes highlight what belongs to it. */
export type Highlight =
  | { readonly in: 'plan'; readonly attempt: Attempt }
  | { readonly in: 'yaml'; readonly path: Path }
  | { readonly in: 'file'; readonly file: string; readonly line: number; readonly path: Path | null }

/** Paths of registries.yaml that belong to the highlight. */
export function highlightPaths(highlight: Highlight | null): readonly Path[] {
  if (highlight === null) return []
  switch (highlight.in) {
    case 'plan':
      return attemptPaths(highlight.attempt)
    case 'yaml':
      return []
    case 'file':
      return highlight.path === null ? [] : [highlight.path]
  }
}

export function highlightTouchesAttempt(highlight: Highlight | null, attempt: Attempt): boolean {
  if (highlight === null) return false
  switch (highlight.in) {
    case 'plan':
      return highlight.attempt === attempt
    case 'yaml':
      return isSpecific(highlight.path) && attemptPaths(attempt).some((path) => isRelated(path, highlight.path))
    case 'file':
      return attempt.source?.file === highlight.file && attempt.source.line === highlight.line
  }
}

export function highlightTouchesLine(highlight: Highlight | null, file: GeneratedFile, line: number): boolean {
  if (highlight === null) return false
  const origin = file.origins[line] ?? null
  switch (highlight.in) {
    case 'plan':
      return (
        (highlight.attempt.source?.file === file.path && highlight.attempt.source.line === line) ||
        (origin !== null &&
          origin[0] === 'configs' &&
          attemptPaths(highlight.attempt).some((path) => path.length <= origin.length && isRelated(path, origin)))
      )
    case 'yaml':
      return origin !== null && isSpecific(highlight.path) && isRelated(origin, highlight.path)
    case 'file':
      return highlight.file === file.path && highlight.line === line
  }
}

/** `mirrors` alone leads to everything; a path is specific only from a registry's entry on. */
function isSpecific(path: Path): boolean {
  return path.length >= 2
}
