import type { Range } from '@/lib/registries/diagnostic'
import type { Syntax, YamlNode } from '@/lib/go/yaml/node'

const REST_OF_LINE = /#[^\n\r\u0085\u2028\u2029]*/g

/** Comments of a text whose tree is known, each from its # to the end of its line: what looks so within a value is none. */
export function commentsBeside({ text, root, end, aliases }: Syntax, from: number): readonly Range[] {
  const values = root === null ? [] : [...marksIn(root), ...aliases].toSorted((a, b) => a.start - b.start)
  const found: Range[] = []
  let at = from
  for (const value of [...values, { start: end, end }]) {
    if (value.start < at) {
      at = Math.max(at, value.end)
      continue
    }
    found.push(...commentsIn(text.slice(at, value.start), at, text))
    at = Math.max(value.end, found.at(-1)?.end ?? 0)
  }
  return found
}

/** What may be a comment in a text of any kind: after a space or at the beginning of a line. */
export function looseComments(text: string): readonly Range[] {
  return [...text.matchAll(/(?:^|(?<=[ \t]))#[^\n\r]*/gm)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }))
}

function commentsIn(gap: string, from: number, text: string): readonly Range[] {
  return [...gap.matchAll(/#/g)].reduce<Range[]>((found, { index }) => {
    const start = from + index
    if (start < (found.at(-1)?.end ?? 0)) return found
    REST_OF_LINE.lastIndex = start
    found.push({ start, end: start + (REST_OF_LINE.exec(text)?.[0].length ?? 0) })
    return found
  }, [])
}

/** Scalars, and the properties of all values. Of a block scalar a comment in its first line is none of it. */
function marksIn(node: YamlNode): readonly Range[] {
  const found: Range[] = []
  const add = (one: YamlNode): void => {
    for (const property of [one.anchor, one.tag]) if (property !== null) found.push(property)
    if (one.kind === 'scalar') found.push(one)
    else if (one.kind !== 'alias')
      for (const { key, value } of one.entries) {
        if (key !== null) add(key)
        add(value)
      }
  }
  add(node)
  return found
}
