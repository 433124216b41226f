import { columnsOf, padded, type Style } from './style'

/** A table as lines: columns as wide as their widest text, the head in bold. Texts have one line each. */
export function tableLines(
  head: readonly string[],
  cells: readonly (readonly string[])[],
  { bold }: Style,
): readonly string[] {
  const widths = head.map((title, at) =>
    cells.reduce((most, each) => Math.max(most, columnsOf(each[at] ?? '')), columnsOf(title)),
  )
  const print = (each: readonly string[]) =>
    each
      .map((text, at) => padded(text, widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [bold(print(head)), ...cells.map(print)]
}
