import type { Command, Redirect, Word } from './command'
import { endsOf } from './ends'
import { withoutEscapes } from './escapes'

/** Substitutions and groups within each other. */
const DEPTH_MAX = 12

/** A here-document whose lines come after the line of its command. */
interface Pending {
  readonly marker: string
  readonly stripsTabs: boolean
  readonly expands: boolean
  readonly take: (body: Word) => void
}

type Mutable = { -readonly [Name in keyof Command]: Command[Name] } & {
  words: Word[]
  inside: Command[]
  redirects: Redirect[]
}

/**
 * The commands of a shell script, as far as they can be read without running it; a quote that is never closed is a
 * character like any other. `outputOf` says what a substitution writes, null when that is not known. Never throws, and
 * takes time in proportion to the text.
 *
 * Source: POSIX.1-2017, Shell Command Language, 2.2 Quoting, 2.3 Token Recognition, 2.7 Redirection.
 */
export function scanScript(text: string, outputOf: (commands: readonly Command[]) => Word | null): readonly Command[] {
  let at = 0
  const pending: Pending[] = []
  // Once one of these is not closed, no later one is.
  const isOpen = { "'": false, '"': false }
  let ends: ReturnType<typeof endsOf> | null = null
  return commandsUntil('', 0)

  function commandsUntil(end: ')' | '}' | '', depth: number): readonly Command[] {
    const commands: Mutable[] = []
    let current: Mutable | null = null
    const command = (): Mutable =>
      (current ??= { words: [], inside: [], redirects: [], input: null, pipes: false, start: at })
    const finish = (pipes: boolean): void => {
      if (current !== null) commands.push(Object.assign(current, { pipes }))
      current = null
    }
    while (at < text.length) {
      const character = text.charAt(at)
      if (character === '\n') {
        at += 1
        finish(false)
        readPending()
      } else if (character === ' ' || character === '\t' || character === '\r') at += 1
      else if (character === '\\' && text.charAt(at + 1) === '\n') at += 2
      else if (character === '#') at = endOfLine()
      else if (character === ';') {
        at += 1
        finish(false)
      } else if (character === '|' || (character === '&' && text.charAt(at + 1) !== '>')) {
        const isPipe = character === '|' && text.charAt(at + 1) !== '|'
        at += text.charAt(at + 1) === '|' || text.charAt(at + 1) === '&' ? 2 : 1
        finish(isPipe)
      } else if (character === ')') {
        at += 1
        if (end === ')') break
      } else if (character === '(' && depth < DEPTH_MAX) {
        at += 1
        command().inside.push(...commandsUntil(')', depth + 1))
      } else if (character === '{' && /\s/.test(text.charAt(at + 1)) && depth < DEPTH_MAX && isFirst(current)) {
        at += 1
        command().inside.push(...commandsUntil('}', depth + 1))
      } else if (character === '}' && isFirst(current)) {
        at += 1
        if (end === '}') break
      } else if (!redirected(command, depth)) command().words.push(word(depth))
    }
    finish(false)
    return commands
  }

  function isFirst(current: Command | null): boolean {
    return current === null || (current.words.length === 0 && current.inside.length === 0)
  }

  /** Reads a redirection, if one begins here. */
  function redirected(command: () => Mutable, depth: number): boolean {
    REDIRECT.lastIndex = at
    const [whole, operator = ''] = REDIRECT.exec(text) ?? []
    if (whole === undefined) return false
    const owner = command()
    at += whole.length
    if (operator === '<<' || operator === '<<-') {
      const from = at
      const marker = word(depth).text
      pending.push({
        marker,
        stripsTabs: operator === '<<-',
        expands: !/["'\\]/.test(text.slice(from, at)),
        take: (body) => (owner.input = body),
      })
    } else if (operator === '<<<') {
      const { text: written, expands } = word(depth)
      owner.input = { text: `${written}\n`, expands }
    } else if (/^\d?(?:>|>>|>\||&>|&>>)$/.test(operator)) {
      const { text: path } = word(depth)
      if (!/^[2-9]/.test(operator)) owner.redirects.push({ path, appends: operator.includes('>>') })
    } else if (!/&\d|&-/.test(operator)) word(depth)
    return true
  }

  function readPending(): void {
    for (const { marker, stripsTabs, expands, take } of pending.splice(0)) {
      ends ??= endsOf(text)
      const end = ends(marker, at)
      // The indentation of the end is that of the file around the script.
      const outer = new RegExp(`^ {0,${end?.columns ?? 0}}`)
      const body = text.slice(at, end?.start ?? text.length)
      at = end === null ? text.length : Math.min(text.length, end.start + end.length + 1)
      const lines = body.split('\n').map((line) => (stripsTabs ? line.replace(/^\t+/, '') : line).replace(outer, ''))
      take(hereDocument(lines.join('\n').replace(/(?<=[^\n])$(?!\n)/, end === null ? '\n' : ''), expands))
    }
  }

  function word(depth: number): Word {
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1
    const pieces: string[] = []
    let expands = false
    const begin = at
    while (at < text.length && !/[\s;|&<>()]/.test(text.charAt(at))) {
      const character = text.charAt(at)
      if (character === "'" && !isOpen["'"]) quoted(pieces)
      else if (character === '"' && !isOpen['"']) expands = doubleQuoted(pieces, depth) || expands
      else if (text.startsWith("$'", at) && !isOpen["'"]) ansiQuoted(pieces)
      else if (character === '\\') {
        if (text.charAt(at + 1) !== '\n') pieces.push(text.charAt(at + 1))
        at += 2
      } else if (character === '$' || character === '`') expands = expansion(pieces, depth) || expands
      else {
        pieces.push(character)
        at += 1
      }
    }
    // Whatever stands here, something is read.
    if (at === begin) at += 1
    return { text: pieces.join(''), expands }
  }

  function quoted(pieces: string[]): void {
    const end = text.indexOf("'", at + 1)
    if (end === -1) {
      isOpen["'"] = true
      return
    }
    pieces.push(text.slice(at + 1, end))
    at = end + 1
  }

  function ansiQuoted(pieces: string[]): void {
    ANSI_QUOTED.lastIndex = at
    const whole = ANSI_QUOTED.exec(text)?.[0]
    if (whole === undefined) isOpen["'"] = true
    else {
      pieces.push(withoutEscapes(whole.slice(2, -1), 'quotes'))
      at += whole.length
    }
  }

  function doubleQuoted(pieces: string[], depth: number): boolean {
    const begin = at
    const inside: string[] = []
    let expands = false
    at += 1
    while (at < text.length && text.charAt(at) !== '"') {
      const character = text.charAt(at)
      if (character === '\\') {
        const mark = text.charAt(at + 1)
        if (mark !== '\n') inside.push(/["$`\\]/.test(mark) ? mark : `\\${mark}`)
        at += 2
      } else if (character === '$' || character === '`') expands = expansion(inside, depth) || expands
      else {
        inside.push(character)
        at += 1
      }
    }
    if (at >= text.length) {
      isOpen['"'] = true
      at = begin
      return false
    }
    at += 1
    pieces.push(inside.join(''))
    return expands
  }

  /** `$NAME`, `${…}`, `$(…)` and backquotes; true when it is only known when the script runs. */
  function expansion(pieces: string[], depth: number): boolean {
    if (text.startsWith('$(', at) && !text.startsWith('$((', at) && depth < DEPTH_MAX) {
      const begin = at
      at += 2
      const known = outputOf(commandsUntil(')', depth + 1))
      pieces.push(known === null ? text.slice(begin, at) : known.text.replace(/\n+$/, ''))
      return known === null || known.expands
    }
    PARAMETER.lastIndex = at
    const whole = PARAMETER.exec(text)?.[0] ?? text.charAt(at)
    pieces.push(whole)
    at += whole.length
    return whole.length > 1 || whole === '`'
  }

  function endOfLine(): number {
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }
}

const REDIRECT = /(\d?<<<|\d?<<-?|\d?>&\d|\d?>&-|\d?>>|\d?>\||&>>|&>|\d?>|\d?<)/y
const ANSI_QUOTED = /\$'(?:[^'\\]|\\[\s\S])*'/y
const PARAMETER = /\$(?:\{[^}\n]*\}|[A-Za-z_]\w*|[\d@*#?$!-])/y

/** What a here-document says whose marker has no quotes. */
function hereDocument(body: string, expands: boolean): Word {
  if (!expands) return { text: body, expands: false }
  const bare = body.replace(/\\[\s\S]/g, '')
  return {
    text: body.replace(/\\([$`\\]|\n)/g, (_, mark: string) => (mark === '\n' ? '' : mark)),
    expands: /[$`]/.test(bare),
    takesArguments: /\$\{?\d/.test(bare),
  }
}
