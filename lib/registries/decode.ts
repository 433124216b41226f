import { pathOf, type Trail } from './trail'
import type { Field } from './field'
import type { Issue } from '@/lib/registries/issues/issue'
import { createDecodedValue, type DecodedValue } from './decoded-value'
import { createAliasBudget, spend, type AliasBudget } from '@/lib/go/yaml/alias-budget'
import {
  throughAlias,
  BINARY_TAG,
  MAPPING_TAG,
  NULL_TAG,
  SEQUENCE_TAG,
  tagOf,
  type AliasNode,
  type CollectionNode,
  type ScalarNode,
  type ValueNode,
  type YamlNode,
} from '@/lib/go/yaml/node'
import { isMergeKey, resolveScalar } from '@/lib/go/yaml/resolve'
import { typeErrorText } from '@/lib/go/yaml/type-error'

export interface Decoded {
  readonly root: DecodedValue
  /** yaml.v2's text, null when it accepts. */
  readonly error: string | null
  /** The first thousand. */
  readonly issues: readonly Issue[]
}

interface Decoder {
  readonly typeErrors: string[]
  readonly issues: Issue[]
  /** Nodes already reported: an alias visits them again. */
  readonly reported: Set<YamlNode>
  readonly openAliases: Set<AliasNode>
  readonly budget: AliasBudget
}

// Enough to fix any file; a generated one can have an issue on each of its lines.
const ISSUES_MAX = 1000

/** yaml.v2 gives up at once and forgets all type errors found before. */
class Fatal {
  constructor(readonly problem: string) {}
}

const STRING: Field = {
  name: '',
  label: '',
  help: '',
  example: '',
  kind: 'text',
  goType: 'string',
  nullable: false,
  unused: false,
  children: [],
  entry: null,
  key: null,
}

/**
 * Decodes a document into the structures of the format, not strict: unknown keys are left out, repeated keys are
 * decoded into the same value. Never throws; what does not fit is an issue and leaves its target unchanged.
 *
 * Source: gopkg.in/yaml.v2 v2.4.0, decode.go; rancher/wharfie pkg/registries/types.go@bb7080c
 */
export function decode(root: YamlNode | null, field: Field): Decoded {
  const decoded = createDecodedValue(null, root && throughAlias(root))
  const decoder: Decoder = {
    typeErrors: [],
    issues: [],
    reported: new Set(),
    openAliases: new Set(),
    budget: createAliasBudget(),
  }
  try {
    if (root !== null) {
      spend(decoder.budget)
      decodeNode(decoder, root, decoded, field, null)
    }
  } catch (failure) {
    if (!(failure instanceof Fatal)) throw failure
    return { root: decoded, error: `yaml: ${failure.problem}`, issues: decoder.issues }
  }
  const { typeErrors, issues } = decoder
  const error = typeErrors.length === 0 ? null : `yaml: unmarshal errors:\n  ${typeErrors.join('\n  ')}`
  return { root: decoded, error, issues }
}

/** Returns whether the value fits, like yaml.v2's `unmarshal`. */
function decodeNode(
  decoder: Decoder,
  node: YamlNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
): boolean {
  if (!spend(decoder.budget)) fail(decoder, node, 'document contains excessive aliasing', trail)
  if (node.kind === 'alias') return decodeAlias(decoder, node, decoded, field, trail)

  const isNull = isWrittenNull(node)
  // Go allocates the structure of a pointer before it checks whether the value fits.
  if (field.nullable && !isNull) decoded.entries ??= new Map()
  if (node.kind === 'scalar') return decodeScalar(decoder, node, decoded, field, trail, isNull)
  if (node.kind === 'list' && field.kind === 'list') return decodeList(decoder, node, decoded, field, trail)
  if (node.kind === 'map' && field.kind === 'map') return decodeMap(decoder, node, decoded, field, trail)
  if (node.kind === 'map' && field.kind === 'group') return decodeGroup(decoder, node, decoded, field, trail)
  return misfit(decoder, node, field, trail, node.kind === 'list' ? SEQUENCE_TAG : MAPPING_TAG, field.goType)
}

/** yaml.v2's shortcut for null; quoted `"~"` and `"null"` take it too, `Null` does not. */
function isWrittenNull(node: YamlNode): boolean {
  if (node.kind !== 'scalar') return false
  const tag = tagOf(node)
  const { text, implicit } = node
  return tag === NULL_TAG || (tag === '' && (text === 'null' || text === '~' || (text === '' && implicit)))
}

function decodeAlias(
  decoder: Decoder,
  node: AliasNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
): boolean {
  if (decoder.openAliases.has(node)) {
    return fail(decoder, node, `anchor '${node.name}' value contains itself`, trail)
  }
  decoder.openAliases.add(node)
  decoder.budget.depth += 1
  const fits = decodeNode(decoder, node.target, decoded, field, trail)
  decoder.budget.depth -= 1
  decoder.openAliases.delete(node)
  return fits
}

function decodeScalar(
  decoder: Decoder,
  node: ScalarNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
  isNull: boolean,
): boolean {
  const { tag, value, failure } = resolveScalar(node)
  if (failure !== null) return fail(decoder, node, failure, trail)
  if (value === null) {
    decoded.scalar = field.kind === 'boolean' ? false : ''
    decoded.items = []
    decoded.entries = field.nullable && !isNull ? new Map() : null
    return true
  }
  if (field.kind === 'boolean') {
    if (typeof value === 'boolean') {
      decoded.scalar = value
      return true
    }
  } else if (field.kind !== 'list' && field.kind !== 'map' && field.kind !== 'group') {
    decoded.scalar = tag === BINARY_TAG ? String(value) : node.text
    return true
  }
  return misfit(decoder, node, field, trail, tag, field.nullable && isNull ? `*${field.goType}` : field.goType)
}

function decodeList(
  decoder: Decoder,
  node: CollectionNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
): boolean {
  decoded.items = node.entries.map(({ value }, index) => {
    const item = createDecodedValue(null, throughAlias(value))
    // Go drops items that do not fit; here they keep their index, as in the text.
    if (field.entry !== null) decodeNode(decoder, value, item, field.entry, { parent: trail, key: index })
    return item
  })
  return true
}

function decodeMap(
  decoder: Decoder,
  node: CollectionNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
): boolean {
  const entries = (decoded.entries ??= new Map())
  const keys = new Map<string, YamlNode>()
  eachPair(decoder, node, decoded, field, trail, (key, name, value) => {
    const here = { parent: trail, key: name }
    noteDuplicate(decoder, keys, key, name, field, here)
    const entry = createDecodedValue(key, throughAlias(value))
    if (field.entry !== null) decodeNode(decoder, value, entry, field.entry, here)
    entries.delete(name)
    entries.set(name, entry)
  })
  return true
}

function decodeGroup(
  decoder: Decoder,
  node: CollectionNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
): boolean {
  const entries = (decoded.entries ??= new Map())
  const keys = new Map<string, YamlNode>()
  eachPair(decoder, node, decoded, field, trail, (key, name, value) => {
    const child = field.children.find((one) => one.name === name)
    if (child === undefined) {
      report(decoder, { kind: 'unknown-key', node: key, name, value, field, path: pathOf(trail) })
      return
    }
    const here = { parent: trail, key: name }
    if (child.unused) report(decoder, { kind: 'unused', node: key, path: pathOf(here) })
    noteDuplicate(decoder, keys, key, name, field, here)
    const entry = entries.get(name) ?? createDecodedValue(key, null)
    entry.key = key
    entry.node = throughAlias(value)
    entries.set(name, entry)
    decodeNode(decoder, value, entry, child, here)
  })
  return true
}

/** Calls back for each key with its text; merges what follows `<<` at its position. */
function eachPair(
  decoder: Decoder,
  node: CollectionNode,
  decoded: DecodedValue,
  field: Field,
  trail: Trail | null,
  visit: (key: YamlNode, name: string, value: YamlNode) => void,
): void {
  for (const { key, value } of node.entries) {
    if (key === null) continue
    if (isMergeKey(key)) {
      mergeInto(decoder, value, decoded, field, trail)
      continue
    }
    const name = createDecodedValue(null, key)
    if (decodeNode(decoder, key, name, field.key ?? STRING, trail)) visit(key, String(name.scalar), value)
  }
}

/**
 * Of several merged maps the first takes precedence, so they are decoded in reverse. They overwrite what precedes `<<`.
 */
function mergeInto(decoder: Decoder, node: YamlNode, decoded: DecodedValue, field: Field, trail: Trail | null): void {
  const sources = node.kind === 'list' ? node.entries.map(({ value }) => value).toReversed() : [node]
  for (const source of sources) {
    if (throughAlias(source).kind !== 'map') {
      fail(decoder, source, 'map merge requires map or sequence of maps as the value', trail)
    }
    decodeNode(decoder, source, decoded, field, trail)
  }
}

function noteDuplicate(
  decoder: Decoder,
  keys: Map<string, YamlNode>,
  key: YamlNode,
  name: string,
  field: Field,
  trail: Trail,
): void {
  const first = keys.get(name)
  if (first === undefined) keys.set(name, key)
  else report(decoder, { kind: 'duplicate-key', node: key, first, field, path: pathOf(trail) })
}

function misfit(
  decoder: Decoder,
  node: ValueNode,
  field: Field,
  trail: Trail | null,
  tag: string,
  goType: string,
): boolean {
  decoder.typeErrors.push(typeErrorText(node, tag, goType))
  report(decoder, { kind: 'type', node, field, path: pathOf(trail) })
  return false
}

function fail(decoder: Decoder, node: YamlNode, problem: string, trail: Trail | null): never {
  decoder.issues.push({ kind: 'fatal', node, problem, path: pathOf(trail) })
  throw new Fatal(problem)
}

function report(decoder: Decoder, issue: Issue): void {
  if (decoder.issues.length >= ISSUES_MAX || decoder.reported.has(issue.node)) return
  decoder.reported.add(issue.node)
  decoder.issues.push(issue)
}
