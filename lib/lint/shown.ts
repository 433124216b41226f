import type { Diagnostic } from '@/lib/registries/diagnostic'
import { indexLines, lineAt } from '@/lib/text/line-index'
import type { ParsedRegistries } from '@/lib/registries/model'
import { ignoresIn, type Ignore } from '@/lib/lint/facts/ignores'
import { severityAt, type RuleLevels } from './rule-levels'
import { RULES } from './rules.generated'

const REJECTING: ReadonlySet<string> = new Set(RULES.filter(({ rejects }) => rejects).map(({ code }) => code))

/** True for a rule whose findings are always errors and always shown, because K3s rejects the file. */
export function isRejecting(code: string): boolean {
  return REJECTING.has(code)
}

/** The findings that no comment of the text hides, and the comments that hide something. */
export function withoutIgnored(
  found: readonly Diagnostic[],
  text: string,
  ignores: readonly Ignore[],
): { readonly shown: readonly Diagnostic[]; readonly used: ReadonlySet<Ignore> } {
  const used = new Set<Ignore>()
  if (ignores.length === 0) return { shown: found, used }
  const lines = indexLines(text)
  const byCode = new Map<string, Ignore[]>()
  for (const ignore of ignores) {
    const same = byCode.get(ignore.code)
    if (same === undefined) byCode.set(ignore.code, [ignore])
    else same.push(ignore)
  }
  const shown = found.filter((one) => {
    if (isRejecting(one.code)) return true
    const line = isAboutFile(one) ? null : lineAt(lines, one.range.start)
    const hiding = byCode.get(one.code)?.filter((ignore) => ignore.line === null || ignore.line === line) ?? []
    for (const ignore of hiding) used.add(ignore)
    return hiding.length === 0
  })
  return { shown, used }
}

/** The findings of a file without those that its comments ignore, with the severities of `levels`. */
export function shownOf(
  found: readonly Diagnostic[],
  parsed: Pick<ParsedRegistries, 'text' | 'root'>,
  levels: RuleLevels,
): readonly Diagnostic[] {
  return atLevels(withoutIgnored(found, parsed.text, ignoresIn(parsed)).shown, levels)
}

/** The findings with the severities that `levels` gives their rules, without those of rules that are off. */
export function atLevels(found: readonly Diagnostic[], levels: RuleLevels): readonly Diagnostic[] {
  if (levels.size === 0) return found
  return found.flatMap((one) => {
    const level = levels.get(one.code)
    if (level === undefined || isRejecting(one.code)) return [one]
    const severity = severityAt(level)
    return severity === null ? [] : [{ ...one, severity }]
  })
}

/** It has no position in the text. */
function isAboutFile({ path, range }: Diagnostic): boolean {
  return path === null && range.start === 0 && range.end === 0
}
