import { titled } from '@/lib/words/en/fixes'
import type { CollectionNode, YamlNode } from '@/lib/go/yaml/node'
import type { LintContext } from '@/lib/lint/context'
import { entriesOf } from '@/lib/lint/facts/written'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { TextEdit } from '@/lib/text/text-edit'
import { textFix } from './fix'
import { accepted, columnOf, endOfLine, shiftLines } from './shift-lines'

/**
 * Makes one map of a list of maps that is in the place of a map, without its dashes or in braces. None for other lists,
 * and where K3s would still not take it: two items may have the same key.
 */
export function listToMap(context: LintContext, { range, path }: Diagnostic): readonly Fix[] {
  const { parsed } = context
  const list = listAt(parsed.root, path ?? [])
  const key = parsed.locate(path ?? [])?.key?.start ?? range.start
  if (list === null || list.start !== range.start || list.anchor !== null || list.entries.length === 0) return []
  if (!list.entries.every(({ value }) => isPlainMap(value))) return []
  const entries = list.entries.flatMap(({ value }) => entriesOf(value))
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return []
  // A list of names with their endpoints, as in other formats.
  if (path?.length === 1 && entries.some(({ value }) => value.kind !== 'map')) return []
  return [
    textFix(context, { ...titled('make-map'), safe: false }, () =>
      accepted(context, list.flow ? bracesFor(list) : withoutDashes(parsed.text, key, list)),
    ),
  ]
}

function isPlainMap(node: YamlNode): boolean {
  return node.kind === 'map' && node.entries.length > 0 && node.anchor === null && node.tag === null
}

/** By the keys as they are written, the last of equal ones; null when there is no list. */
function listAt(root: YamlNode | null, path: readonly (string | number)[]): CollectionNode | null {
  let node = root
  for (const step of path) node = entriesOf(node).findLast(({ name }) => name === step)?.value ?? null
  return node?.kind === 'list' ? node : null
}

/** What follows a dash takes its place, but where that is not deeper than the key above: it stays where it is. */
function withoutDashes(text: string, key: number, { entries }: CollectionNode): readonly TextEdit[] {
  return entries.flatMap(({ start, value }) => {
    const between = text.slice(start, value.outerStart)
    if (between.includes('\n') || columnOf(text, start) <= columnOf(text, key))
      return [{ start, end: start + 1, insert: ' ' }]
    const below = endOfLine(text, start) + 1
    const rest = below < value.end ? shiftLines(text, below, value.end, -between.length) : []
    return [{ start, end: value.outerStart, insert: '' }, ...rest]
  })
}

function bracesFor({ start, end, entries }: CollectionNode): readonly TextEdit[] {
  const inner = entries.flatMap(({ value }) => [
    { start: value.start, end: value.start + 1, insert: '' },
    { start: value.end - 1, end: value.end, insert: '' },
  ])
  return [{ start, end: start + 1, insert: '{' }, ...inner, { start: end - 1, end, insert: '}' }]
}
