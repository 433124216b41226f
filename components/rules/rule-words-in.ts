import type { Rule } from '@/lib/lint/rule'
import type { Language } from '@/lib/words/language'
import type { RuleWords } from '@/lib/words/rule-words'
import { chineseRules } from '@/lib/words/zh/rules/all'

/** What is said of a rule in a language, at the build. */
export function ruleWordsIn(
  language: Language,
  rule: Pick<Rule, 'title' | 'why' | 'releases'> & { readonly code: string },
): RuleWords {
  return (language === 'zh' ? chineseRules[rule.code] : undefined) ?? rule
}
