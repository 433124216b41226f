import type { Severity } from '@/lib/registries/diagnostic'

/** What a person can set a rule to. */
export const RULE_LEVELS = ['off', 'note', 'warning', 'error'] as const

export type RuleLevel = (typeof RULE_LEVELS)[number]

/** By code. Rules that are not in it keep their severity. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>

export const NO_RULE_LEVELS: RuleLevels = new Map()

/** The severity of findings at a level; null when they are not shown at all. */
export function severityAt(level: RuleLevel): Severity | null {
  if (level === 'off') return null
  return level === 'note' ? 'info' : level
}
