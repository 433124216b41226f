import { goQuote } from '@/lib/go/quote'
import type { Token1, Token1Kind } from './v1-cursor'
import { parseKey1 } from './v1-key'
import { lexToml1 } from './v1-lexer'
import { openTable, reject, type OpenTable, type TomlDocument, type TomlValue } from './document'

// Only hostile text nests this deep; go-toml itself has no limit.
const DEPTH_MAX = 200
const EOF: Token1 = { kind: 'eof', text: '', line: 0, column: 0 }

/**
 * Decodes as go-toml v1 does; refuses with its error texts, which begin with line and column.
 * Source: pelletier/go-toml v1.9.5 parser.go
 */
export function decodeToml1(text: string): TomlDocument {
  return new Parser(lexToml1(text.startsWith('\ufeff') ? text.slice(1) : text)).run()
}

class Parser {
  private readonly root = openTable()
  private readonly headers: { key: readonly string[]; line: number }[] = []
  private readonly topLevelKeys = new Set<string>()
  private readonly headerTexts = new Set<string>()
  private readonly inlineTables = new WeakSet<TomlValue>()
  private prefix: readonly string[] = []
  private index = 0

  constructor(private readonly tokens: readonly Token1[]) {}

  run(): TomlDocument {
    for (let token = this.peek(); token.kind !== 'eof'; token = this.peek()) {
      if (token.kind === 'key') this.parsePair()
      else if (token.kind === '[') this.parseHeader()
      else if (token.kind === '[[') this.parseArrayHeader()
      else if (token.kind === 'error') rejectAt(token, `parsing error: ${token.text}`)
      else rejectAt(token, `unexpected token ${tokenName(token)}`)
    }
    return { root: this.root, headers: this.headers, topLevelKeys: this.topLevelKeys }
  }

  private parseHeader(): void {
    const start = this.next()
    const token = this.next()
    if (token.kind !== 'table-key') rejectAt(token, `unexpected token ${show(token)}, was expecting a table key`)
    if (this.headerTexts.has(token.text)) rejectAt(token, 'duplicated tables')
    this.headerTexts.add(token.text)
    const key = keyOf(token, 'invalid table array key')
    const table = this.descend(this.root, key, start)
    if (table === null) rejectAt(token, `unknown type for path ${key.join('.')}`)
    if (this.inlineTables.has(table))
      rejectAt(token, `could not re-define exist inline table or its sub-table : ${key.join('.')}`)
    this.expect(']')
    this.headers.push({ key, line: start.line - 1 })
    this.prefix = key
  }

  private parseArrayHeader(): void {
    const start = this.next()
    const token = this.next()
    if (token.kind !== 'array-table-key')
      rejectAt(token, `unexpected token ${show(token)}, was expecting a table array key`)
    const key = keyOf(token, 'invalid table array key')
    const parent = this.descend(this.root, key.slice(0, -1), start)
    if (parent === null) rejectAt(token, `unknown type for path ${key.join('.')}`)
    const name = key.at(-1) ?? ''
    const known = parent.entries.get(name)?.value
    if (known !== undefined && !(known.kind === 'array' && known.items.at(-1)?.kind === 'table')) {
      rejectAt(token, `key ${show(token)} is already assigned and not of type table array`)
    }
    // All arrays in here were created in this file.
    if (known?.kind === 'array') (known.items as TomlValue[]).push(openTable())
    else
      parent.entries.set(name, {
        value: { kind: 'array', items: [openTable()] },
        line: start.line - 1,
        column: start.column - 1,
      })
    for (const text of this.headerTexts) if (text.startsWith(`${token.text}.`)) this.headerTexts.delete(text)
    this.headerTexts.add(token.text)
    this.prefix = key
    this.expect(']]')
  }

  private parsePair(): void {
    const token = this.next()
    this.expect('=')
    const key = keyOf(token, 'invalid key')
    const value = this.parseValue(0)
    const path = [...this.prefix, ...key.slice(0, -1)]
    const table = this.descend(this.root, path, token)
    if (table === null) rejectAt(token, `Unknown table type for path: ${path.join('.')}`)
    if (this.inlineTables.has(table)) {
      rejectAt(token, `could not add key or sub-table to exist inline table or its sub-table : ${path.join('.')}`)
    }
    const name = key.at(-1) ?? ''
    if (table.entries.has(name)) rejectAt(token, `The following key was defined twice: ${[...path, name].join('.')}`)
    table.entries.set(name, { value, line: token.line - 1, column: token.column - 1 })
    if (this.prefix.length === 0) this.topLevelKeys.add(key[0] ?? '')
  }

  private parseValue(depth: number): TomlValue {
    const token = this.next()
    if (depth > DEPTH_MAX) rejectAt(token, 'values are nested too deeply')
    switch (token.kind) {
      case 'string':
        return { kind: 'string', text: token.text }
      case 'boolean':
        return { kind: 'boolean', value: token.text === 'true' }
      case 'integer':
      case 'float':
        return { kind: token.kind, text: checkedNumber(token) }
      case 'time':
        return { kind: 'date', text: token.text }
      case 'date':
        return {
          kind: 'date',
          text: [token, this.nextIf('time'), this.nextIf('offset')].map((part) => part?.text ?? '').join(''),
        }
      case '[':
        return this.parseArray(depth)
      case '{':
        return this.parseInlineTable(depth)
      case '=':
        return rejectAt(token, 'cannot have multiple equals for the same key')
      case 'eof':
        return rejectAt(token, 'expecting a value')
      default:
        return rejectAt(token, show(token))
    }
  }

  private parseArray(depth: number): TomlValue {
    const items: TomlValue[] = []
    for (;;) {
      if (this.nextIf(']') !== null) return { kind: 'array', items }
      if (this.peek().kind === 'eof') rejectAt(this.peek(), 'unterminated array')
      items.push(this.parseValue(depth + 1))
      const follow = this.peek()
      if (follow.kind === 'eof') rejectAt(follow, 'unterminated array')
      if (follow.kind !== ']' && this.nextIf(',') === null) rejectAt(follow, 'missing comma')
    }
  }

  private parseInlineTable(depth: number): TomlValue {
    const table = openTable()
    let previous: Token1 | null = null
    for (;;) {
      const follow = this.peek()
      if (follow.kind === 'eof') rejectAt(follow, 'unterminated inline table')
      if (follow.kind === '}') {
        if (previous?.kind === ',') rejectAt(previous, 'trailing comma at the end of inline table')
        this.next()
        this.inlineTables.add(table)
        return table
      }
      if (follow.kind === ',') {
        if (previous?.kind === ',') rejectAt(follow, 'need field between two commas in inline table')
        this.next()
      } else if (follow.kind === 'key' || follow.kind === 'integer' || follow.kind === 'string') {
        if (previous !== null && previous.kind !== ',')
          rejectAt(follow, 'comma expected between fields in inline table')
        this.parseInlinePair(table, depth)
      } else rejectAt(follow, `unexpected token type in inline table: ${show(follow)}`)
      previous = follow
    }
  }

  /** The last of repeated keys wins in an inline table. */
  private parseInlinePair(table: OpenTable, depth: number): void {
    const token = this.next()
    this.expect('=')
    const key = keyOf(token, 'invalid key')
    const value = this.parseValue(depth + 1)
    const parent = this.descend(table, key.slice(0, -1), token) ?? table
    parent.entries.set(key.at(-1) ?? '', { value, line: token.line - 1, column: token.column - 1 })
  }

  /** Null if something other than a table is in the way. An array of tables refers to its last element. */
  private descend(from: OpenTable, key: readonly string[], { line, column }: Token1): OpenTable | null {
    let table = from
    for (const name of key) {
      const known = table.entries.get(name)?.value
      const last = known?.kind === 'array' ? known.items.at(-1) : known
      if (last !== undefined && last.kind !== 'table') return null
      // All tables in here were opened in this file.
      const next = last === undefined ? openTable() : (last as OpenTable)
      if (last === undefined) {
        table.entries.set(name, { value: next, line: line - 1, column: column - 1 })
        if (this.inlineTables.has(table)) this.inlineTables.add(next)
      }
      table = next
    }
    return table
  }

  private expect(kind: Token1Kind): void {
    const token = this.next()
    if (token.kind !== kind)
      rejectAt(token, `was expecting token ${tokenName({ ...token, kind })}, but got ${show(token)} instead`)
  }

  private nextIf(kind: Token1Kind): Token1 | null {
    return this.peek().kind === kind ? this.next() : null
  }

  private next(): Token1 {
    const token = this.peek()
    this.index += 1
    return token
  }

  private peek(): Token1 {
    return this.tokens[this.index] ?? EOF
  }
}

function keyOf(token: Token1, problem: string): readonly string[] {
  const parsed = parseKey1(token.text)
  return 'error' in parsed ? rejectAt(token, `${problem}: ${parsed.error}`) : parsed.key
}

function checkedNumber(token: Token1): string {
  const isHex = token.text.startsWith('0x')
  const digits = token.text.replaceAll('_', '')
  if (new RegExp(isHex ? '(?:^|[^0-9a-fA-F])_|_$' : '(?:^|[^0-9])_|_$').test(token.text)) {
    rejectAt(token, isHex ? 'invalid use of _ in hex number' : 'invalid use of _ in number')
  }
  return digits
}

function rejectAt(token: Token1, message: string): never {
  return reject(`(${token.line}, ${token.column}): ${message}`)
}

function show(token: Token1): string {
  if (token.kind === 'eof') return 'EOF'
  return token.kind === 'error' ? token.text : goQuote(token.text)
}

function tokenName({ kind, text }: Token1): string {
  const names: Partial<Record<Token1Kind, string>> = {
    boolean: text === 'true' ? 'True' : 'False',
    string: 'String',
    integer: 'Integer',
    float: 'Float',
    date: 'LocalDate',
    time: 'LocalTime',
    offset: 'TimeOffset',
    // go-toml has these two the wrong way round.
    '[[': ']]',
    ']]': '[[',
  }
  return names[kind] ?? kind
}
