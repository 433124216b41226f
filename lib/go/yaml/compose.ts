import { composeBlockItems, composeBlockPairs, composeIndentlessItems } from './compose-block'
import { composeFlowItems, composeFlowPairs } from './compose-flow'
import { DEPTH_MAX, TooDeep, tooDeep, type Composer, type Kinds, type OpenCollection } from './composer'
import { grammarFailure, YamlFailure } from './cursor'
import { missingNode, type CollectionNode, type ScalarNode, type ScalarStyle, type Syntax, type YamlNode } from './node'
import { readDirectives, readProperties, type Properties } from './properties'
import { readableText, type Undecodable } from './reader'
import { createScanner, peekToken, skipToken } from './scanner'
import type { Token } from './token'

export interface Composed extends Syntax {
  /** Why the text is not YAML for yaml.v2; then there is no root, and `end` is where it gave up. */
  readonly failure: YamlFailure | null
  /** True when the limit is ours: nested deeper than `DEPTH_MAX`. */
  readonly tooDeep: boolean
}

const DOCUMENT_STARTS: Kinds = new Set(['version-directive', 'tag-directive', 'document-start'])
const DOCUMENT_BOUNDS: Kinds = new Set([...DOCUMENT_STARTS, 'document-end', 'stream-end'])

/**
 * Composes the first document of the text, like `yaml.Unmarshal`, and reads no further than it. A single pass over the
 * tokens.
 *
 * Never throws: bad input gives a failure with the words of yaml.v2. `undecodable`: where the bytes of the file are not
 * text.
 * Source: gopkg.in/yaml.v2 v2.4.0, parserc.go and decode.go
 */
export function composeYaml(text: string, undecodable: Undecodable | null = null): Composed {
  const { readable, start, refusal } = readableText(text, undecodable)
  const scanner = createScanner(readable, start, refusal)
  const composer: Composer = {
    scanner,
    anchors: new Map(),
    aliases: [],
    anchored: [],
    tagPrefixes: new Map(),
    depth: 0,
    composeNode,
  }
  const { aliases, anchored } = composer
  try {
    const root = composeDocument(composer)
    return { text, root, end: peekToken(scanner).start, aliases, anchored, failure: null, tooDeep: false }
  } catch (failure) {
    if (!(failure instanceof YamlFailure)) throw failure
    const end = scanner.pos
    return { text, root: null, end, aliases: [], anchored: [], failure, tooDeep: failure instanceof TooDeep }
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
  if (DOCUMENT_BOUNDS.has(content.kind)) return missingNode(content.line, content.start)
  return composeNode(composer, true, false)
}

function composeNode(composer: Composer, inBlock: boolean, indentless: boolean): YamlNode {
  const { scanner } = composer
  const first = peekToken(scanner)
  if (first.kind === 'alias') return composeAlias(composer, first)

  const properties = readProperties(scanner, composer.tagPrefixes, first)
  const token = peekToken(scanner)
  switch (token.kind) {
    case 'scalar':
      skipToken(scanner)
      return define(composer, scalarNode(scanner.text, properties, token))
    case 'flow-sequence-start':
      return composeCollection(composer, properties, token, composeFlowItems)
    case 'flow-mapping-start':
      return composeCollection(composer, properties, token, composeFlowPairs)
    case 'block-entry':
      if (indentless) return composeCollection(composer, properties, token, composeIndentlessItems)
      break
    case 'block-sequence-start':
      if (inBlock) return composeCollection(composer, properties, token, composeBlockItems)
      break
    case 'block-mapping-start':
      if (inBlock) return composeCollection(composer, properties, token, composeBlockPairs)
      break
    default:
  }
  if (properties.anchor === null && properties.tag === null) {
    throw grammarFailure('did not find expected node content', token, properties.outerStart)
  }
  const { end, tag } = properties
  return define(composer, { ...missingNode(properties.line, end), ...properties, implicit: tag === null })
}

function composeAlias({ scanner, anchors, aliases }: Composer, token: Token): YamlNode {
  const { value: name, line, start, end } = token
  const target = anchors.get(name)
  if (target === undefined) {
    const problem = `unknown anchor '${name}' referenced`
    throw new YamlFailure(problem, problem, start, start)
  }
  skipToken(scanner)
  if (target.aliases + 1 > DEPTH_MAX) throw tooDeep(token)
  const outerStart = start
  const depth = target.aliases + 1
  const alias = {
    kind: 'alias',
    name,
    target,
    line,
    start,
    end,
    outerStart,
    anchor: null,
    tag: null,
    aliases: depth,
  } as const
  aliases.push(alias)
  return alias
}

/** Registers the anchor of a value; of two with the same name the later one counts from then on. */
function define<T extends ScalarNode | CollectionNode>({ anchors, anchored }: Composer, node: T): T {
  if (node.anchor === null) return node
  anchors.set(node.anchor.name, node)
  anchored.push(node)
  return node
}

const STYLES: Readonly<Record<string, ScalarStyle>> = { '"': 'double', "'": 'single', '|': 'literal', '>': 'folded' }

function scalarNode(text: string, { outerStart, line, anchor, tag }: Properties, token: Token): ScalarNode {
  const { start, end } = token
  return {
    kind: 'scalar',
    style: token.plain ? 'plain' : (STYLES[text.charAt(start)] ?? 'plain'),
    text: token.value,
    implicit: (token.plain && tag === null) || tag?.name === '!',
    start,
    end,
    outerStart,
    line,
    anchor,
    tag,
    aliases: 0,
  }
}

/** The anchor is valid from the first character on, so a collection can contain an alias of itself. */
function composeCollection(
  composer: Composer,
  { outerStart, line, anchor, tag }: Properties,
  token: Token,
  composeEntries: (composer: Composer, node: OpenCollection) => void,
): CollectionNode {
  const isMap = token.kind === 'flow-mapping-start' || token.kind === 'block-mapping-start'
  const flow = token.kind === 'flow-mapping-start' || token.kind === 'flow-sequence-start'
  const { start, end } = token
  const kind = isMap ? 'map' : 'list'
  const node: OpenCollection = { kind, flow, entries: [], start, end, outerStart, line, anchor, tag, aliases: 0 }
  define(composer, node)
  composer.depth += 1
  if (composer.depth > DEPTH_MAX) throw tooDeep(token)
  composeEntries(composer, node)
  composer.depth -= 1
  return node
}
