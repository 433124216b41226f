import type { Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { YamlNode } from '@/lib/go/yaml/node'

interface Step {
  readonly key: string | number
  readonly value: YamlNode
}

/**
 * The deepest path of registries.yaml that is written at `offset` (UTF-16). Empty outside every entry. Does not look
 * behind aliases: what they stand for is written elsewhere.
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
  return steps(node).find(({ start, end }) => start <= offset && offset <= end) ?? null
}

function steps({ kind, children }: YamlNode): readonly (Step & { readonly start: number; readonly end: number })[] {
  if (kind === 'sequence') return children.map((value, key) => ({ key, value, start: value.start, end: value.end }))
  if (kind !== 'mapping') return []
  return children.flatMap((key, index) => {
    const value = children[index + 1]
    return index % 2 === 1 || value === undefined
      ? []
      : [{ key: key.value, value, start: key.start, end: Math.max(key.end, value.end) }]
  })
}
