export interface HeredocEnd {
  readonly start: number
  readonly length: number
  /** Spaces before the marker, where the whole script is indented. */
  readonly columns: number
}

/**
 * The line that ends a here-document, asked for with ascending offsets: the next that is the marker, but for tabs before
 * it; if there is none, one that is indented, as in a script inside another file. Null when it never ends.
 */
export function endsOf(text: string): (marker: string, from: number) => HeredocEnd | null {
  const exact = new Map<string, HeredocEnd[]>()
  const indented = new Map<string, HeredocEnd[]>()
  for (const [, spaces = '', marker = '', index] of linesOf(text)) {
    const lists = spaces.includes(' ') ? indented : exact
    const end = {
      start: index,
      length: spaces.length + marker.length,
      columns: spaces.includes(' ') ? spaces.length : 0,
    }
    const list = lists.get(marker)
    if (list === undefined) lists.set(marker, [end])
    else list.push(end)
  }
  for (const list of [...exact.values(), ...indented.values()]) list.reverse()
  return (marker, from) => next(exact.get(marker), from) ?? next(indented.get(marker), from)
}

function* linesOf(text: string): Generator<readonly [whole: string, spaces: string, marker: string, index: number]> {
  for (const match of text.matchAll(/^([ \t]*)([^\s](?:[^\n]{0,60}[^\s])?)\r?$/gm))
    yield [match[0], match[1] ?? '', match[2] ?? '', match.index]
}

function next(left: HeredocEnd[] | undefined, from: number): HeredocEnd | null {
  while (left !== undefined && (left.at(-1)?.start ?? from) < from) left.pop()
  return left?.at(-1) ?? null
}
