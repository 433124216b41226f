import { RULE_LEVELS, type RuleLevel } from '@/lib/lint/rule-levels'
import { RULES } from '@/lib/lint/rules.generated'
import { isRejecting } from '@/lib/lint/shown'
import { didYouMean } from '@/lib/text/did-you-mean'
import { saying } from '@/lib/words/saying'
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
    throw new UsageError(
      saying('--rule is written like mirror-unused=off, with one of {levels}, not "{written}"', {
        levels: RULE_LEVELS,
        written,
      }),
    )
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
    throw new UsageError(
      meant === null
        ? saying('{where}: there is no rule "{code}"', { where, code })
        : saying('{where}: there is no rule "{code}"; did you mean "{meant}"?', { where, code, meant }),
    )
  }
  const known = RULE_LEVELS.find((one) => one === level)
  if (known === undefined) {
    const meant = level === 'info' ? 'note' : didYouMean(level, RULE_LEVELS)
    const values = { where, code, levels: RULE_LEVELS, level }
    throw new UsageError(
      meant === null
        ? saying('{where}: the level of {code} is one of {levels}, not "{level}"', values)
        : saying('{where}: the level of {code} is one of {levels}, not "{level}"; did you mean "{meant}"?', {
            ...values,
            meant,
          }),
    )
  }
  if (isRejecting(code))
    throw new UsageError(
      saying('{where}: {code} is always an error, because K3s rejects a file that has it', { where, code }),
    )
  return [code, known]
}
