'use client'

import { chooseLanguage } from '@/components/words/language'
import type { Language } from '@/lib/words/language'

interface LanguageLinkProps {
  readonly language: Language
  readonly tag: string
  readonly name: string
  readonly href: string
}

/** The same page in another language, which from then on is the language of the device. */
export function LanguageLink({ language, tag, name, href }: LanguageLinkProps) {
  return (
    <a
      href={href}
      hrefLang={tag}
      lang={tag}
      className="py-1 text-muted underline-offset-2 hover:text-ink hover:underline"
      onClick={() => chooseLanguage(language)}
    >
      {name}
    </a>
  )
}
