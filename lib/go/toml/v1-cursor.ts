export type Token1Kind =
  | 'error'
  | 'eof'
  | 'key'
  | 'table-key'
  | 'array-table-key'
  | '='
  | '['
  | ']'
  | '[['
  | ']]'
  | '{'
  | '}'
  | ','
  | 'string'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'date'
  | 'time'
  | 'offset'

export interface Token1 {
  readonly kind: Token1Kind
  readonly text: string
  /** One-based, as in the error texts. */
  readonly line: number
  readonly column: number
}

/** A position in a text that only moves forward and collects tokens. */
export class Cursor1 {
  readonly tokens: Token1[] = []
  // One element per code point: columns count those.
  private readonly characters: readonly string[]
  private position = 0
  private line = 1
  private column = 1
  private startLine = 1
  private startColumn = 1

  constructor(text: string) {
    this.characters = Array.from(text)
  }

  peek(offset = 0): string | undefined {
    return this.characters[this.position + offset]
  }

  /** Empty at the end. */
  ahead(length: number): string {
    return this.characters.slice(this.position, this.position + length).join('')
  }

  follows(text: string): boolean {
    for (let index = 0; index < text.length; index += 1) if (this.peek(index) !== text[index]) return false
    return true
  }

  /** Moves on within a token. */
  advance(length: number): void {
    for (let step = 0; step < length; step += 1) {
      const isNewline = this.characters[this.position] === '\n'
      this.line += isNewline ? 1 : 0
      this.column = isNewline ? 1 : this.column + 1
      this.position += 1
    }
  }

  /** Moves on between tokens. */
  skip(length: number): void {
    this.advance(length)
    this.markStart()
  }

  /** Emits the next characters as a token. */
  take(kind: Token1Kind, length: number): void {
    const text = this.ahead(length)
    this.advance(length)
    this.emit(kind, text)
  }

  /** Emits what was passed since the last token as a token with the given text. */
  emit(kind: Token1Kind, text: string): void {
    this.tokens.push({ kind, text, line: this.startLine, column: this.startColumn })
    this.markStart()
  }

  private markStart(): void {
    this.startLine = this.line
    this.startColumn = this.column
  }
}
