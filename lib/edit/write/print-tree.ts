import type { FileStyle, Separators } from '@/lib/edit/file-style'
import { isEmptyTree, type Pair, type Tree } from '@/lib/edit/written-tree'

/** On one line, between brackets. */
export function printFlow(tree: Tree, separators: Separators): string {
  if (tree.kind === 'scalar') return tree.flow
  if (tree.kind === 'list')
    return `[${tree.values.map((value) => printFlow(value, separators)).join(separators.comma)}]`
  return `{${tree.pairs.map((pair) => printFlowPair(pair, separators)).join(separators.comma)}}`
}

export function printFlowPair({ key, value }: Pair, separators: Separators): string {
  const name = printFlow(key, separators)
  // Only after a quoted key may the value follow the colon without a space.
  const colon = separators.colon === ':' && !name.endsWith('"') ? ': ' : separators.colon
  return `${name}${colon}${printFlow(value, separators)}`
}

const SPACED: Separators = { colon: ': ', comma: ', ' }

/** The lines of a map or list that is not empty, the first one indented like the others. */
export function printBlock(tree: Tree, column: number, style: FileStyle): string[] {
  if (tree.kind === 'map') return tree.pairs.flatMap((pair) => printPair(pair, column, style))
  if (tree.kind === 'list') return tree.values.flatMap((value) => printDash(value, column, ' ', style))
  return [' '.repeat(column) + tree.block]
}

export function printPair({ key, value }: Pair, column: number, style: FileStyle): string[] {
  const name = `${' '.repeat(column)}${key.kind === 'scalar' ? key.block : printFlow(key, SPACED)}:`
  return printBehind(name, value, column, style)
}

/** `gap` is the space between the dash and the value. */
export function printDash(value: Tree, column: number, gap: string, style: FileStyle): string[] {
  const dash = `${' '.repeat(column)}-`
  if (isInline(value)) return [`${dash}${gap}${inline(value)}`.trimEnd()]
  const [first = '', ...others] = printBlock(value, column + 2, style)
  return [`${dash} ${first.trimStart()}`, ...others]
}

/** A value after `name`, which ends with a colon and starts at `column`; the first line is that of the name. */
export function printBehind(name: string, value: Tree, column: number, style: FileStyle): string[] {
  if (isInline(value)) return [`${name} ${inline(value)}`.trimEnd()]
  return [name, ...printBlock(value, column + offsetOf(value, style), style)]
}

export function offsetOf(value: Tree, style: FileStyle): number {
  return value.kind === 'list' ? style.dashIndent : style.indent
}

function isInline(tree: Tree): boolean {
  return tree.kind === 'scalar' || tree.flow || isEmptyTree(tree)
}

function inline(tree: Tree): string {
  return tree.kind === 'scalar' ? tree.block : printFlow(tree, SPACED)
}
