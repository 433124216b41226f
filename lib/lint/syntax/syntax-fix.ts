import type { Fix, Range } from '@/lib/registries/diagnostic'
import { quote } from '@/lib/edit/quote'
import { applyEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'

/** Ways out of texts that are no YAML. All are made of the letters that stand there; none guesses at indentation. */

/** `safe` where the line can be nothing but a key. */
export function addColon({ end }: Range, safe: boolean): Fix {
  return fix('Add the colon', safe, () => [{ start: end, end, insert: ':' }])
}

/** Behind a colon or a dash that something follows directly. */
export function addSpace(at: number): Fix {
  return fix('Add a blank', true, () => [{ start: at, end: at, insert: ' ' }])
}

/** The alias, or what was meant to be an asterisk, in quotes. */
export function quoteAsterisk(text: string, at: number): Fix {
  return fix('Put it in quotes', true, () => {
    const word = /^\*[^\s:,\]}#]*/.exec(text.slice(at, at + 300))?.[0] ?? '*'
    return [{ start: at, end: at + word.length, insert: `"${word}"` }]
  })
}

/** What stands up to the end of the line or its comment, as one text. */
export function quoteRest(text: string, { start, end }: Range): Fix {
  return fix('Put it in quotes', true, () => [{ start, end, insert: quote(text.slice(start, end), 'single', false) }])
}

const INDENTED_BY_TABS = /^[ ]*\t[ \t]*/gm
/** Texts over several lines, where a tab may be meant. */
const LONG_TEXT = /[|>][-+0-9]*[ \t]*(?:#.*)?\r?$|:[ \t]+(?:"[^"\n]*|'[^'\n]*)\r?$/m
const WIDTHS = [2, 4, 8, 1]

/** Spaces for each tab that indents: as many as make a file of it that K3s reads. Null where a tab may be a part of a value. */
export function spacesForTabs(text: string, isRead: (text: string) => boolean): Fix | null {
  if (LONG_TEXT.test(text)) return null
  return fix('Replace the tabs by spaces', true, () => {
    for (const width of WIDTHS) {
      const edits = [...text.matchAll(INDENTED_BY_TABS)].map(({ index, 0: indent }) => ({
        start: index,
        end: index + indent.length,
        insert: indent.replaceAll('\t', ' '.repeat(width)),
      }))
      if (isRead(applyEdits(text, edits))) return tidyEdits(text, edits)
    }
    return null
  })
}

/** The text in double quotes around an offset in single ones, where the backslash stands for itself. */
export function singleQuote(text: string, at: number): Fix {
  return fix('Use single quotes', true, () => {
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

function fix(title: string, safe: boolean, edits: () => readonly TextEdit[] | null): Fix {
  return { title, safe, edits }
}
