import type { Spread } from './statistics'

/** One figure of the page, beside that of the bare page where it has one. */
export interface Row {
  /** With its unit at the end; what has none is a count or a score. */
  readonly what: string
  /** How many times slower the processor was made. */
  readonly slowdown: number
  readonly page: Spread
  readonly bare: Spread | null
}

/** The figures as a table in Markdown: medians, with the p95 and the spread. */
export function printReport(rows: readonly Row[]): string {
  const lines = rows.map(({ what, slowdown, page, bare }) => {
    const name = slowdown === 1 ? what : `${slowdown} x slower: ${what}`
    const ratio = bare === null || bare.median === 0 ? '' : (page.median / bare.median).toFixed(2)
    const spread = page.count === 1 ? '' : `${shown(page.p95)} (${shown(page.min)} to ${shown(page.max)})`
    return `| ${name} | ${shown(page.median)} | ${spread} | ${bare === null ? '' : shown(bare.median)} | ${ratio} |`
  })
  return `${['| | median | p95 (spread) | bare page | ratio |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')}\n`
}

function shown(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 3 : 0)
}
