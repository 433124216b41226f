import type { Fix, Range } from '@/lib/registries/diagnostic'
import { say } from '@/lib/words/en/syntax'
import type { Worded } from '@/lib/words/worded'
import { FORMAT_WORDS } from '@/lib/registries/fields'
import { addSpace, addColon } from './syntax-fix'

export interface LineAdvice extends Worded {
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
  if (isForeignLine(content)) return { ...say('yaml-syntax.foreign') }
  if (/^-[^\s-]/.test(content)) return { ...say('yaml-syntax.dash'), fix: addSpace(line.start + 1) }
  const [glued] = GLUED_KEY.exec(content) ?? []
  if (glued !== undefined) return { ...say('yaml-syntax.colon-space'), fix: addSpace(line.start + glued.length) }
  const [key] = KEY_AND_VALUE.exec(content) ?? []
  if (key !== undefined)
    return {
      ...say('yaml-syntax.colon-word'),
      fix: addColon({ start: line.start, end: line.start + key.length }, false),
    }
  const words = say('yaml-syntax.colon-end')
  return /\s|\/|@/.test(content) ? words : { ...words, fix: addColon(line, BARE_KEY.test(content)) }
}

/** Fences, conflict marks, templates and commands around a heredoc. */
export function isForeignLine(content: string): boolean {
  return /^(?:```|~~~|<{7}|={7}|>{7}|\{[{%]|.*<<-?\s*['"]?\w+)/.test(content)
}
