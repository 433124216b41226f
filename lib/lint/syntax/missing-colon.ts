import type { Fix, Range } from '@/lib/registries/diagnostic'
import { FORMAT_WORDS } from '@/lib/registries/fields'
import { addSpace, addColon } from './syntax-fix'

export interface LineAdvice {
  readonly message: string
  readonly fix?: Fix
}

const WORDS = FORMAT_WORDS.join('|')
const GLUED_KEY = new RegExp(`^(?:${WORDS}):(?=[^\\s/])`)
const KEY_AND_VALUE = new RegExp(`^(?:${WORDS})(?=[ \\t]+\\S)`)
/** A word of the format, a host with a dot, or a quoted or starred name, alone on its line. */
const BARE_KEY = new RegExp(`^(?:${WORDS}|[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?|"[^"\\s]+"|'[^'\\s]+'|\\*)$`)

/** What is wrong with a line that should be a key, with a fix if there is no doubt. Quotes nothing of it. */
export function missingColon(text: string, line: Range): LineAdvice {
  const content = text.slice(line.start, Math.min(line.end, line.start + 2_000))
  if (isForeignLine(content)) return { message: 'This line belongs to what the file was copied from. Remove it.' }
  if (/^-[^\s-]/.test(content)) return { message: 'A blank is missing behind the dash.', fix: addSpace(line.start + 1) }
  const [glued] = GLUED_KEY.exec(content) ?? []
  if (glued !== undefined)
    return { message: 'A blank is missing behind the colon.', fix: addSpace(line.start + glued.length) }
  const [key] = KEY_AND_VALUE.exec(content) ?? []
  if (key !== undefined)
    return {
      message: 'A colon is missing behind the first word of this line.',
      fix: addColon({ start: line.start, end: line.start + key.length }, false),
    }
  const message = 'A colon is missing at the end of this line, or it is not indented like the one it continues.'
  return /\s|\/|@/.test(content) ? { message } : { message, fix: addColon(line, BARE_KEY.test(content)) }
}

/** Fences, conflict marks, templates and commands around a heredoc. */
export function isForeignLine(content: string): boolean {
  return /^(?:```|~~~|<{7}|={7}|>{7}|\{[{%]|.*<<-?\s*['"]?\w+)/.test(content)
}
