import type { MapLayout, PlacedNode } from '@/lib/routes/layout'

/**
 * Where an arrow key leads from a node: up and down in its column, left and right along the thickest link. Null for other
 * keys and where there is nothing.
 */
export function nodeAfter(key: string, node: PlacedNode, { nodes, links }: MapLayout): PlacedNode | null {
  const column = nodes.filter((one) => one.column === node.column).toSorted((a, b) => a.y - b.y)
  const at = column.indexOf(node)
  const along = (next: readonly { readonly id: string; readonly images: number }[]): PlacedNode | null => {
    const [thickest] = next.toSorted((a, b) => b.images - a.images)
    return nodes.find(({ id }) => id === thickest?.id) ?? null
  }
  switch (key) {
    case 'ArrowUp':
      return column[at - 1] ?? null
    case 'ArrowDown':
      return column[at + 1] ?? null
    case 'ArrowRight':
      return along(links.flatMap(({ from, to, images }) => (from === node.id ? [{ id: to, images }] : [])))
    case 'ArrowLeft':
      return along(links.flatMap(({ from, to, images }) => (to === node.id ? [{ id: from, images }] : [])))
    case 'Home':
      return nodes[0] ?? null
    default:
      return null
  }
}
