import { reject } from './toml'

export type Token1Kind =
  | 'error' | 'eof' | 'key' | 'table-key' | 'array-table-key' | '=' | '[' | ']' | '[[' | ']]' | '{' | '}' | ','
  | 'string' | 'boolean' | 'integer' | 'float' | 'date' | 'time' | 'offset'

export interface Token1 {
  readonly kind: Token1Kind
  readonly text: string
  /** One-based, as in the error texts. */
  readonly line: number
  readonly column: number
}

const ESCAPES = new Map([['"', '"'], ['n', '\n'], ['b', '\b'], ['f', '\f'], ['/', '/'], ['t', '\t'], ['r', '\r'], ['\\', '\\']])
const WORDS = [['true', 'boolean'], ['false', 'boolean'], ['inf', 'float'], ['nan', 'float']] as const

/**
 * Cuts a text into tokens as go-toml v1 does, with its habits: a bracket ends a table header even inside quotes, a
 * string may hold `\/`, a key may hold line breaks. An error is the last token.
 * Source: pelletier/go-toml v1.9.5 lexer.go
 */
export function lexToml1(text: string): readonly Token1[] {
  return new Lexer(text).run()
}

class Lexer {
  private readonly characters: readonly string[]
  private readonly tokens: Token1[] = []
  private readonly brackets: ('[' | '{')[] = []
  private position = 0
  private line = 1
  private column = 1
  private startLine = 1
  private startColumn = 1
  /** Whether a key is expected; else a value. */
  private beforeKey = true

  constructor(text: string) {
    // One element a code point: columns count those.
    this.characters = Array.from(text)
  }

  run(): readonly Token1[] {
    try {
      while (this.peek() !== undefined) {
        if (this.beforeKey) this.lexBeforeKey()
        else this.lexValue()
      }
      this.emit('eof', '')
    } catch (rejection) {
      this.emit('error', rejection instanceof Error ? rejection.message : '')
    }
    return this.tokens
  }

  private lexBeforeKey(): void {
    const character = this.peek() ?? ''
    if (/[ \t\r\n]/.test(character)) this.skip(1)
    else if (character === '}') this.closeCurly()
    else if (character === '[') this.lexHeader()
    else if (character === '#') this.skipComment()
    else if (character === '=') this.lexEquals()
    else this.lexKey()
  }

  private lexValue(): void {
    const character = this.peek() ?? ''
    switch (character) {
      case '.':
        return reject('cannot start float with a dot')
      case '=':
        return this.lexEquals()
      case '[':
        this.brackets.push('[')
        return this.punctuation('[')
      case ']':
        this.punctuation(']')
        if (this.brackets.pop() !== '[') reject("cannot have ']' here")
        return
      case '{':
        this.brackets.push('{')
        this.beforeKey = true
        return this.punctuation('{')
      case '}':
        return this.closeCurly()
      case '#':
        return this.skipComment()
      case '"':
        return this.lexString('"')
      case "'":
        return this.lexString("'")
      case ',':
        this.beforeKey = this.brackets.at(-1) === '{'
        return this.punctuation(',')
      case '\r':
      case '\n':
        this.skip(1)
        this.beforeKey = this.brackets.at(-1) !== '['
        return
      case ' ':
      case '\t':
        return this.skip(1)
      default:
        return this.lexPlain(character)
    }
  }

  private lexPlain(character: string): void {
    for (const [word, kind] of WORDS) if (this.follows(word)) return this.take(kind, word.length)
    if (/[0-9]/.test(character) && /^(?:[0-9]{2}:|[0-9]{4}-)/.test(this.ahead(5))) return this.lexDateOrTime()
    if (/[+\-0-9]/.test(character)) return this.lexNumber()
    reject(`no value can start with ${character}`)
  }

  private lexEquals(): void {
    this.beforeKey = false
    this.punctuation('=')
  }

  private closeCurly(): void {
    this.punctuation('}')
    if (this.brackets.pop() !== '{') reject("cannot have '}' here")
    this.beforeKey = false
  }

  private lexHeader(): void {
    const isArray = this.ahead(2) === '[['
    this.punctuation(isArray ? '[[' : '[')
    let length = 0
    for (;;) {
      const character = this.peek(length)
      if (character === undefined) reject(isArray ? 'unclosed table array key' : 'unclosed table key')
      if (character === '[') reject(isArray ? "table array key cannot contain ']'" : "table key cannot contain ']'")
      if (character === ']') {
        if (length > 0) this.take(isArray ? 'array-table-key' : 'table-key', length)
        if (!isArray) return this.punctuation(']')
        if (this.peek(1) === ']') return this.punctuation(']]')
        length = 0
      }
      length += 1
    }
  }

  /** The key's text with its strings decoded but still in quotes: `parseKey1` splits it, and stumbles over a decoded quote. */
  private lexKey(): void {
    let key = ''
    for (let character = this.peek(); character !== undefined && character !== '='; character = this.peek()) {
      if (character === '"' || character === "'") {
        this.advance(1)
        const value = character === '"' ? this.basicString('"', true) : this.literalString("'")
        this.advance(1)
        key += `${character}${value}${character}`
        continue
      }
      if (character === '\n') reject('keys cannot contain new lines')
      if (character === ' ' || character === '\t') {
        const blank = this.blankAround()
        if (!blank.includes('.')) break
        key += blank
        continue
      }
      if (!/[A-Za-z0-9_.-]/.test(character)) reject(`keys cannot contain ${character} character`)
      key += character
      this.advance(1)
    }
    this.emit('key', key)
  }

  private blankAround(): string {
    let blank = ' '
    this.advance(1)
    const more = () => {
      for (let next = this.peek(); next === ' ' || next === '\t'; next = this.peek()) {
        blank += next
        this.advance(1)
      }
    }
    more()
    if (this.peek() !== '.') return blank
    blank += '.'
    this.advance(1)
    more()
    return blank
  }

  private lexString(quote: '"' | "'"): void {
    const isLong = this.ahead(3) === quote.repeat(3)
    this.skip(isLong ? 3 : 1)
    if (isLong) this.skip(this.ahead(2) === '\r\n' ? 2 : this.peek() === '\n' ? 1 : 0)
    const end = isLong ? quote.repeat(3) : quote
    const value = quote === '"' ? this.basicString(end, isLong) : this.literalString(end)
    this.emit('string', value)
    this.skip(end.length)
  }

  private literalString(end: string): string {
    let value = ''
    while (!this.follows(end)) {
      const character = this.peek()
      if (character === undefined) reject('unclosed string')
      value += character
      this.advance(1)
    }
    return value
  }

  private basicString(end: string, newlines: boolean): string {
    let value = ''
    for (;;) {
      if (this.follows(end)) return value
      value += this.peek() === '\\' ? this.escape() : this.stringCharacter(newlines)
      if (this.peek() === undefined) reject('unclosed string')
    }
  }

  private stringCharacter(newlines: boolean): string {
    const character = this.peek()
    if (character === undefined) reject('unclosed string')
    const isNewline = character === '\n' || character === '\r'
    if (character < ' ' && character !== '\t' && !(newlines && isNewline)) {
      reject(`unescaped control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    }
    this.advance(1)
    return character
  }

  private escape(): string {
    this.advance(1)
    const letter = this.peek() ?? ''
    if (letter !== '' && ' \t\r\n'.includes(letter)) {
      while (' \t\r\n'.includes(this.peek() ?? '!')) this.advance(1)
      return ''
    }
    const known = ESCAPES.get(letter)
    if (known === undefined && letter !== 'u' && letter !== 'U') reject(`invalid escape sequence: \\${letter === '' ? '\ufffd' : letter}`)
    this.advance(1)
    return known ?? this.codePoint(letter === 'u' ? 4 : 8)
  }

  private codePoint(digits: number): string {
    let hex = ''
    while (hex.length < digits) {
      const digit = this.peek()
      if (digit === undefined || !/[0-9a-fA-F]/.test(digit)) reject('unfinished unicode escape')
      hex += digit
      this.advance(1)
    }
    const code = Number.parseInt(hex, 16)
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
  }

  private lexNumber(): void {
    const based = /^0([A-Za-z])/.exec(this.ahead(2))?.[1]
    if (based !== undefined) {
      const digits = based === 'x' ? /[0-9a-fA-F_]/ : based === 'o' ? /[0-7_]/ : based === 'b' ? /[01_]/ : null
      if (digits === null) reject(`unknown number base: ${based}. possible options are x (hex) o (octal) b (binary)`)
      let length = 2
      while (digits.test(this.peek(length) ?? '')) length += 1
      if (length === 2) reject('number needs at least one digit')
      return this.take('integer', length)
    }
    const signed = /^[+-]/.test(this.ahead(1)) ? 1 : 0
    if (signed === 1 && /^[+-](?:inf|nan)/.test(this.ahead(4))) return this.take('float', 4)
    this.take(...this.measureNumber(signed))
  }

  private measureNumber(signed: number): ['integer' | 'float', number] {
    let length = signed
    let point = false
    let exponent = false
    let digit = false
    for (;;) {
      const next = this.peek(length) ?? ''
      if (next === '.') {
        if (point) reject('cannot have two dots in one float')
        if (!/[0-9]/.test(this.peek(length + 1) ?? '')) reject('float cannot end with a dot')
        point = true
      } else if (next === 'e' || next === 'E') {
        exponent = true
        if (/[+-]/.test(this.peek(length + 1) ?? '')) length += 1
      } else if (/^[0-9]$/.test(next)) digit = true
      else if (next !== '_') break
      length += 1
      if (point && !digit) reject('cannot start float with a dot')
    }
    if (!digit) reject('no digit in that number')
    return [point || exponent ? 'float' : 'integer', length]
  }

  private lexDateOrTime(): void {
    if (this.peek(2) === ':') return this.lexTime()
    this.expectDigits(5, 'invalid month digit in date')
    this.expectOne(7, '-', 'expected - to separate month of a date, not')
    this.expectDigits(8, 'invalid day digit in date')
    this.take('date', 10)
    const next = this.peek()
    if (next === undefined) return
    if (next !== ' ' && next !== 'T') reject(`incorrect date/time separation character: ${next}`)
    if (next === ' ' && !/^ [0-9]{2}/.test(this.ahead(3))) return
    this.skip(1)
    this.expectDigits(0, 'invalid hour digit in time')
    this.expectOne(2, ':', 'time hour/minute separator should be :, not')
    this.lexTime()
    this.lexOffset()
  }

  /** From the hour on, whose separator was seen. */
  private lexTime(): void {
    this.expectDigits(3, 'invalid minute digit in time')
    this.expectOne(5, ':', 'time minute/second separator should be :, not')
    this.expectDigits(6, 'invalid second digit in time')
    let length = 8
    if (this.peek(length) === '.') {
      length += 1
      if (!/[0-9]/.test(this.peek(length) ?? '')) reject(`expected at least one digit in time's fraction, not ${this.peek(length) ?? '\ufffd'}`)
      while (/[0-9]/.test(this.peek(length) ?? '')) length += 1
    }
    this.take('time', length)
  }

  private lexOffset(): void {
    if (this.peek() === 'Z') return this.take('offset', 1)
    if (!/[+-]/.test(this.peek() ?? '')) return
    this.expectDigits(1, 'invalid hour digit in time offset')
    this.expectOne(3, ':', 'time offset hour/minute separator should be :, not')
    this.expectDigits(4, 'invalid minute digit in time offset')
    this.take('offset', 6)
  }

  private expectDigits(offset: number, problem: string): void {
    for (const index of [offset, offset + 1]) {
      const character = this.peek(index)
      if (!/^[0-9]$/.test(character ?? '')) reject(`${problem}: ${character ?? '\ufffd'}`)
    }
  }

  private expectOne(offset: number, wanted: string, problem: string): void {
    const character = this.peek(offset)
    if (character !== wanted) reject(`${problem} ${character ?? '\ufffd'}`)
  }

  private skipComment(): void {
    while (this.peek() !== undefined && this.peek() !== '\n' && this.ahead(2) !== '\r\n') this.skip(1)
  }

  private punctuation(kind: Token1Kind & string): void {
    this.take(kind, kind.length)
  }

  private take(kind: Token1Kind, length: number): void {
    const text = this.characters.slice(this.position, this.position + length).join('')
    this.advance(length)
    this.emit(kind, text)
  }

  private emit(kind: Token1Kind, text: string): void {
    this.tokens.push({ kind, text, line: this.startLine, column: this.startColumn })
    this.markStart()
  }

  private skip(length: number): void {
    this.advance(length)
    this.markStart()
  }

  private markStart(): void {
    this.startLine = this.line
    this.startColumn = this.column
  }

  private advance(length: number): void {
    for (let step = 0; step < length; step += 1) {
      const isNewline = this.characters[this.position] === '\n'
      this.line += isNewline ? 1 : 0
      this.column = isNewline ? 1 : this.column + 1
      this.position += 1
    }
  }

  private peek(offset = 0): string | undefined {
    return this.characters[this.position + offset]
  }

  private ahead(length: number): string {
    return this.characters.slice(this.position, this.position + length).join('')
  }

  private follows(text: string): boolean {
    for (let index = 0; index < text.length; index += 1) if (this.peek(index) !== text[index]) return false
    return true
  }
}
