import { LANGUAGES, type Language } from './language'

/** The address of a page that each language has at its own: `/guide` and `/zh/guide`. */
export function addressIn(language: Language, path: string): string {
  return language === 'en' ? path : `/${language}${path}`
}

/** The language of a `lang` of HTML; English for one that there is not. */
export function languageOfTag(tag: string): Language {
  return LANGUAGES.find((language) => language.tag === tag)?.id ?? 'en'
}

/** The `lang` of HTML of a language. */
export function tagOf(language: Language): string {
  return LANGUAGES.find(({ id }) => id === language)?.tag ?? 'en'
}
