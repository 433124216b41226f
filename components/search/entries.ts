import { shownChanges } from '@/components/releases/listed'
import { ruleWordsIn } from '@/components/rules/rule-words-in'
import { sayIn } from '@/components/words/say-in'
import { CHAPTERS } from '@/lib/guide/chapters'
import { FIELD_PAGES } from '@/lib/guide/field-pages'
import { guideIn } from '@/lib/guide/guide-in'
import { plainText, type PointWords } from '@/lib/guide/words'
import { RULES } from '@/lib/lint/rules.generated'
import type { SearchEntry } from '@/lib/search/search-index'
import { addressIn } from '@/lib/words/address'
import type { Language } from '@/lib/words/language'

/** Everything that is searched in a language. Made at the build. */
export function searchEntries(language: Language): readonly SearchEntry[] {
  const say = sayIn(language)
  return [...guideEntries(language), ...ruleEntries(language), ...releaseEntries(), ...fieldEntries()]

  function releaseEntries(): readonly SearchEntry[] {
    return shownChanges(say).map(({ id, title, reason, todo, month, first }) => ({
      href: addressIn(language, `/releases#${id}`),
      kind: 'release',
      title: `${title} (${month})`,
      text: [reason, todo, ...first.map(({ names }) => names)].join(' '),
    }))
  }

  function fieldEntries(): readonly SearchEntry[] {
    return FIELD_PAGES.map(({ anchor, keys, field }) => ({
      href: addressIn(language, `/schema#${anchor}`),
      kind: 'field',
      title: `${keys.join('.')} · ${say(field.label)}`,
      text: say(field.help),
    }))
  }
}

function guideEntries(language: Language): readonly SearchEntry[] {
  const words = guideIn(language)
  return CHAPTERS.flatMap((id): readonly SearchEntry[] => [
    {
      href: addressIn(language, `/guide/${id}`),
      kind: 'guide',
      title: words[id].title,
      text: plainText(words[id].lead),
    },
    ...Object.entries<PointWords>(words[id].points).map(([point, { says, text, otherwise = '' }]) => ({
      href: addressIn(language, `/guide/${id}#${point}`),
      kind: 'guide' as const,
      title: plainText(says),
      text: plainText(`${text} ${otherwise}`),
    })),
  ])
}

/** Their codes are the same in each language. */
function ruleEntries(language: Language): readonly SearchEntry[] {
  return RULES.map((rule) => {
    const { title, why } = ruleWordsIn(language, rule)
    return { href: addressIn(language, `/rules/${rule.code}`), kind: 'rule', title, text: `${rule.code} ${why}` }
  })
}
