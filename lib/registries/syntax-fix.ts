import type { Fix, Range } from './diagnostic'
import { quote } from './quote'
import { tidyEdits, type TextEdit } from './text-edit'

/** Ways out of texts that are no YAML. All are made of the letters that stand there; none guesses at indentation. */

export function addColon({ end }: Range): Fix {
  return fix('Add the colon', true, () => [{ start: end, end, insert: ':' }])
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

/** Two spaces for each tab that indents. */
export function spacesForTabs(text: string): Fix {
  return fix('Replace the tabs by spaces', true, () => {
    const edits: TextEdit[] = []
    for (const match of text.matchAll(INDENTED_BY_TABS)) {
      edits.push({ start: match.index, end: match.index + match[0].length, insert: match[0].replaceAll('\t', '  ') })
    }
    return tidyEdits(text, edits)
  })
}

/** The text in double quotes around an offset in single ones, where the backslash stands for itself. */
export function singleQuote(text: string, at: number): Fix {
  return fix('Use single quotes', true, () => {
    const line = text.lastIndexOf('\n', at - 1) + 1
    for (const match of lineOf(text, line).matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      const start = line + match.index
      const end = start + match[0].length
      const inner = (match[1] ?? '').replaceAll('\\"', '"').replaceAll('\\\\', '\\')
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
