import type { Diagnostic } from '@/lib/registries/diagnostic'
import { languageOf } from '@/lib/words/language'
import { ENGLISH, type Words } from '@/lib/words/words'
import type { CommandLine } from './arguments'
import type { Terminal } from './terminal'

/**
 * The words of the language that `--lang` names. Without it, output for people is in the language of the terminal, and
 * what programs read is in English.
 */
export async function wordsFor(
  { language }: Pick<CommandLine, 'language'>,
  { languages }: Pick<Terminal, 'languages'>,
  reader: 'person' | 'program',
): Promise<Words> {
  const chosen = language ?? (reader === 'person' ? languageOf(languages) : 'en')
  return chosen === 'zh' ? (await import('@/lib/words/zh/all')).CHINESE : ENGLISH
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
