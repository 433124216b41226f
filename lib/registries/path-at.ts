import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { Path } from './diagnostic'
import type { ParsedRegistries } from './model'

/**
 * The deepest path of registries.yaml that is written at `offset` (UTF-16). Empty outside every entry and where
 * the text could not be parsed at all. Does not look behind aliases: what is written there stands elsewhere.
 */
export function pathAt(parsed: ParsedRegistries, offset: number): Path {
  const path: (string | number)[] = []
  let node: unknown = parsed.document?.contents
  while (node !== null && node !== undefined) {
    const step = stepAt(node, offset)
    if (step === null) break
    path.push(step.key)
    node = step.value
  }
  return path
}

function stepAt(node: unknown, offset: number): { readonly key: string | number; readonly value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && touches(item.key, item.value, offset))
    return pair && isScalar(pair.key) ? { key: String(pair.key.source ?? pair.key.value), value: pair.value } : null
  }
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => touches(item, item, offset))
    return index < 0 ? null : { key: index, value: node.items[index] }
  }
  return null
}

function touches(first: unknown, last: unknown, offset: number): boolean {
  const start = rangeOf(first)?.[0]
  const end = rangeOf(last)?.[1] ?? rangeOf(first)?.[1]
  return start !== undefined && end !== undefined && start <= offset && offset <= end
}

function rangeOf(node: unknown): readonly number[] | null {
  return typeof node === 'object' && node !== null && 'range' in node ? ((node as Node).range ?? null) : null
}
