import type { Row } from './report'

/** The most that a figure of the page shall be: its median on the machine that the goals were set on, see `BARE`. */
export interface Goal {
  /** As in `Row`. */
  readonly what: string
  readonly slowdown: number
  readonly most: number
}

const at = (what: string, most: number, slowdown = 1): Goal => ({ what, slowdown, most })

/** What is in seconds there is to be read beside the bare page, which could be used after 475 ms on that machine. */
export const GOALS: readonly Goal[] = [
  at('script that the HTML names, B', 170_000),
  at('script in all, B', 1_000_000),
  at('usable, ms', 700),
  at('editor ready after intent, ms', 1_200),
  at('blocked, ms', 200),
  at('CLS', 0.02),
  at('key in YAML, 36 lines: in the document, ms', 8),
  at('key in YAML, 500 lines: in the document, ms', 16),
  at('key in YAML, 5000 lines: in the document, ms', 40),
  at('key in YAML, 36 lines: painted, ms', 32),
  at('key in YAML, 500 lines: painted, ms', 40),
  at('key in YAML, 5000 lines: painted, ms', 80),
  at('key in image, 500 lines: painted, ms', 25),
  at('key in form, 500 lines: painted, ms', 25),
  at('key in form, 5000 lines: painted, ms', 60),
  at('longest frame while typing, 10000 mirrors, ms', 100),
  at('longest frame, 10000 mirrors pasted, ms', 200),
  at('usable, ms', 1_500, 4),
  at('editor ready after intent, ms', 2_500, 4),
  at('blocked, ms', 900, 4),
]

/** The goals as a table in Markdown, each with what was measured; those that were not measured say so. */
export function printGoals(rows: readonly Row[], goals: readonly Goal[] = GOALS): string {
  const lines = goals.map(({ what, slowdown, most }) => {
    const row = rows.find((one) => one.what === what && one.slowdown === slowdown)
    const name = slowdown === 1 ? what : `${what}, on a processor ${slowdown} times slower`
    if (row === undefined) return `| ${name} | ${shown(most)} | not measured | | |`
    const { page, bare } = row
    const spread = page.count === 1 ? '' : ` (${shown(page.min)} to ${shown(page.max)})`
    const ratio =
      bare === null || bare.median === 0 ? '' : `${(page.median / bare.median).toFixed(1)} × ${shown(bare.median)}`
    return `| ${name} | ${shown(most)} | ${shown(page.median)}${spread} | ${ratio} | ${page.median <= most ? 'yes' : 'no'} |`
  })
  const head = ['| | goal, at most | median (spread) | of the bare page | reached |', '| --- | --- | --- | --- | --- |']
  return `${[...head, ...lines].join('\n')}\n`
}

const BEGIN = '<!-- bench:web -->'
const END = '<!-- /bench:web -->'

/** A document with another table between its two marks; null when it has no such marks. */
export function withTable(document: string, table: string): string | null {
  const start = document.indexOf(BEGIN)
  const end = document.indexOf(END, start)
  if (start < 0 || end < 0) return null
  return `${document.slice(0, start + BEGIN.length)}\n\n${table}\n${document.slice(end)}`
}

function shown(value: number): string {
  if (value >= 1_000 || Number.isInteger(value)) return Math.round(value).toLocaleString('en')
  return value < 1 ? value.toFixed(3) : value.toFixed(0)
}
