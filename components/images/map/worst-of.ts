import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info']

/** The worst level of some findings; null when there are none. */
export function worstOf(some: readonly number[], findings: readonly Diagnostic[] | null): Severity | null {
  const levels = new Set(some.map((at) => findings?.[at]?.severity))
  return WORST_FIRST.find((level) => levels.has(level)) ?? null
}
