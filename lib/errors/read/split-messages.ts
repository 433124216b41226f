import { codeOf, OF_A_FAILURE, type ErrorCode } from './codes'
import { goesOn, jointOf, REGISTRY_WORDS } from './joint'

/** What was written as one message, which a terminal or a page may have wrapped. */
export interface Raw {
  readonly text: string
  /** Of its first line, from 1. */
  readonly line: number
}

const CLOCK = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d`
/** A line that begins like this begins a message. */
const BEGINS = new RegExp(
  String.raw`^(?:[>|] ?)*\s*(?:[-*] )?(?:time="?\d|level=|ts=|\{|\[?${CLOCK}|[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d|[IWEF]\d{4} \d\d:|(?:FATA|ERRO|WARN|INFO|DEBU)\[|[\w@.-]{1,64}\[\d{1,10}\]: |(?:\S{1,63} +)?(?:<?\w{1,12}>? {1,30}(?:\(x\d+ over [\w<>]+\) +)?)?(?:Warning|Normal) {1,30}[A-Z]|"(?:message|reason|note)": ?"|message: ['"]|Events:|Type +Reason|LAST SEEN|NAMESPACE |----|\$ |# |sudo )`,
)
/** These begin one, unless the line before is not at its end. */
const MAY_BEGIN =
  /^(?:[>|] ?)*\s*(?:Failed to (?:pull|create|inspect)|failed to (?:pull|get|resolve|create|decode)|Error:|Error response|ctr: |Back-off |rpc error:|pulling image|Pulling |Get ["h]|Head ["h]|yaml: |Waiting to |message: |reason: |image: |"?(?:message|reason)"?: )/
/** A message does not end with these. */
const IS_OPEN =
  /(?:(?<!["'}\]]),|[:=([{/\\]|[:=] ?\\*"|\b(?:code|desc|to|for|on|by|not|the|a|an|from|image|reference|request|dial|tcp|lookup|certificate|and|unpack|resolve|signed|unknown|no|is|it|any|or|of|with|status|unexpected|connect|read|remote|HEAD|GET|Head|Get))$/
/** What is said last may still be something else. */
const MAY_GO_ON: ReadonlySet<ErrorCode> = new Set([
  'unknown',
  'waiting',
  'not-found',
  'unpack',
  'no-access',
  'cancelled',
  'deadline',
  'tls-handshake',
  'read-timeout',
])
/** As mails, issues and chats quote a line; an indent after it is of the line. */
const QUOTING = /^( {0,80})(?:[>|](?: |$)){1,8}/
const LINES_MAX = 60
const CHARACTERS_MAX = 20_000
/** Longer messages are not wrapped any more. */
const JOINED_MAX = 4_000
const WRAPPED_MIN = 40
/** What is looked at of the end of a message. */
const END_MAX = 400
const CODE_MAX = 1_500
const LOOKS_MAX = 5_000
/**
 * The messages of a text, each in one line again. Lines that cannot be about a pull are left out. Linear in the text, of
 * which each line is looked at once.
 */
export function splitMessages(text: string): readonly Raw[] {
  const found: Raw[] = []
  const looks: Looks = { left: LOOKS_MAX }
  let current: Open | null = null
  const close = (): void => {
    if (current !== null && OF_A_FAILURE.test(current.text)) found.push({ text: current.text, line: current.line })
    current = null
  }
  let number = 0
  for (const written of linesOf(text)) {
    const line = written.replace(QUOTING, '$1')
    number += 1
    if (line.trim() === '') {
      close()
      continue
    }
    if (current !== null && continues(current, line, looks)) extend(current, line)
    else {
      close()
      current = begin(line, number)
    }
  }
  close()
  return found
}

/** How often the end of a message may still be looked at. */
interface Looks {
  left: number
}

interface Open {
  text: string
  readonly line: number
  count: number
  /** The longest line yet, and the last one. */
  width: number
  last: number
  readonly indent: number
  readonly isFailure: boolean
  quotes: number
}

function* linesOf(text: string): Generator<string> {
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    yield text.slice(from, Math.min(to, from + CHARACTERS_MAX))
    if (end === -1) return
    from = end + 1
  }
}

function begin(line: string, number: number): Open {
  const text = line.trimStart()
  return {
    text,
    line: number,
    count: 1,
    width: line.length,
    last: line.length,
    indent: line.length - text.length,
    isFailure: OF_A_FAILURE.test(line),
    quotes: quotesIn(line),
  }
}

function continues(open: Open, line: string, looks: Looks): boolean {
  if (!open.isFailure || open.count >= LINES_MAX || open.text.length > JOINED_MAX || BEGINS.test(line)) return false
  const isOpen = open.quotes % 2 === 1 || IS_OPEN.test(open.text.slice(-END_MAX).trimEnd())
  if (MAY_BEGIN.test(line) && !isOpen) return false
  if (isOpen || REGISTRY_WORDS.test(line)) return true
  const isFull = open.last >= WRAPPED_MIN && open.last >= open.width - 1
  // The rest of a text that is wrapped so often is taken as it is.
  if (looks.left <= 0) return false
  looks.left -= 1
  const code = codeOf(open.text.slice(-CODE_MAX))
  if (MAY_GO_ON.has(code)) return isFull || isIndented(open, line) || goesOn(open.text, line.trimStart())
  // Cut at a width, more than once, and this line is no longer either.
  return open.count > 1 && open.last === open.width && line.length <= open.width
}

/** Of a text that YAML folds, the lines after the first are further in. */
function isIndented({ indent }: Open, line: string): boolean {
  return line.length - line.trimStart().length > indent
}

function quotesIn(line: string): number {
  return line.match(/"/g)?.length ?? 0
}

function extend(open: Open, line: string): void {
  const piece = line.trimStart()
  const before = open.text.trimEnd()
  const indent = line.length - piece.length
  const joint = jointOf(before, piece)
  // One space at the edge was kept by the terminal; more of them are an indent.
  const isSpaced = indent === 1 || (indent === 0 && before.length < open.text.length)
  open.text = before + (isSpaced ? ' ' : joint) + piece
  open.count += 1
  open.last = line.length
  open.width = Math.max(open.width, line.length)
  open.quotes += quotesIn(line)
}
