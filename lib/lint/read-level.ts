import { didYouMean } from '@/lib/text/did-you-mean'
import { saying, type Saying } from '@/lib/words/saying'
import { RULE_LEVELS, type RuleLevel } from './rule-levels'
import { RULES } from './rules.generated'
import { isRejecting } from './shown'

const CODES = RULES.map(({ code }) => code)

/** The level that a person gives a rule, or what is wrong with it; `where` names the source of the setting. */
export function readLevel(
  where: string,
  code: string,
  level: string,
): { readonly level: RuleLevel } | { readonly wrong: Saying } {
  if (!CODES.includes(code)) {
    const meant = didYouMean(code, CODES)
    return {
      wrong:
        meant === null
          ? saying('{where}: there is no rule "{code}"', { where, code })
          : saying('{where}: there is no rule "{code}"; did you mean "{meant}"?', { where, code, meant }),
    }
  }
  const known = RULE_LEVELS.find((one) => one === level)
  if (known === undefined) {
    const meant = level === 'info' ? 'note' : didYouMean(level, RULE_LEVELS)
    const values = { where, code, levels: RULE_LEVELS, level }
    return {
      wrong:
        meant === null
          ? saying('{where}: the level of {code} is one of {levels}, not "{level}"', values)
          : saying('{where}: the level of {code} is one of {levels}, not "{level}"; did you mean "{meant}"?', {
              ...values,
              meant,
            }),
    }
  }
  if (isRejecting(code))
    return {
      wrong: saying('{where}: {code} is always an error, because K3s rejects a file that has it', { where, code }),
    }
  return { level: known }
}
