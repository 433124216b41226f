import { readLevel } from '@/lib/lint/read-level'
import { RULE_LEVELS, type RuleLevel } from '@/lib/lint/rule-levels'
import { saying } from '@/lib/words/saying'
import { UsageError } from './usage-error'

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
  const read = readLevel(where, code, level)
  if ('wrong' in read) throw new UsageError(read.wrong)
  return [code, read.level]
}
