import type { Diagnostic, Path, Severity } from '@/lib/registries/diagnostic'
import { isUpTo, type Layer } from './layers'
import type { Rule } from './rule'

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** What all rules found, by code. */
export type Found = ReadonlyMap<string, readonly Diagnostic[]>

/** True when another rule has a finding at the same path that says the same better, or has to be fixed first. */
export function isSaidBetter(finding: Diagnostic, rule: Rule, rules: readonly Rule[], found: Found): boolean {
  const { yieldsTo } = rule
  if (yieldsTo === undefined) return false
  return rules.some((other) => {
    const isNamed = yieldsTo.codes?.includes(other.code) === true
    const isBelow = other !== rule && yieldsTo.upTo !== undefined && isUpTo(layerOf(other), yieldsTo.upTo)
    if (!isNamed && !isBelow) return false
    return found.get(other.code)?.some((one) => {
      return isSamePlace(finding, one, yieldsTo.keys) && (isNamed || RANKS[one.severity] <= RANKS[finding.severity])
    })
  })
}

function layerOf({ layer, severity }: Rule): Layer {
  return layer ?? (severity === 'info' ? 'advice' : 'value')
}

function isSamePlace(a: Diagnostic, b: Diagnostic, keys: number): boolean {
  if (a.path === null || b.path === null) return b.range.start <= a.range.end && a.range.start <= b.range.end
  return isSameStart(a.path, b.path, keys)
}

function isSameStart(a: Path, b: Path, keys: number): boolean {
  for (let at = 0; at < keys; at += 1) if (a[at] !== b[at]) return false
  return true
}
