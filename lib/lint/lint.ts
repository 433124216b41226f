import { byPlace, type Diagnostic, type Path, type Range } from '@/lib/registries/diagnostic'
import { createContext, type LintContext, type LintInput } from './context'
import { FINDINGS_PER_RULE_MAX, type Finding, type Rule } from './rule'
import { RULES } from './rules'

export type Lint = (input: LintInput) => readonly Diagnostic[]

/**
 * Everything that is wrong with a file, or not what it looks like, by place. Never throws.
 *
 * Holds what K3s and containerd themselves reject or drop as well, also where no rule speaks of it, so that it stands
 * for `Analysis.diagnostics`. At most 200 findings of a rule.
 */
export function lint(input: LintInput): readonly Diagnostic[] {
  const context = createContext(input)
  const found = new Map(RULES.map((rule) => [rule.code, findingsOf(rule, context)]))
  const ofRules = RULES.flatMap((rule) =>
    (found.get(rule.code) ?? []).filter((finding) => !isSaidBetter(finding, rule, found)),
  )
  const ofNoRule = context.problems.filter(({ code }) => !found.has(code))
  return [...ofRules, ...ofNoRule].toSorted(byPlace)
}

function findingsOf(rule: Rule, context: LintContext): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const finding of rule.check(context)) {
    if (found.length >= FINDINGS_PER_RULE_MAX) break
    found.push(diagnosticOf(rule, finding, context))
  }
  return found
}

function diagnosticOf({ code, severity }: Rule, finding: Finding, context: LintContext): Diagnostic {
  const { message, path, fixes = [] } = finding
  return {
    code,
    severity: finding.severity ?? severity,
    message,
    path,
    range: finding.range ?? rangeOf(context, path),
    fixes,
  }
}

/** The key, where the path has one: that is what a person looks for. */
function rangeOf({ parsed }: LintContext, path: Path | null): Range {
  const source = path === null ? null : parsed.locate(path)
  return source === null ? { start: 0, end: 0 } : (source.key ?? source.value)
}

function isSaidBetter(
  { path, range }: Diagnostic,
  { yieldsTo }: Rule,
  found: ReadonlyMap<string, readonly Diagnostic[]>,
): boolean {
  if (yieldsTo === undefined) return false
  return yieldsTo.codes.some((code) => {
    return found.get(code)?.some((other) => {
      if (path === null || other.path === null) return other.range.start <= range.end && range.start <= other.range.end
      return isSameStart(path, other.path, yieldsTo.keys)
    })
  })
}

function isSameStart(a: Path, b: Path, keys: number): boolean {
  for (let at = 0; at < keys; at += 1) if (a[at] !== b[at]) return false
  return true
}
