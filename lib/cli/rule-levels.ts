import { RULE_LEVELS, type RuleLevel } from '@/lib/lint/rule-levels'
import { RULES } from '@/lib/lint/rules.generated'
import { isRejecting } from '@/lib/lint/shown'
import { didYouMean } from '@/lib/text/did-you-mean'
import { UsageError } from './usage-error'

const CODES = RULES.map(({ code }) => code)

/**
 * Reads `code=level`, as `--rule` takes it.
 *
 * @throws UsageError when there is no such rule or level
 */
export function readRuleFlag(written: string): readonly [code: string, level: RuleLevel] {
  const at = written.indexOf('=')
  if (at < 0)
    throw new UsageError(`--rule is written like mirror-unused=off, with one of ${list(RULE_LEVELS)}, not "${written}"`)
  return ruleLevel('--rule', written.slice(0, at), written.slice(at + 1))
}

/**
 * A rule and its level; `where` names the source of the setting.
 *
 * @throws UsageError when there is no such rule or level, or the rule says why K3s rejects a file
 */
export function ruleLevel(where: string, code: string, level: string): readonly [code: string, level: RuleLevel] {
  if (!CODES.includes(code)) {
    const meant = didYouMean(code, CODES)
    throw new UsageError(`${where}: there is no rule "${code}"${meant === null ? '' : `; did you mean "${meant}"?`}`)
  }
  const known = RULE_LEVELS.find((one) => one === level)
  if (known === undefined) {
    const meant = level === 'info' ? 'note' : didYouMean(level, RULE_LEVELS)
    throw new UsageError(
      `${where}: the level of ${code} is one of ${list(RULE_LEVELS)}, not "${level}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    )
  }
  if (isRejecting(code))
    throw new UsageError(`${where}: ${code} is always an error, because K3s rejects a file that has it`)
  return [code, known]
}

function list(words: readonly string[]): string {
  return words.join(', ')
}
