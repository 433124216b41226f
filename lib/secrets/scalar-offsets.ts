import type { ScalarNode } from '@/lib/go/yaml/node'

/** Where each letter of a scalar's value stands in the text; null where some are written in another way. */
export function offsetsOf(text: string, node: ScalarNode): ((at: number) => number) | null {
  const written = text.slice(node.start, node.end)
  if (written === node.text) return (at) => node.start + at
  if (/^["']/.test(written) && written.slice(1, -1) === node.text) return (at) => node.start + 1 + at
  return node.style === 'literal' ? offsetsOfLines(node, written) : null
}

function offsetsOfLines({ start, text }: ScalarNode, written: string): ((at: number) => number) | null {
  const lines = text.split('\n')
  const starts: { readonly at: number; readonly offset: number }[] = []
  let offset = written.indexOf('\n') + 1
  if (offset === 0) return null
  let at = 0
  let indent: number | null = null
  for (const line of lines) {
    const end = written.indexOf('\n', offset)
    const raw = written.slice(offset, end < 0 ? written.length : end)
    if (line !== '') {
      indent ??= raw.length - line.length
      if (indent < 0 || raw.slice(indent) !== line || raw.slice(0, indent).trim() !== '') return null
    } else if (raw.trim() !== '') return null
    starts.push({ at, offset: start + offset + (line === '' ? 0 : (indent ?? 0)) })
    at += line.length + 1
    if (end < 0) break
    offset = end + 1
  }
  if (starts.length < lines.length - 1) return null
  return (place) => {
    const line = starts.findLast((one) => one.at <= place)
    return line === undefined ? start : line.offset + place - line.at
  }
}
