import type { Path } from '@/lib/registries/diagnostic'
import { lineEnd } from '@/lib/go/yaml/lines'
import { newScalar, wantsQuotes } from './file-style'
import { likeStyle, literalLines, ownStyle, quote } from './quote'
import { fieldOf } from '@/lib/registries/field-of'
import type { Slot, Writing } from './slot'
import { isCollection, STRING_TAG, tagOf, type ScalarNode, type YamlNode } from '@/lib/go/yaml/node'
import { booleanOf, isNull, resolveScalar } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import { removeProperty } from './unshare'
import { writeValue } from './write-value'
import { emptyTree } from './written-tree'
import type { Refusal } from './change'

/** What is to stand at a path: a boolean where the format wants one, else a text. Null when it does not fit. */
export function wantedValue(path: Path, to: string | boolean): string | boolean | null {
  const kind = fieldOf(path)?.kind
  if (kind === 'boolean' && typeof to === 'string') return booleanOf(to) ?? null
  return kind === 'boolean' || kind === undefined ? to : String(to)
}

/** True when K3s already reads the wanted value from this node. */
export function isValue(node: YamlNode, wanted: string | boolean): boolean {
  if (node.kind !== 'scalar') return false
  if (typeof wanted === 'boolean') return resolveScalar(node).value === wanted
  if (isNull(node)) return wanted === ''
  return node.text === wanted && ['', '!', STRING_TAG].includes(tagOf(node))
}

/** Puts a value in the place of a scalar or alias, in the style of the old one if it can be written so. */
export function replaceScalar(
  writing: Writing,
  slot: Slot,
  wanted: string | boolean,
  path: Path,
): readonly TextEdit[] | Refusal {
  const { node } = slot
  const { text } = writing.syntax
  if (isCollection(node))
    return { refused: 'A single value cannot take the place of several. Change this place in the text.' }
  if (node.kind === 'alias' || node.start === node.end)
    return writeValue(writing, slot, newScalar(wanted, path, slot.parent))

  const keepsTag = typeof wanted === 'string' && tagOf(node) === STRING_TAG
  const untagged = node.tag === null || keepsTag ? [] : removeProperty(text, node.tag)
  if (typeof wanted === 'boolean') return [...untagged, ...replaceText(text, node, String(wanted))]
  const literal = node.style === 'literal' ? likeLiteral(writing, node, wanted) : null
  const inFlow = slot.parent?.flow ?? false
  const written =
    literal ?? quote(wanted, likeStyle(isNull(node) ? 'plain' : node.style, wanted, wantsQuotes(path), inFlow), inFlow)
  return [...untagged, ...replaceText(text, node, written)]
}

/** `{}` in the place of null. */
export function replaceByEmpty(writing: Writing, slot: Slot): readonly TextEdit[] {
  return writeValue(writing, slot, emptyTree('map'))
}

function replaceText(text: string, node: ScalarNode, written: string): TextEdit[] {
  const isBlock = node.style === 'literal' || node.style === 'folded'
  const header = isBlock ? text.slice(node.start, lineEnd(text, node.start)) : ''
  const comment = /(?<![ \t])[ \t]+#.*$/.exec(header)?.[0] ?? ''
  const [first = '', ...lines] = written.split(/(?=\r\n|\n|\r)/)
  return [{ start: node.start, end: node.end, insert: [first + comment, ...lines].join('') }]
}

/** In the lines of the old value, when they have a place that the new value can take. */
function likeLiteral({ syntax: { text }, style }: Writing, node: ScalarNode, wanted: string): string | null {
  const header = lineEnd(text, node.start)
  const isIndented = /^\|[-+]?[ \t]*(?:#.*)?$/.test(text.slice(node.start, header))
  const indent = firstIndent(text.slice(header, node.end))
  if (!isIndented || indent === 0 || lineEnd(text, node.end) === text.length) return null
  return literalLines(wanted, indent)?.join(style.lineBreak) ?? null
}

/** The spaces before the first character that is no space or line end; 0 where there are none, or no such character. */
function firstIndent(lines: string): number {
  const first = lines.search(/\S/)
  let start = first
  while (start > 0 && lines[start - 1] === ' ') start -= 1
  return first - start
}

/** Gives keys another text, in the style they have if it can be written so. Their values stay. */
export function renameKeys(keys: readonly YamlNode[], to: string, path: Path, inFlow: boolean): readonly TextEdit[] {
  const quoted = fieldOf(path.slice(0, -1))?.key?.label === 'Pattern'
  return keys.map((key) => {
    const style = key.kind === 'scalar' ? likeStyle(key.style, to, quoted, inFlow) : ownStyle(to, quoted, inFlow)
    // A tag would make something else of the text.
    return { start: key.tag?.start ?? key.start, end: key.end, insert: quote(to, style, inFlow) + blankIfMissing(key) }
  })
}

/** Behind an alias a blank keeps the colon from becoming part of its name. */
function blankIfMissing(key: YamlNode): string {
  return key.start === key.end ? ' ' : ''
}
