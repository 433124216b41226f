import { byPlace, type Diagnostic, type Path, type Range } from '@/lib/registries/diagnostic'
import { createContext, type LintContext, type LintInput, type UnusedIgnore } from './context'
import { isRegistriesText } from './facts/registries-text'
import type { Ignore } from '@/lib/lint/facts/ignores'
import { FINDINGS_PER_RULE_MAX, type Finding, type Rule } from './rule'
import { NO_RULE_LEVELS } from './rule-levels'
import { ignoreUnused } from '@/lib/lint/rules/yaml/ignore-unused'
import { ofRke2 } from '@/lib/words/of-rke2'
import { RULES } from './rules.generated'
import { atLevels, isRejecting, withoutIgnored } from './shown'
import { lintTemplate } from './lint-template'
import { isSaidBetter } from './yielding'

export type Lint = (input: LintInput) => readonly Diagnostic[]

/**
 * Everything that is wrong with a file, or misleading, by position. Never throws.
 *
 * Includes what K3s and containerd themselves reject or drop, even if no rule covers it, so the result can replace
 * `Analysis.diagnostics`. At most 200 findings per rule, which say so when there are more. Leaves out what comments of the file ignore, and applies the
 * given levels; what makes K3s reject the file is always reported as an error.
 */
export function lint(input: LintInput): readonly Diagnostic[] {
  const found = input.template === null ? lintFilled(input) : lintTemplate(input, input.template, lintFilled)
  return input.options.distribution === 'rke2' ? found.map(ofRke2) : found
}

/** Of a text without placeholders, or of a filled one in its own positions. */
function lintFilled(input: LintInput): readonly Diagnostic[] {
  const context = createContext(input, RULE_CODES)
  const { text } = input.parsed
  const readable = { ...context, ...context.readable }
  const found = new Map(
    RULES.map((rule) => [rule.code, findingsOf(rule, rule.worksOnRejected === true ? readable : context)]),
  )
  const ofRules = RULES.flatMap((rule) =>
    (found.get(rule.code) ?? []).filter((finding) => !isSaidBetter(finding, rule, RULES, found)),
  )
  const ofNoRule = context.problems.filter(({ code }) => !found.has(code))
  const { shown, used } = withoutIgnored([...ofRules, ...ofNoRule], text, context.ignores)
  const late = findingsOf(ignoreUnused, { ...context, unusedIgnores: unusedIgnores(context, used) })
  const { shown: shownLate } = withoutIgnored(late, text, context.ignores)
  const all = atLevels([...shown, ...shownLate], input.levels ?? NO_RULE_LEVELS).toSorted(byPlace)
  return isRegistriesText(text) ? all : all.map(withoutSafeFixes)
}

/** In a text of something else, no correction is safe. */
function withoutSafeFixes(diagnostic: Diagnostic): Diagnostic {
  const { fixes = [] } = diagnostic
  if (!fixes.some(({ safe }) => safe)) return diagnostic
  return { ...diagnostic, fixes: fixes.map((fix) => ({ ...fix, safe: false })) }
}

const RULE_CODES = RULES.map(({ code }) => code)

/**
 * In a rejected file, and without the rewrite engine, many rules find nothing: then report only ignore comments that
 * can never be used.
 */
function unusedIgnores(context: LintContext, used: ReadonlySet<Ignore>): readonly UnusedIgnore[] {
  const isWhole = context.parsed.parseError === null && context.regexp !== null
  return context.ignores
    .filter((ignore) => !used.has(ignore) && ignore.code !== ignoreUnused.code && RULE_CODES.includes(ignore.code))
    .map((ignore) => ({ ignore, rejects: isRejecting(ignore.code) }))
    .filter(({ rejects }) => rejects || isWhole)
}

function findingsOf(rule: Rule, context: LintContext): Diagnostic[] {
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  if (rule.writers?.includes(context.release.registriesWriter) === false) return found
  for (const finding of rule.check(context)) {
    const diagnostic = diagnosticOf(rule, finding, context)
    // What aliases repeat is written once, and can be set right once.
    const place = `${diagnostic.range.start} ${diagnostic.range.end} ${diagnostic.message}`
    if (seen.has(place)) continue
    if (found.length >= FINDINGS_PER_RULE_MAX) return found.map((one) => ({ ...one, isCut: true as const }))
    seen.add(place)
    found.push(diagnostic)
  }
  return found
}

function diagnosticOf({ code, severity }: Rule, finding: Finding, context: LintContext): Diagnostic {
  const { message, parts, said, path, meantFor, meantBelow, fixes = [] } = finding
  return {
    code,
    severity: finding.severity ?? severity,
    message,
    parts,
    said,
    path,
    range: finding.range ?? rangeOf(context, path),
    ...(meantFor !== undefined && { meantFor }),
    ...(meantBelow !== undefined && { meantBelow }),
    fixes,
  }
}

/** The key, if the path has one: that is what a person looks for. */
function rangeOf({ parsed }: LintContext, path: Path | null): Range {
  const source = path === null ? null : parsed.locate(path)
  return source === null ? { start: 0, end: 0 } : (source.key ?? source.value)
}
