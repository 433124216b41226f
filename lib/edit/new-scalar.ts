import type { Path } from '@/lib/registries/diagnostic'
import { likeStyle, ownStyle, type QuoteStyle } from './quote'
import { isCollection, type YamlNode } from '@/lib/go/yaml/node'
import { isNull } from '@/lib/go/yaml/resolve'
import { scalarTree, type Tree } from './written-tree'

/** Endpoints and rewrites are quoted in all examples of K3s. */
export function wantsQuotes(path: Path): boolean {
  return path.at(-2) === 'endpoint' || path.at(-2) === 'rewrite'
}

/** A value that was not there before, in the style of its neighbours. `near` is what it is put into. */
export function newScalar(value: string | boolean, path: Path, near: YamlNode | null): Tree {
  if (typeof value === 'boolean') return { kind: 'scalar', block: String(value), flow: String(value) }
  const inFlow = near !== null && isFlow(near)
  const example = near === null ? null : (neighbourStyle(near) ?? (isJson(near) ? 'double' : null))
  const quoted = wantsQuotes(path)
  return scalarTree(
    value,
    example === null ? ownStyle(value, quoted, inFlow) : likeStyle(example, value, quoted, inFlow),
  )
}

/** The style of the last value that shows one; plain values show it only in a list. */
function neighbourStyle(near: YamlNode): QuoteStyle | null {
  if (!isCollection(near)) return null
  for (const { value } of near.entries.toReversed()) {
    if (value.kind !== 'scalar' || value.start === value.end || isNull(value)) continue
    if (value.style === 'double' || value.style === 'single') return value.style
    if (value.style === 'plain' && near.kind === 'list') return 'plain'
  }
  return null
}

/** True for a map whose keys are in double quotes, as in JSON. */
export function isJson(node: YamlNode): boolean {
  return isFlow(node) && node.entries.some(({ key }) => key?.kind === 'scalar' && key.style === 'double')
}

function isFlow(node: YamlNode): node is Extract<YamlNode, { flow: boolean }> {
  return isCollection(node) && node.flow
}
