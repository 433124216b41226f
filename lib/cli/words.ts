import type { Diagnostic } from '@/lib/registries/diagnostic'
import { languageOf, type Language } from '@/lib/words/language'
import { sayInEnglish, type Say } from '@/lib/words/say'
import { ENGLISH, type Words } from '@/lib/words/words'
import type { CommandLine } from './command-line'
import type { Terminal } from './terminal'

/**
 * The words of the language that `--lang` names. Without it, output for people is in the language of the terminal, and
 * what programs read is in English.
 */
export async function wordsFor(line: Chosen, terminal: Spoken, reader: Reader): Promise<Words> {
  return languageFor(line, terminal, reader) === 'zh' ? (await import('@/lib/words/zh/all')).CHINESE : ENGLISH
}

/** Says the texts of the command in the same language. */
export async function sayFor(line: Chosen, terminal: Spoken, reader: Reader): Promise<Say> {
  if (languageFor(line, terminal, reader) === 'en') return sayInEnglish
  const [{ COMMAND_ZH }, { sayInChinese }] = await Promise.all([
    import('@/lib/words/zh/command/all'),
    import('@/lib/words/zh/say-in-chinese'),
  ])
  return sayInChinese(COMMAND_ZH)
}

type Chosen = Pick<CommandLine, 'language'>
type Spoken = Pick<Terminal, 'languages'>
type Reader = 'person' | 'program'

/** The language in which a person or a program is told something. */
export function languageFor({ language }: Chosen, { languages }: Spoken, reader: Reader): Language {
  return language ?? (reader === 'person' ? languageOf(languages) : 'en')
}

/** Both, for a person. */
export async function spokenFor(line: Chosen, terminal: Spoken): Promise<{ readonly words: Words; readonly say: Say }> {
  return { words: await wordsFor(line, terminal, 'person'), say: await sayFor(line, terminal, 'person') }
}

/** A diagnostic as it is said in a language. */
export function inWords(diagnostic: Diagnostic, words: Words): Diagnostic {
  const { fixes = [] } = diagnostic
  return {
    ...diagnostic,
    message: words.lineOf(diagnostic),
    parts: words.partsOf(diagnostic),
    fixes: fixes.map((fix) => ({ ...fix, title: words.titleOf(fix) })),
  }
}
