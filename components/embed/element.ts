import { linePieces } from '@/lib/text/line-ends'
import { visibleText } from '@/lib/text/visible-text'

/** An element with the given classes and content; texts are made visible as they are, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  ...content: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (classes !== '') made.className = classes
  for (const one of content) if (one !== null) made.append(typeof one === 'string' ? visibleText(one) : one)
  return made
}

/** A URL or a name, whose lines end at its signs where they can. */
export function withBreaks(text: string): readonly Node[] {
  return linePieces(text).flatMap((piece, index) => {
    const shown = document.createTextNode(visibleText(piece))
    return index === 0 ? [shown] : [element('wbr', ''), shown]
  })
}
