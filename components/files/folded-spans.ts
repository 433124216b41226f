import type { RowSpan } from '@/components/ui/rows/row-steps'

/** Wanted rows that are shown at first. */
const WANTED_MAX = 400

/** All rows in order: of the steps that were asked for each, of the others those that are wanted. */
export function foldedSpans(
  wanted: readonly boolean[],
  steps: ReadonlySet<number>,
  perStep: number,
  wantedMax = WANTED_MAX,
): readonly RowSpan[] {
  const spans: { start: number; end: number; isShown: boolean }[] = []
  let left = wantedMax
  wanted.forEach((isWanted, row) => {
    const isShown = (isWanted && left-- > 0) || steps.has(Math.floor(row / perStep))
    const last = spans.at(-1)
    if (last?.isShown === isShown) last.end = row + 1
    else spans.push({ start: row, end: row + 1, isShown })
  })
  return spans
}
