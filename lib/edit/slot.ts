import type { Path } from '@/lib/registries/diagnostic'
import type { FileStyle } from './file-style'
import { isCollection, type CollectionNode, type Entry, type YamlNode, type Syntax } from '@/lib/go/yaml/node'
import { isMergeKey, keyText } from '@/lib/go/yaml/resolve'

/** The parsed syntax and the layout conventions of the file being edited. */
export interface EditContext {
  readonly syntax: Syntax
  readonly style: FileStyle
  /** What is shared is changed where it is written, for all that share it. */
  readonly everywhere?: boolean
}

/** A value and its position in its parent, which the root does not have. */
export interface Slot {
  readonly parent: CollectionNode | null
  readonly index: number
  readonly node: YamlNode
}

export function entryOf(slot: Slot): Entry | null {
  return slot.parent?.entries[slot.index] ?? null
}

/** The slot of a value; null for the root, for keys and for nodes that are not in the text. */
export function slotOf(root: YamlNode | null, target: YamlNode): Slot | null {
  if (root === null || !isCollection(root)) return null
  for (const [index, entry] of root.entries.entries()) {
    if (entry.value === target) return { parent: root, index, node: target }
    const isInside = entry.value.outerStart <= target.start && target.end <= entry.value.end
    const found = isInside ? slotOf(entry.value, target) : null
    if (found !== null) return found
  }
  return null
}

/**
 * The path under which a value is decoded: a merged value counts at the map that merges it. Null for keys and for nodes
 * that are not in the text.
 */
export function pathTo(root: YamlNode | null, target: YamlNode): Path | null {
  const keys: (string | number)[] = []
  let isMerged = false
  for (let node = root; node !== target;) {
    if (node === null || !isCollection(node)) return null
    const index: number = node.entries.findIndex(
      ({ value }) => value.outerStart <= target.start && target.end <= value.end,
    )
    const entry = node.entries[index]
    if (entry === undefined) return null
    const isStep: boolean = !isMergeKey(entry.key) && !(isMerged && node.kind === 'list')
    if (isStep) keys.push(node.kind === 'list' ? index : (keyText(entry) ?? ''))
    isMerged = !isStep
    node = entry.value
  }
  return keys
}
