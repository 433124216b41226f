import type { Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { isCollection, textOf, type YamlNode } from '@/lib/go/yaml/node'

interface Step {
  readonly key: string | number
  readonly value: YamlNode
}

/**
 * The deepest path of registries.yaml that is written at `offset` (UTF-16). Empty outside every entry. Does not follow
 * aliases: what they refer to is written elsewhere.
 */
export function pathAt(parsed: ParsedRegistries, offset: number): Path {
  const path: (string | number)[] = []
  let node = parsed.root
  while (node !== null) {
    const step = stepAt(node, offset)
    if (step !== null) path.push(step.key)
    node = step && step.value
  }
  return path
}

function stepAt(node: YamlNode, offset: number): Step | null {
  if (!isCollection(node)) return null
  const index = node.entries.findIndex(({ key, value }) => {
    const start = key === null ? value.start : key.start
    return start <= offset && offset <= Math.max(key?.end ?? 0, value.end)
  })
  const entry = node.entries[index]
  return entry === undefined ? null : { key: entry.key === null ? index : textOf(entry.key), value: entry.value }
}
