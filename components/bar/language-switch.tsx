'use client'

import { chooseLanguage, useLanguage } from '@/components/words/language'
import { languageCalled, LANGUAGES } from '@/lib/words/language'

/** The language of findings, fixes and rules; remembered on this device. */
export function LanguageSwitch() {
  const language = useLanguage()
  return (
    <select
      aria-label="Language"
      className="h-8 cursor-pointer appearance-none rounded-lg bg-transparent px-1.5 text-[13px] text-muted hover:bg-soft hover:text-ink"
      data-tip="Language of findings, fixes and rules"
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
