import { grammarFailure, YamlFailure } from './cursor'
import type { YamlNode } from './node'
import { readDirectives, readProperties, type Properties } from './properties'
import { createScanner, peekToken, skipToken, type Scanner } from './scanner'
import { readableText } from './reader'
import type { Token, TokenKind } from './token'

/**
 * Deeper than any registries.yaml can mean; the decoded types end after five levels. Also how many aliases may lead on
 * from one to the next, as in a chain of merges.
 */
export const DEPTH_MAX = 64

export interface Composed {
  /** Null for a text without a document, and when it failed. */
  readonly root: YamlNode | null
  /** Why the text is not YAML for yaml.v2. */
  readonly failure: YamlFailure | null
  /** True when the failure is ours: nested deeper than `DEPTH_MAX`. */
  readonly tooDeep: boolean
  /** Where reading stopped: what follows is never looked at. */
  readonly end: number
}

type Kinds = ReadonlySet<TokenKind>
const DOCUMENT_STARTS: Kinds = new Set(['version-directive', 'tag-directive', 'document-start'])
const DOCUMENT_BOUNDS: Kinds = new Set([...DOCUMENT_STARTS, 'document-end', 'stream-end'])
/** What can follow an indicator when nothing belongs to it. */
const AFTER_ITEM: Kinds = new Set(['block-entry', 'block-end'])
const AFTER_INDENTLESS_ITEM: Kinds = new Set(['block-entry', 'key', 'value', 'block-end'])
const AFTER_PAIR: Kinds = new Set(['key', 'value', 'block-end'])
const AFTER_FLOW_KEY_IN_LIST: Kinds = new Set(['value', 'flow-entry', 'flow-sequence-end'])
const AFTER_FLOW_KEY: Kinds = new Set(['value', 'flow-entry', 'flow-mapping-end'])

interface Composer {
  readonly scanner: Scanner
  readonly anchors: Map<string, YamlNode>
  tagPrefixes: ReadonlyMap<string, string>
  depth: number
}

class TooDeep extends YamlFailure {}

/**
 * Composes the first document of the text, as `yaml.Unmarshal` does, and looks no further than it.
 *
 * Never throws: bad input gives a failure with the words of yaml.v2.
 * Source: gopkg.in/yaml.v2 v2.4.0, parserc.go and decode.go
 */
export function composeYaml(text: string): Composed {
  const { readable, start, refusal } = readableText(text)
  const scanner = createScanner(readable, start, refusal)
  const composer: Composer = { scanner, anchors: new Map(), tagPrefixes: new Map(), depth: 0 }
  try {
    return { root: composeDocument(composer), failure: null, tooDeep: false, end: peekToken(scanner).start }
  } catch (failure) {
    if (!(failure instanceof YamlFailure)) throw failure
    return { root: null, failure, tooDeep: failure instanceof TooDeep, end: scanner.pos }
  }
}

function composeDocument(composer: Composer): YamlNode | null {
  const { scanner } = composer
  const first = peekToken(scanner)
  if (first.kind === 'stream-end') return null
  composer.tagPrefixes = readDirectives(scanner)
  const isExplicit = DOCUMENT_STARTS.has(first.kind)
  if (!isExplicit) return composeNode(composer, true, false)

  const token = peekToken(scanner)
  if (token.kind !== 'document-start') {
    throw grammarFailure('did not find expected <document start>', token, token.start)
  }
  skipToken(scanner)
  const content = peekToken(scanner)
  if (DOCUMENT_BOUNDS.has(content.kind)) {
    return emptyNode(content.line, content.start)
  }
  return composeNode(composer, true, false)
}

function composeNode(composer: Composer, inBlock: boolean, indentless: boolean): YamlNode {
  const { scanner } = composer
  const first = peekToken(scanner)
  if (first.kind === 'alias') return composeAlias(composer, first)

  const properties = readProperties(scanner, composer.tagPrefixes, first)
  const token = peekToken(scanner)
  if (indentless && token.kind === 'block-entry') {
    return composeCollection(composer, properties, token, 'sequence', composeIndentlessItems)
  }
  if (token.kind === 'scalar') return composeScalar(composer, properties, token)
  if (token.kind === 'flow-sequence-start') {
    return composeCollection(composer, properties, token, 'sequence', composeFlowItems)
  }
  if (token.kind === 'flow-mapping-start') {
    return composeCollection(composer, properties, token, 'mapping', composeFlowPairs)
  }
  if (inBlock && token.kind === 'block-sequence-start') {
    return composeCollection(composer, properties, token, 'sequence', composeBlockItems)
  }
  if (inBlock && token.kind === 'block-mapping-start') {
    return composeCollection(composer, properties, token, 'mapping', composeBlockPairs)
  }
  if (properties.anchor !== null || properties.tag !== '') {
    const node = { ...emptyNode(properties.line, properties.end), tag: properties.tag, implicit: properties.tag === '' }
    if (properties.anchor !== null) composer.anchors.set(properties.anchor, node)
    return node
  }
  throw grammarFailure('did not find expected node content', token, properties.start)
}

function composeAlias({ scanner, anchors }: Composer, token: Token): YamlNode {
  const target = anchors.get(token.value)
  if (target === undefined) {
    const problem = `unknown anchor '${token.value}' referenced`
    throw new YamlFailure(problem, problem, token.start, token.start)
  }
  skipToken(scanner)
  const aliases = target.aliases + 1
  if (aliases > DEPTH_MAX) throw tooDeep(token)
  return {
    kind: 'alias',
    tag: '',
    value: token.value,
    implicit: false,
    line: token.line,
    start: token.start,
    end: token.end,
    children: [],
    target,
    aliases,
  }
}

function tooDeep(token: Token): TooDeep {
  const problem = `nested deeper than ${DEPTH_MAX} levels`
  return new TooDeep(problem, problem, token.start, token.start)
}

function composeScalar({ scanner, anchors }: Composer, properties: Properties, token: Token): YamlNode {
  const node: YamlNode = {
    kind: 'scalar',
    tag: properties.tag,
    value: token.value,
    implicit: (token.plain && properties.tag === '') || properties.tag === '!',
    line: properties.line,
    start: token.start,
    end: token.end,
    children: [],
    target: null,
    aliases: 0,
  }
  if (properties.anchor !== null) anchors.set(properties.anchor, node)
  skipToken(scanner)
  return node
}

/**
 * The anchor counts from the first character on, so a collection can hold an alias of itself. yaml.v2 forgets the tag
 * of a collection.
 */
function composeCollection(
  composer: Composer,
  properties: Properties,
  token: Token,
  kind: 'mapping' | 'sequence',
  composeChildren: (composer: Composer, node: YamlNode) => void,
): YamlNode {
  const node: YamlNode = {
    kind,
    tag: '',
    value: '',
    implicit: true,
    line: properties.line,
    start: token.start,
    end: token.end,
    children: [],
    target: null,
    aliases: 0,
  }
  if (properties.anchor !== null) composer.anchors.set(properties.anchor, node)
  composer.depth += 1
  if (composer.depth > DEPTH_MAX) throw tooDeep(token)
  composeChildren(composer, node)
  composer.depth -= 1
  return node
}

function composeBlockItems(composer: Composer, node: YamlNode): void {
  const { scanner } = composer
  skipToken(scanner)
  for (let token = peekToken(scanner); token.kind !== 'block-end'; token = peekToken(scanner)) {
    if (token.kind !== 'block-entry') throw grammarFailure("did not find expected '-' indicator", token, node.start)
    skipToken(scanner)
    addChild(node, composeUnless(composer, token, false, AFTER_ITEM))
  }
  skipToken(scanner)
}

/** A list whose dashes stand below the key they belong to; nothing marks its end. */
function composeIndentlessItems(composer: Composer, node: YamlNode): void {
  const { scanner } = composer
  for (let token = peekToken(scanner); token.kind === 'block-entry'; token = peekToken(scanner)) {
    skipToken(scanner)
    addChild(node, composeUnless(composer, token, false, AFTER_INDENTLESS_ITEM))
  }
}

function composeBlockPairs(composer: Composer, node: YamlNode): void {
  const { scanner } = composer
  skipToken(scanner)
  for (let token = peekToken(scanner); token.kind !== 'block-end'; token = peekToken(scanner)) {
    if (token.kind !== 'key') throw grammarFailure('did not find expected key', token, node.start)
    skipToken(scanner)
    const key = composeUnless(composer, token, true, AFTER_PAIR)
    addChild(node, key)
    const colon = peekToken(scanner)
    if (colon.kind === 'value') {
      skipToken(scanner)
      addChild(node, composeUnless(composer, colon, true, AFTER_PAIR))
    } else {
      addChild(node, emptyNode(colon.line, key.end))
    }
  }
  skipToken(scanner)
}

/** The node behind an indicator, or an empty one when one of `kinds` follows at once. */
function composeUnless(composer: Composer, indicator: Token, indentless: boolean, kinds: Kinds): YamlNode {
  const isEmpty = kinds.has(peekToken(composer.scanner).kind)
  return isEmpty ? emptyNode(indicator.line, indicator.end) : composeNode(composer, true, indentless)
}

function composeFlowItems(composer: Composer, node: YamlNode): void {
  const { scanner } = composer
  eachFlowEntry(composer, node, 'flow-sequence-end', "did not find expected ',' or ']'", (token) => {
    if (token.kind !== 'key') {
      addChild(node, composeNode(composer, false, false))
      return
    }
    const pair = { ...emptyNode(token.line, token.start), kind: 'mapping' as const, children: [] }
    skipToken(scanner)
    const next = peekToken(scanner)
    if (AFTER_FLOW_KEY_IN_LIST.has(next.kind)) {
      // yaml.v2 drops the token here, so a key that is not there takes its colon or the end of the list with it.
      skipToken(scanner)
      addChild(pair, emptyNode(next.line, next.end))
    } else {
      addChild(pair, composeNode(composer, false, false))
    }
    addChild(pair, composeFlowValue(composer, pair, 'flow-sequence-end'))
    addChild(node, pair)
  })
}

function composeFlowPairs(composer: Composer, node: YamlNode): void {
  const { scanner } = composer
  eachFlowEntry(composer, node, 'flow-mapping-end', "did not find expected ',' or '}'", (token) => {
    if (token.kind !== 'key') {
      const key = composeNode(composer, false, false)
      addChild(node, key)
      addChild(node, emptyNode(peekToken(scanner).line, key.end))
      return
    }
    skipToken(scanner)
    const next = peekToken(scanner)
    const isEmpty = AFTER_FLOW_KEY.has(next.kind)
    addChild(node, isEmpty ? emptyNode(next.line, token.end) : composeNode(composer, false, false))
    addChild(node, composeFlowValue(composer, node, 'flow-mapping-end'))
  })
}

function composeFlowValue(composer: Composer, parent: YamlNode, end: TokenKind): YamlNode {
  const { scanner } = composer
  const colon = peekToken(scanner)
  if (colon.kind !== 'value') return emptyNode(colon.line, parent.end)
  skipToken(scanner)
  const next = peekToken(scanner)
  const isEmpty = next.kind === 'flow-entry' || next.kind === end
  return isEmpty ? emptyNode(next.line, colon.end) : composeNode(composer, false, false)
}

function eachFlowEntry(
  composer: Composer,
  node: YamlNode,
  end: TokenKind,
  problem: string,
  compose: (token: Token) => void,
): void {
  const { scanner } = composer
  skipToken(scanner)
  let isFirst = true
  for (let token = peekToken(scanner); token.kind !== end; token = peekToken(scanner)) {
    if (!isFirst) {
      if (token.kind !== 'flow-entry') throw grammarFailure(problem, token, node.start)
      skipToken(scanner)
      token = peekToken(scanner)
      if (token.kind === end) break
    }
    isFirst = false
    compose(token)
  }
  node.end = peekToken(scanner).end
  skipToken(scanner)
}

function addChild(node: YamlNode, child: YamlNode): void {
  node.children.push(child)
  node.aliases = Math.max(node.aliases, child.aliases)
  node.end = Math.max(node.end, child.end)
}

function emptyNode(line: number, offset: number): YamlNode {
  return {
    kind: 'scalar',
    tag: '',
    value: '',
    implicit: true,
    line,
    start: offset,
    end: offset,
    children: [],
    target: null,
    aliases: 0,
  }
}
