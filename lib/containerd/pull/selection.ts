import type { Release } from '@/lib/k3s/releases/releases'

/** How far an attempt came: 1 no answer or no login, 2 not found, 3 another status, 4 a manifest that is too large. */
export type ErrorClass = 1 | 2 | 3 | 4

export interface Remembered {
  readonly priority: ErrorClass
}

/**
 * Which of two errors of a pull is kept. Since containerd 2.0 the first of the highest class; before, the first that is
 * not a 404. The one that is kept after the last host is the one that is reported.
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, Resolve, firstErrPriority; v1.7.34 remotes/docker/resolver.go, firstErr
 */
export function worseOf<Kept extends Remembered>(
  before: Kept | null,
  now: Kept,
  { errorByClass }: Pick<Release, 'errorByClass'>,
): Kept {
  if (before === null) return now
  if (errorByClass) return now.priority > before.priority ? now : before
  return before.priority === 2 && now.priority !== 2 ? now : before
}

/**
 * Whether a digest is not asked for as a blob after it was not found as a manifest: since containerd 2.2.6, where a host
 * answered with an error.
 */
export function skipsBlobs(
  kept: Remembered | null,
  { limitedBlobFallback }: Pick<Release, 'limitedBlobFallback'>,
): boolean {
  return limitedBlobFallback && (kept?.priority ?? 0) > 2
}
