import { entryOf, type Slot, type EditContext } from '@/lib/edit/slot'
import { offsetOf, printBehind, printBlock, printFlow } from './print-tree'
import { separatorsOf } from '@/lib/edit/file-style'
import {
  spacesStart,
  columnAt,
  lineEnd,
  lineStart,
  nextLine,
  startsLine,
  commentColumn,
  isBlankLine,
  lineEndAbove,
} from '@/lib/go/yaml/lines'
import { appendLines } from '@/lib/edit/block-entries'
import type { YamlNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'
import { isEmptyTree, type Tree } from '@/lib/edit/written-tree'

/** Replaces one value by another; `anchor` names it. Comments after and below the old one stay. */
export function writeValue(context: EditContext, slot: Slot, tree: Tree, anchor: string | null = null): TextEdit[] {
  const { syntax, style } = context
  const { parent, node } = slot
  const prefix = anchor === null ? '' : `&${anchor} `
  if (parent === null) return writeRoot(context, node, tree)
  if (parent.flow || parent.kind === 'list') {
    return writeInline(syntax.text, slot, prefix + printFlow(tree, separatorsOf(syntax, parent.flow ? parent : null)))
  }
  if (tree.kind === 'scalar' || tree.flow || isEmptyTree(tree)) {
    const [line = ''] = printBehind('', tree, 0, style)
    return writeInline(syntax.text, slot, (prefix + line.trimStart()).trimEnd())
  }
  const { text } = syntax
  const column = columnAt(text, entryOf(slot)?.start ?? parent.start) + offsetOf(tree, style)
  const from = node.start === node.end ? node.start : spacesStart(text, node.start)
  return [
    { start: from, end: node.end, insert: anchor === null ? '' : ` &${anchor}` },
    appendLines(text, nextLine(text, node.end), printBlock(tree, column, style), style.lineBreak),
  ]
}

function writeInline(text: string, slot: Slot, value: string): TextEdit[] {
  const { node } = slot
  const isMissing = node.start === node.end
  if (!isMissing) return [{ start: node.start, end: node.end, insert: value }]
  const colon = entryOf(slot)?.mark === null && slot.parent?.kind === 'map' ? ':' : ''
  const gap = /[ \t[{]/.test(text.charAt(node.start - 1)) && colon === '' ? '' : ' '
  const after = /[\s,\]}]/.test(text.charAt(node.start)) || node.start === text.length ? '' : ' '
  return value === '' ? [] : [{ start: node.start, end: node.start, insert: colon + gap + value + after }]
}

function writeRoot(context: EditContext, node: YamlNode, tree: Tree): TextEdit[] {
  const { syntax, style } = context
  const { text } = syntax
  const lines = printBlock(tree, 0, style)
  const isMissing = node.outerStart === node.end
  if (isMissing) return [writeIntoEmpty(text, syntax.end, lines, style.lineBreak)]
  const end = lineEnd(text, node.end)
  const isAlone = startsLine(text, node.start) && text.slice(node.end, end).trim() === ''
  if (isAlone) return [{ start: lineStart(text, node.start), end: node.end, insert: lines.join(style.lineBreak) }]
  const spaces = /^[ \t]*/.exec(text.slice(node.end))?.[0].length ?? 0
  return [
    { start: node.start, end: node.end + spaces, insert: '' },
    appendLines(text, nextLine(text, node.end), lines, style.lineBreak),
  ]
}

/** Writes at the end of a document without content, separated from a comment that ends there. */
function writeIntoEmpty(text: string, end: number, lines: readonly string[], lineBreak: string): TextEdit {
  const at = end === text.length ? end : lineStart(text, end)
  const isOpen = at > lineStart(text, at)
  const above = isOpen ? at : lineEndAbove(text, at)
  const followsComment = above >= 0 && commentColumn(text, lineStart(text, above)) !== null
  const blankLine = followsComment ? [''] : []
  if (!isOpen || isBlankLine(text, lineStart(text, at)))
    return appendLines(text, at, [...blankLine, ...lines], lineBreak)
  return { start: at, end: at, insert: [...blankLine, ...lines].map((line) => lineBreak + line).join('') }
}
