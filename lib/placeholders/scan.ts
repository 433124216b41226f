import type { Range } from '@/lib/registries/diagnostic'
import { candidateAt, type Candidate } from './forms'
import { controlAt, type Control } from './controls'
import { lineBefore } from './line-before'

/** As many are read; what follows is taken as it is written. */
export const PLACEHOLDERS_MAX = 10_000
/** As many beginnings are looked at that turn out to be nothing. */
const NOTHING_MAX = 50_000

export interface Scanned {
  readonly candidates: readonly Candidate[]
  readonly controls: readonly Control[]
  /** What begins a control or an expression that does not end in time. */
  readonly unclosed: readonly Range[]
  readonly tooMany: boolean
}

const OPENER = /\{[{%#]|\$+[{(A-Za-z_]|%+[{A-Za-z_]|<[%A-Za-z]|@[A-Za-z_]|__[A-Z]/g
/** `{{` alone begins a map in a map of YAML. */
const UNCLOSED = /\{%[-+]?\s*[a-z]+\s[^\n\r]{0,500}$|\{\{[-~]?\s+[\w.$]+(?![\w.$:])(?:(?!\}\})[^\n\r]){0,500}$/my

/** True unless a text holds nothing that could be part of a template. Reads it once. */
export function mayBeTemplate(text: string): boolean {
  OPENER.lastIndex = 0
  return OPENER.test(text)
}

/** All that could be placeholders or controls, in text order. Linear. */
export function scan(text: string): Scanned {
  const candidates: Candidate[] = []
  const controls: Control[] = []
  const unclosed: Range[] = []
  let nothing = 0
  OPENER.lastIndex = 0
  for (let opener = OPENER.exec(text); opener !== null; opener = OPENER.exec(text)) {
    if (candidates.length + controls.length >= PLACEHOLDERS_MAX || nothing >= NOTHING_MAX)
      return { candidates, controls, unclosed, tooMany: true }
    const at = opener.index
    const control = controlAt(text, at)
    const candidate = control === null ? candidateAt(text, at) : null
    if (control !== null && !isInComment(text, at)) controls.push(control)
    if (candidate !== null) candidates.push(candidate)
    if (control === null && candidate === null) nothing += 1
    UNCLOSED.lastIndex = at
    if (control === null && candidate === null && unclosed.length < PLACEHOLDERS_MAX && UNCLOSED.test(text))
      unclosed.push({ start: at, end: UNCLOSED.lastIndex })
    const end = control?.end ?? candidate?.end ?? at + 1
    OPENER.lastIndex = end
  }
  return { candidates, controls, unclosed, tooMany: false }
}

/** Comments of YAML are not cut out of a file. */
function isInComment(text: string, at: number): boolean {
  return /^\s*#/.test(lineBefore(text, at))
}
