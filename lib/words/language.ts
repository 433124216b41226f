/** The languages in which everything is said, as their speakers call them. */
export const LANGUAGES = [
  { id: 'en', tag: 'en', name: 'English' },
  { id: 'zh', tag: 'zh-Hans', name: '简体中文' },
] as const

/** Of the language that was chosen on a device, in its storage. */
export const LANGUAGE_KEY = 'pullpath.language'

export type Language = (typeof LANGUAGES)[number]['id']

/** The language called so; null for any other word. */
export function languageCalled(id: string): Language | null {
  return LANGUAGES.find((language) => language.id === id)?.id ?? null
}

/** The first language that there is of those a person prefers, such as `zh-CN` or `zh_CN.UTF-8`; else English. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = languageCalled(tag.toLowerCase().split(/[-_.@]/, 1)[0] ?? '')
    if (language !== null) return language
  }
  return 'en'
}
