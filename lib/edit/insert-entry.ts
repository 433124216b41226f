import { insertBlockLines } from './block-entries'
import type { Path } from '@/lib/registries/diagnostic'
import { keyStyleOf, separatorsOf } from './file-style'
import { insertFlowEntry } from './flow-entries'
import { columnAt } from '@/lib/go/yaml/lines'
import { printDash, printFlow, printFlowPair, printPair } from '@/lib/edit/write/print-tree'
import { likeStyle, ownStyle, type QuoteStyle } from '@/lib/edit/write/quote'
import { fieldOf } from '@/lib/registries/field-of'
import type { CollectionNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'
import type { Slot, EditContext } from './slot'
import { writeValue } from '@/lib/edit/write/write-value'
import { scalarTree, type Tree } from './written-tree'
import { refusal, type Refusal } from './refusal'
import { saying } from '@/lib/words/saying'

const NO_LINES = refusal(saying('Keys share a line with a dash here. Change this place in the text.'))

/** A new pair at the end of a map, or the first pair of a map that is empty or missing. `path` ends with the key. */
export function insertPair(
  context: EditContext,
  slot: Slot,
  key: string,
  value: Tree,
  path: Path,
): readonly TextEdit[] | Refusal {
  const { syntax, style } = context
  const { node } = slot
  const pair = { text: key, key: scalarTree(key, keyStyle(slot, key, path)), value }
  if (node.kind !== 'map' || node.entries.length === 0) {
    return writeValue(context, slot, { kind: 'map', flow: slot.parent?.flow ?? false, pairs: [pair] })
  }
  if (node.flow) {
    const separators = separatorsOf(syntax, node)
    return insertFlow(context, node, node.entries.length, printFlowPair(pair, separators), separators.comma)
  }
  const lines = printPair(pair, columnAt(syntax.text, node.entries[0]?.start ?? node.start), style)
  return insertLines(context, node, node.entries.length, lines)
}

/** A new value of a list before the one at `index`, or the first value of a list that is empty or missing. */
export function insertValue(
  context: EditContext,
  slot: Slot,
  index: number,
  value: Tree,
): readonly TextEdit[] | Refusal {
  const { syntax, style } = context
  const { node } = slot
  if (node.kind !== 'list' || node.entries.length === 0) {
    return writeValue(context, slot, {
      kind: 'list',
      flow: style.flowLists || (slot.parent?.flow ?? false),
      values: [value],
    })
  }
  if (node.flow) {
    const separators = separatorsOf(syntax, node)
    return insertFlow(context, node, index, printFlow(value, separators), separators.comma)
  }
  const column = columnAt(syntax.text, node.entries[0]?.start ?? node.start)
  return insertLines(context, node, index, printDash(value, column, gapOf(syntax.text, node), style))
}

function insertFlow(
  { syntax, style }: EditContext,
  node: CollectionNode,
  index: number,
  entry: string,
  comma: string,
): TextEdit[] {
  return insertFlowEntry(syntax.text, node, index, entry, comma, style.lineBreak)
}

function insertLines(
  { syntax, style }: EditContext,
  node: CollectionNode,
  index: number,
  lines: readonly string[],
): TextEdit[] | Refusal {
  const edit = insertBlockLines(syntax.text, node, index, lines, style.lineBreak)
  return edit === null ? NO_LINES : [edit]
}

/** The spaces between a dash and its value in this list. */
function gapOf(text: string, list: CollectionNode): string {
  for (const { mark, value } of list.entries) {
    const gap = mark === null ? '' : text.slice(mark, value.outerStart)
    if (/^ +$/.test(gap)) return gap
  }
  return ' '
}

/** Like the other keys of the map, otherwise as a person would write it. */
function keyStyle({ node, parent }: Slot, key: string, path: Path): QuoteStyle {
  const inFlow = node.kind === 'map' && node.entries.length > 0 ? node.flow : (parent?.flow ?? false)
  const near = node.kind === 'map' ? keyStyleOf(node) : null
  const example = near ?? (parent?.flow === true ? keyStyleOf(parent) : null)
  const quoted = fieldOf(path.slice(0, -1))?.key?.label === 'Pattern'
  return example === null ? ownStyle(key, quoted, inFlow) : likeStyle(example, key, quoted, inFlow)
}
