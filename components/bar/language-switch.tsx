'use client'

import { chooseLanguage, useLanguage } from '@/components/words/language'
import { useSay } from '@/components/words/use-say'
import { languageCalled, LANGUAGES } from '@/lib/words/language'

/** The language of all that the page says; remembered on this device. */
export function LanguageSwitch() {
  const language = useLanguage()
  const say = useSay()
  return (
    <select
      aria-label={say('Language')}
      className="h-8 cursor-pointer appearance-none rounded-lg bg-transparent px-1.5 text-[13px] text-muted hover:bg-soft hover:text-ink"
      data-tip={say('Language')}
      value={language}
      onChange={(event) => chooseLanguage(languageCalled(event.target.value) ?? 'en')}
    >
      {LANGUAGES.map(({ id, tag, name }) => (
        <option key={id} value={id} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  )
}
