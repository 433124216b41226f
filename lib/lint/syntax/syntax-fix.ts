import type { Fix, Range } from '@/lib/registries/diagnostic'
import { quote } from '@/lib/edit/write/quote'
import { titled } from '@/lib/words/en/fixes'
import { applyEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'

/** Fixes for texts that are not YAML. All use only the characters that are there; none guesses indentation. */

/** `safe` if the line can only be a key. */
export function addColon({ end }: Range, safe: boolean): Fix {
  return fix('add-colon', safe, () => [{ start: end, end, insert: ':' }])
}

/** Adds a space after a colon or dash that is directly followed by something. */
export function addSpace(at: number): Fix {
  return fix('add-space', true, () => [{ start: at, end: at, insert: ' ' }])
}

/** Quotes the alias, or what was meant to be an asterisk. */
export function quoteAsterisk(text: string, at: number): Fix {
  return fix('quote', true, () => {
    const word = /^\*[^\s:,\]}#]*/.exec(text.slice(at, at + 300))?.[0] ?? '*'
    return [{ start: at, end: at + word.length, insert: `"${word}"` }]
  })
}

/** Quotes everything up to the end of the line or its comment. */
export function quoteRest(text: string, { start, end }: Range): Fix {
  return fix('quote', true, () => [{ start, end, insert: quote(text.slice(start, end), 'single', false) }])
}

const INDENTED_BY_TABS = /^[ ]*\t[ \t]*/gm
/** Multi-line scalars, where a tab may be intended. */
const LONG_TEXT = /[|>][-+0-9]*[ \t]*(?:#.*)?\r?$|:[ \t]+(?:"[^"\n]*|'[^'\n]*)\r?$/m
const WIDTHS = [2, 4, 8, 1]

/** What is wrong with a text: its syntax, what it says, or nothing. */
type Wrong = 'syntax' | 'content' | null

/**
 * Replaces each indenting tab by as many spaces as make the file readable for K3s, or at least for YAML. Null if a tab may be
 * part of a value.
 */
export function spacesForTabs(text: string, wrongIn: (text: string) => Wrong): Fix | null {
  if (LONG_TEXT.test(text)) return null
  return fix('replace-tabs', true, () => {
    let readByYaml: readonly TextEdit[] | null = null
    for (const width of WIDTHS) {
      const edits = [...text.matchAll(INDENTED_BY_TABS)].map(({ index, 0: indent }) => ({
        start: index,
        end: index + indent.length,
        insert: indent.replaceAll('\t', ' '.repeat(width)),
      }))
      const wrong = wrongIn(applyEdits(text, edits))
      if (wrong === null) return tidyEdits(text, edits)
      if (wrong === 'content') readByYaml ??= edits
    }
    return readByYaml && tidyEdits(text, readByYaml)
  })
}

/** Changes the double quotes around an offset to single quotes, where a backslash is literal. */
export function singleQuote(text: string, at: number): Fix {
  return fix('single-quotes', true, () => {
    const line = text.lastIndexOf('\n', at - 1) + 1
    for (const match of lineOf(text, line).matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      const start = line + match.index
      const end = start + match[0].length
      const inner = (match[1] ?? '').replace(/\\(["\\/])/g, '$1')
      if (start < at && at < end) return [{ start, end, insert: quote(inner, 'single', false) }]
    }
    return null
  })
}

function lineOf(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 4000))
}

function fix(
  id: 'add-colon' | 'add-space' | 'replace-tabs' | 'single-quotes' | 'quote',
  safe: boolean,
  edits: () => readonly TextEdit[] | null,
): Fix {
  return { ...titled(id), safe, edits }
}
