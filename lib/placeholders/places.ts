import { isCollection, throughAlias, type ScalarNode, type Syntax, type YamlNode } from '@/lib/go/yaml/node'
import type { Path, Range } from '@/lib/registries/diagnostic'

/** A scalar of the first document. */
export interface ScalarPlace extends Range {
  /** Of the entry; for a key, with the key itself as last step. */
  readonly path: Path
  readonly isKey: boolean
  readonly style: ScalarNode['style']
  readonly text: string
}

/** All scalars in text order, those of aliases where they are written. */
export function scalarPlaces({ root }: Pick<Syntax, 'root'>): readonly ScalarPlace[] {
  const found: ScalarPlace[] = []
  const visit = (node: YamlNode, path: Path, isKey: boolean): void => {
    if (node.kind === 'scalar') {
      const { start, end, style, text } = node
      if (end > start) found.push({ path, isKey, style, text, start, end })
      return
    }
    if (!isCollection(node)) return
    node.entries.forEach(({ key, value }, index) => {
      const step = key === null ? index : keyText(key)
      if (key !== null) visit(key, [...path, step], true)
      visit(value, [...path, step], false)
    })
  }
  if (root !== null) visit(root, [], false)
  return found.toSorted((a, b) => a.start - b.start)
}

function keyText(key: YamlNode): string {
  const node = throughAlias(key)
  return node.kind === 'scalar' ? node.text : ''
}
