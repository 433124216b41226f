import type { Path } from '@/lib/registries/diagnostic'
import { lineEnd } from '@/lib/go/yaml/lines'
import { newScalar, wantsQuotes } from './file-style'
import { likeStyle, literalLines, ownStyle, quote } from '@/lib/edit/write/quote'
import { fieldOf } from '@/lib/registries/field-of'
import type { Slot, EditContext } from './slot'
import { isCollection, STRING_TAG, tagOf, type ScalarNode, type YamlNode } from '@/lib/go/yaml/node'
import { booleanOf, isNull, resolveScalar } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import { removeProperty } from './unshare'
import { writeValue } from '@/lib/edit/write/write-value'
import { emptyTree } from './written-tree'
import { refusal, type Refusal } from './refusal'
import { saying } from '@/lib/words/saying'

/**
 * The value to write at a path: a boolean where the format requires one, otherwise a string. Null when it does not fit.
 */
export function newValueOf(path: Path, to: string | boolean): string | boolean | null {
  const kind = fieldOf(path)?.kind
  if (kind === 'boolean' && typeof to === 'string') return booleanOf(to) ?? null
  return kind === 'boolean' || kind === undefined ? to : String(to)
}

/** True when K3s already reads the new value from this node. */
export function isValue(node: YamlNode, newValue: string | boolean): boolean {
  if (node.kind !== 'scalar') return false
  if (typeof newValue === 'boolean') return resolveScalar(node).value === newValue
  if (isNull(node)) return newValue === ''
  return node.text === newValue && ['', '!', STRING_TAG].includes(tagOf(node))
}

/** Replaces a scalar or alias by a value, in the style of the old one if possible. */
export function replaceScalar(
  context: EditContext,
  slot: Slot,
  newValue: string | boolean,
  path: Path,
): readonly TextEdit[] | Refusal {
  const { node } = slot
  const { text } = context.syntax
  if (isCollection(node))
    return refusal(saying('A single value cannot take the place of several. Change this place in the text.'))
  if (node.kind === 'alias' || node.start === node.end)
    return writeValue(context, slot, newScalar(newValue, path, slot.parent))

  const keepsTag = typeof newValue === 'string' && tagOf(node) === STRING_TAG
  const untagged = node.tag === null || keepsTag ? [] : removeProperty(text, node.tag)
  if (typeof newValue === 'boolean') return [...untagged, ...replaceText(text, node, String(newValue))]
  const literal = node.style === 'literal' ? likeLiteral(context, node, newValue) : null
  const inFlow = slot.parent?.flow ?? false
  const written =
    literal ??
    quote(newValue, likeStyle(isNull(node) ? 'plain' : node.style, newValue, wantsQuotes(path), inFlow), inFlow)
  return [...untagged, ...replaceText(text, node, written)]
}

/** Replaces null by `{}`. */
export function replaceByEmpty(context: EditContext, slot: Slot): readonly TextEdit[] {
  return writeValue(context, slot, emptyTree('map'))
}

function replaceText(text: string, node: ScalarNode, written: string): TextEdit[] {
  const isBlock = node.style === 'literal' || node.style === 'folded'
  const header = isBlock ? text.slice(node.start, lineEnd(text, node.start)) : ''
  const comment = /(?<![ \t])[ \t]+#.*$/.exec(header)?.[0] ?? ''
  const [first = '', ...lines] = written.split(/(?=\r\n|\n|\r)/)
  return [{ start: node.start, end: node.end, insert: [first + comment, ...lines].join('') }]
}

/** Keeps the literal style of the old value, if the new one can be written that way. */
function likeLiteral({ syntax: { text }, style }: EditContext, node: ScalarNode, newValue: string): string | null {
  const header = lineEnd(text, node.start)
  const isIndented = /^\|[-+]?[ \t]*(?:#.*)?$/.test(text.slice(node.start, header))
  const indent = firstIndent(text.slice(header, node.end))
  if (!isIndented || indent === 0 || lineEnd(text, node.end) === text.length) return null
  return literalLines(newValue, indent)?.join(style.lineBreak) ?? null
}

/** The spaces before the first character that is no space or line end; 0 where there are none, or no such character. */
function firstIndent(lines: string): number {
  const first = lines.search(/\S/)
  let start = first
  while (start > 0 && lines[start - 1] === ' ') start -= 1
  return first - start
}

/** Renames keys in their own style if possible. Their values stay. */
export function renameKeys(keys: readonly YamlNode[], to: string, path: Path, inFlow: boolean): readonly TextEdit[] {
  const quoted = fieldOf(path.slice(0, -1))?.key?.label === 'Pattern'
  return keys.map((key) => {
    const style = key.kind === 'scalar' ? likeStyle(key.style, to, quoted, inFlow) : ownStyle(to, quoted, inFlow)
    // A tag would change what the text means.
    return { start: key.tag?.start ?? key.start, end: key.end, insert: quote(to, style, inFlow) + spaceIfMissing(key) }
  })
}

/** After an alias, a space keeps the colon from becoming part of its name. */
function spaceIfMissing(key: YamlNode): string {
  return key.start === key.end ? ' ' : ''
}
