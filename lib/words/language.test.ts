import { expect, test } from 'vitest'
import { languageOf, type Language } from './language'

test.each<{ readonly why: string; readonly preferred: readonly string[]; readonly language: Language }>([
  { why: 'a browser in China', preferred: ['zh-CN', 'zh', 'en'], language: 'zh' },
  { why: 'a browser whose first language there is not', preferred: ['de-DE', 'zh-TW', 'en'], language: 'zh' },
  { why: 'a browser that prefers English', preferred: ['en-GB', 'zh'], language: 'en' },
  { why: 'a locale of a terminal', preferred: ['zh_CN.UTF-8'], language: 'zh' },
  { why: 'no locale', preferred: ['C.UTF-8'], language: 'en' },
  { why: 'an empty locale', preferred: [''], language: 'en' },
  { why: 'nothing', preferred: [], language: 'en' },
])('$why', ({ preferred, language }) => {
  expect(languageOf(preferred)).toBe(language)
})
