import type { Metadata } from 'next'
import { pageMetadata } from '@/components/reference/page-metadata'
import { sayIn } from '@/components/words/say-in'
import { RULES } from '@/lib/lint/rules.generated'
import type { Language } from '@/lib/words/language'
import { ruleWordsIn } from './rule-words-in'

/** Of the list of rules. */
export function rulesMetadata(language: Language): Metadata {
  const say = sayIn(language)
  return pageMetadata({
    language,
    path: '/rules',
    title: say('Rules for registries.yaml'),
    description: say('What goes wrong with registries.yaml of K3s and RKE2, why, and what to write instead.'),
  })
}

/** Of a rule; nothing for a code that no rule has. */
export function ruleMetadata(language: Language, code: string): Metadata {
  const rule = RULES.find((one) => one.code === code)
  if (rule === undefined) return {}
  const { title, why } = ruleWordsIn(language, rule)
  return pageMetadata({ language, path: `/rules/${code}`, title, description: why })
}
