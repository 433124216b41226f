'use client'

import { createLoaded } from '@/components/words/create-loaded'
import { useDocumentTitle } from '@/components/words/document-title'
import type { RuleCatalogue, RuleWords } from '@/lib/words/rule-words'

interface RuleTextsInLanguage {
  /** As in the `lang` of HTML. */
  readonly tag: string
  readonly rules: RuleCatalogue
}

/** What is said of rules in the chosen language; nothing in English, which the pages have. */
export const useRuleTexts = createLoaded<RuleTextsInLanguage>(
  { tag: 'en', rules: {} },
  { zh: () => import('@/lib/words/zh/rules/all').then(({ chineseRules: rules }) => ({ tag: 'zh-Hans', rules })) },
)

interface RuleTextProps {
  readonly code: string
  readonly part: keyof RuleWords
  /** In English. */
  readonly children: string
}

/** A part of what is said of a rule, in the chosen language. */
export function RuleText({ code, part, children }: RuleTextProps) {
  const { tag, rules } = useRuleTexts()
  const text = rules[code]?.[part]
  return text === undefined ? children : <span lang={tag}>{text}</span>
}

/** The title of the document about a rule, in the chosen language. */
export function RuleTitle({ code, title }: { readonly code: string; readonly title: string }) {
  const { tag, rules } = useRuleTexts()
  useDocumentTitle(`${rules[code]?.title ?? title} · pullpath`, tag)
  return null
}
