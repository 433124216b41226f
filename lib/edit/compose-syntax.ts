import { composeYaml } from '@/lib/go/yaml/compose'
import { readableText } from '@/lib/go/yaml/reader'
import { createScanner, peekToken, skipToken, type Scanner } from '@/lib/go/yaml/scanner'
import type { Token, TokenKind } from '@/lib/go/yaml/token'
import { isBlankLine, lineEnd, lineEndAbove, lineStart } from './lines'
import type { AliasNode, CollectionNode, Entry, Node, Property, ScalarNode, ScalarStyle, Syntax } from './syntax'
import type { Refusal } from './change'

interface Reading {
  readonly scanner: Scanner
  readonly text: string
  readonly anchors: Map<string, Node>
  readonly aliases: AliasNode[]
  readonly anchored: Node[]
}

/**
 * Reads what is written in the first document, with the places of all marks.
 *
 * The grammar is checked by `composeYaml` first, so this only walks over tokens that are known to fit. Text that yaml.v2
 * cannot read is refused, and so is a value that contains an alias of itself.
 */
export function composeSyntax(text: string): Syntax | Refusal {
  const { failure } = composeYaml(text)
  if (failure !== null)
    return { refused: `The YAML cannot be read (${failure.problem}). Correct it in the text first.` }
  const { readable, start, refusal } = readableText(text)
  const reading: Reading = {
    scanner: createScanner(readable, start, refusal),
    text,
    anchors: new Map(),
    aliases: [],
    anchored: [],
  }

  takeAll(reading, 'stream-start', 'version-directive', 'tag-directive')
  take(reading, 'document-start')
  const root = isNext(reading, ...DOCUMENT_ENDS) ? null : readNode(reading, 0, false)
  const end = peekToken(reading.scanner).start
  const cyclic = reading.aliases.find(({ target, start: at }) => target.outerStart <= at && at < target.end)
  if (cyclic !== undefined) {
    return { refused: `*${cyclic.name} stands inside the value that it repeats. Correct it in the text first.` }
  }
  return { text, root, end, aliases: reading.aliases, anchored: reading.anchored }
}

const DOCUMENT_ENDS = ['stream-end', 'document-start', 'document-end', 'version-directive', 'tag-directive'] as const

/**
 * `emptyAt` is where a value stands that is not there. `beside`: dashes may stand in the column of the key they belong
 * to; elsewhere they are the next item of the list around.
 */
function readNode(reading: Reading, emptyAt: number, beside: boolean): Node {
  const first = peekToken(reading.scanner)
  if (first.kind === 'alias') return readAlias(reading, first)

  const properties = readProperties(reading, emptyAt)
  const token = peekToken(reading.scanner)
  switch (token.kind) {
    case 'scalar':
      skipToken(reading.scanner)
      return define(reading, scalarNode(reading.text, properties, token))
    case 'flow-mapping-start':
    case 'flow-sequence-start':
      return readCollection(reading, properties, token, true, readFlow)
    case 'block-mapping-start':
      return readCollection(reading, properties, token, false, readPairs)
    case 'block-sequence-start':
      return readCollection(reading, properties, token, false, readDashes)
    default:
      if (token.kind === 'block-entry' && beside) return readCollection(reading, properties, token, false, readDashes)
      return define(reading, emptyNode(properties))
  }
}

interface Properties {
  readonly outerStart: number | null
  readonly anchor: Property | null
  readonly tag: Property | null
  /** Behind the last of them. */
  readonly end: number
}

function readProperties(reading: Reading, emptyAt: number): Properties {
  let properties: Properties = { outerStart: null, anchor: null, tag: null, end: emptyAt }
  for (let token = take(reading, 'anchor', 'tag'); token !== null; token = take(reading, 'anchor', 'tag')) {
    const property = {
      name: token.kind === 'anchor' ? token.value : token.value + token.suffix,
      start: token.start,
      end: token.end,
    }
    const outerStart = properties.outerStart ?? token.start
    properties = { ...properties, [token.kind]: property, outerStart, end: token.end }
  }
  return properties
}

function readAlias(reading: Reading, token: Token): Node {
  skipToken(reading.scanner)
  const target = reading.anchors.get(token.value)
  const written = { start: token.start, end: token.end, outerStart: token.start, anchor: null, tag: null }
  if (target === undefined) return { ...written, kind: 'scalar', style: 'plain', text: '', implicit: true }
  const alias: AliasNode = { ...written, kind: 'alias', name: token.value, target }
  reading.aliases.push(alias)
  return alias
}

function define<T extends Node>(reading: Reading, node: T): T {
  if (node.anchor === null) return node
  reading.anchors.set(node.anchor.name, node)
  reading.anchored.push(node)
  return node
}

function scalarNode(text: string, properties: Properties, token: Token): ScalarNode {
  const style = token.plain ? 'plain' : (STYLES[text.charAt(token.start)] ?? 'plain')
  return {
    kind: 'scalar',
    style,
    text: token.value,
    implicit: style === 'plain' && (properties.tag === null || properties.tag.name === '!'),
    ...properties,
    outerStart: properties.outerStart ?? token.start,
    start: token.start,
    end: style === 'literal' || style === 'folded' ? endOfBlockScalar(text, token) : token.end,
  }
}

const STYLES: Readonly<Record<string, ScalarStyle>> = { '"': 'double', "'": 'single', '|': 'literal', '>': 'folded' }

/** The end of its last line that counts: with `+` empty lines count too. */
function endOfBlockScalar(text: string, token: Token): number {
  const header = lineEnd(text, token.start)
  const keepsEmptyLines = /^[|>]\d?\+/.test(text.slice(token.start, header))
  let end = token.end
  while (end > header && lineStart(text, end) === end) {
    end = lineEndAbove(text, end)
    if (keepsEmptyLines) break
    if (isBlankLine(text, lineStart(text, end))) end = lineStart(text, end)
  }
  return Math.max(end, header)
}

function emptyNode({ outerStart, anchor, tag, end }: Properties): ScalarNode {
  const implicit = tag === null || tag.name === '!'
  return {
    kind: 'scalar',
    style: 'plain',
    text: '',
    implicit,
    anchor,
    tag,
    start: end,
    end,
    outerStart: outerStart ?? end,
  }
}

/** Grows while it is read, so that an alias inside can point to it. */
type Growing = CollectionNode & { end: number; readonly entries: Entry[] }

function readCollection(
  reading: Reading,
  { outerStart, anchor, tag }: Properties,
  token: Token,
  flow: boolean,
  readEntries: (reading: Reading, node: Growing) => void,
): Node {
  const kind = token.kind === 'flow-mapping-start' || token.kind === 'block-mapping-start' ? 'map' : 'list'
  const { start, end } = token
  const node: Growing = { kind, flow, entries: [], start, end, outerStart: outerStart ?? start, anchor, tag }
  define(reading, node)
  readEntries(reading, node)
  return node
}

function readPairs(reading: Reading, node: Growing): void {
  skipToken(reading.scanner)
  for (let token = take(reading, 'key'); token !== null; token = take(reading, 'key')) {
    addEntry(node, readPair(reading, token, ['key', 'value', 'block-end']))
  }
  take(reading, 'block-end')
}

function readPair(reading: Reading, token: Token, ends: readonly TokenKind[]): Entry {
  const key = isNext(reading, ...ends)
    ? emptyNode({ ...NO_PROPERTIES, end: token.end })
    : readNode(reading, token.end, true)
  const mark = take(reading, 'value')?.end ?? null
  const emptyAt = mark ?? key.end
  const isEmpty = mark === null || isNext(reading, ...ends)
  const value = isEmpty ? emptyNode({ ...NO_PROPERTIES, end: emptyAt }) : readNode(reading, emptyAt, true)
  return { start: token.start, end: Math.max(value.end, emptyAt), key, mark, value, comma: null }
}

const NO_PROPERTIES = { outerStart: null, anchor: null, tag: null }

/** A list with dashes; without a token around it when the dashes stand below the key they belong to. */
function readDashes(reading: Reading, node: Growing): void {
  const isIndented = take(reading, 'block-sequence-start') !== null
  for (let token = take(reading, 'block-entry'); token !== null; token = take(reading, 'block-entry')) {
    const { start, end } = token
    const isEmpty = isNext(reading, 'block-entry', 'block-end', ...(isIndented ? [] : (['key', 'value'] as const)))
    const value = isEmpty ? emptyNode({ ...NO_PROPERTIES, end }) : readNode(reading, end, false)
    addEntry(node, { start, end: Math.max(value.end, end), key: null, mark: end, value, comma: null })
  }
  if (isIndented) take(reading, 'block-end')
}

function readFlow(reading: Reading, node: Growing): void {
  const closing = node.kind === 'map' ? 'flow-mapping-end' : 'flow-sequence-end'
  skipToken(reading.scanner)
  while (!isNext(reading, closing, 'stream-end')) {
    const entry = readFlowEntry(reading, node, closing)
    const comma = take(reading, 'flow-entry')
    addEntry(node, { ...entry, comma: comma?.start ?? null })
    if (comma === null) break
  }
  const last = take(reading, closing)
  if (last !== null) node.end = last.end
}

function readFlowEntry(reading: Reading, node: Growing, closing: TokenKind): Entry {
  const token = take(reading, 'key')
  if (token !== null && node.kind === 'map') return readPair(reading, token, ['value', 'flow-entry', closing])
  if (token !== null) {
    const pair = readPair(reading, token, ['value', 'flow-entry', closing])
    const { start, end } = pair
    const value: CollectionNode = {
      kind: 'map',
      flow: true,
      entries: [pair],
      start,
      end,
      outerStart: start,
      anchor: null,
      tag: null,
    }
    return { start, end, key: null, mark: null, value, comma: null }
  }
  const value = readNode(reading, peekToken(reading.scanner).start, false)
  if (node.kind === 'list')
    return { start: value.outerStart, end: value.end, key: null, mark: null, value, comma: null }
  const missing = emptyNode({ ...NO_PROPERTIES, end: value.end })
  return { start: value.outerStart, end: value.end, key: value, mark: null, value: missing, comma: null }
}

function addEntry(node: Growing, entry: Entry): void {
  node.entries.push(entry)
  node.end = Math.max(node.end, entry.end)
}

function isNext(reading: Reading, ...kinds: TokenKind[]): boolean {
  return kinds.includes(peekToken(reading.scanner).kind)
}

function take(reading: Reading, ...kinds: TokenKind[]): Token | null {
  const token = peekToken(reading.scanner)
  if (!kinds.includes(token.kind)) return null
  skipToken(reading.scanner)
  return token
}

function takeAll(reading: Reading, ...kinds: TokenKind[]): void {
  while (take(reading, ...kinds) !== null);
}
