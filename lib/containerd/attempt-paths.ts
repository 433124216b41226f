import type { Path } from '@/lib/registries/diagnostic'
import type { Attempt } from './plan'

/**
 * Every path of registries.yaml that takes part in the attempt: its endpoint, the rewrites that change the name, its
 * auth and TLS.
 */
export function attemptPaths(attempt: Attempt): readonly Path[] {
  return [
    ...(attempt.path === null ? [] : [attempt.path]),
    ...attempt.rewrites.flatMap((step) => (step.outcome === 'changes' && step.path !== null ? [step.path] : [])),
    ...(attempt.credentials === null ? [] : [['configs', attempt.credentials, 'auth']]),
    ...(attempt.tlsConfig === null ? [] : [['configs', attempt.tlsConfig, 'tls']]),
  ]
}

/** True when one of the two paths leads to the other, or they are equal. */
export function isRelated(a: Path, b: Path): boolean {
  const shorter = Math.min(a.length, b.length)
  for (let index = 0; index < shorter; index++) if (a[index] !== b[index]) return false
  return true
}
