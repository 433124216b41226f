import { ReferenceFrame } from '@/components/reference/reference-frame'
import { SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { sayIn } from '@/components/words/say-in'
import { RULES } from '@/lib/lint/rules.generated'
import { TOPICS } from '@/lib/lint/topics'
import type { Language } from '@/lib/words/language'
import { RuleList } from './rule-list'
import { ruleWordsIn } from './rule-words-in'

/** All rules by topic. */
export function RuleIndex({ language }: { readonly language: Language }) {
  const say = sayIn(language)
  const topics = TOPICS.map(({ id, title }) => ({
    title: say(title),
    rules: RULES.filter(({ topic }) => topic === id).map((rule) => ({
      code: rule.code,
      severity: rule.severity,
      title: ruleWordsIn(language, rule).title,
      // In Chinese too, rules are found by their English.
      ...(language !== 'en' && { english: rule.title }),
    })),
  }))
  return (
    <ReferenceFrame language={language} path="/rules">
      <h1 className="text-2xl font-bold tracking-tight">{say('What goes wrong with registries.yaml')}</h1>
      <p className="mt-2 max-w-2xl text-[14.5px] text-muted">
        {say(
          'Each rule says what the node does, why, and what to write instead. Errors break something, warnings are probably not meant, notes are worth knowing.',
        )}
      </p>
      <div className="max-w-4xl">
        <RuleList
          topics={topics}
          labels={{
            language,
            search: say('Search the rules'),
            placeholder: say('Search, for example wildcard or rewrite'),
            found: say('{found} of {all} rules', { found: '{found}', all: '{all}' }),
            severity: {
              error: say(SEVERITY_LOOKS.error.word),
              warning: say(SEVERITY_LOOKS.warning.word),
              info: say(SEVERITY_LOOKS.info.word),
            },
          }}
        />
      </div>
    </ReferenceFrame>
  )
}
