import type { Browser } from '@playwright/test'
import { exampleOfLines, exampleOfMirrors } from '@/lib/bench/example-text'
import { FOREIGN_REQUESTS_MAX, HISTORY_ENTRIES_MAX } from './budgets'
import { editFor } from './editing'
import { measureLoad, type LoadFigures } from './load'
import { longestFrame, longestFrameOfPaste, noteFrames } from './paste'
import type { Row } from './report'
import { spreadOf } from './statistics'
import { openText, planShows, typeInEditor, typeInForm, typeInImage, typeInLast, WARM_UP } from './typing'
import { visit, type Visit } from './visit'

export interface BenchAsked {
  readonly browser: Browser
  /** Addresses of the page and of the bare one beside it. */
  readonly url: string
  readonly bareUrl: string
  readonly loads: number
  readonly presses: number
  /** How long the editing takes after which memory is looked at. */
  readonly minutes: number
  /** Takes a line of progress. */
  readonly say: (line: string) => void
}

const LINES = [36, 500, 5_000]
const SLOWED_LINES = [36, 500]
const PASTED = [1_000, 10_000]
/** Of four lines each, the second is a file of 50,000 lines. Files of full entries would be too long for that. */
const TYPED = [10_000, 12_500]
const PASTES = 3

/**
 * Measures the page in a browser: loading, typing, pasting, and what is left of a while of work. Loads of the page and of
 * the bare one take turns, so that both meet the same machine.
 *
 * @returns the figures, and what is over a budget; times never are
 */
export async function benchWeb(
  asked: BenchAsked,
): Promise<{ readonly rows: readonly Row[]; readonly over: readonly string[] }> {
  const rows: Row[] = []
  for (const slowdown of [1, 4]) {
    rows.push(...(await measureLoads(asked, slowdown)))
    for (const lines of slowdown === 1 ? LINES : SLOWED_LINES)
      rows.push(...(await measureTyping(asked, lines, slowdown)))
  }
  for (const mirrors of TYPED) rows.push(...(await measureMirrors(asked, mirrors)))
  for (const mirrors of PASTED) rows.push(await measurePastes(asked, mirrors))
  const { rows: editing, over } = await measureEditing(asked)
  const foreign = rows.filter(({ what, page }) => what === 'requests to other hosts' && page.max > FOREIGN_REQUESTS_MAX)
  return {
    rows: [...rows, ...editing],
    over: [...over, ...foreign.map(({ page }) => `${page.max} requests to other hosts`)],
  }
}

async function measureLoads(
  { browser, url, bareUrl, loads, say }: BenchAsked,
  slowdown: number,
): Promise<readonly Row[]> {
  const page: LoadFigures[] = []
  const bare: LoadFigures[] = []
  for (let load = 0; load < loads; load += 1) {
    say(`load ${load + 1} of ${loads}, ${slowdown} x`)
    page.push(await measureLoad(browser, url, { slowdown, hasEditor: true }))
    bare.push(await measureLoad(browser, bareUrl, { slowdown, hasEditor: false }))
  }
  return Object.keys(page[0] ?? {}).map((what) => {
    const own = spreadOf(page.map((figures) => figures[what] ?? Number.NaN))
    const isBare = what in (bare[0] ?? {})
    return {
      what,
      slowdown,
      page: own,
      bare: isBare ? spreadOf(bare.map((figures) => figures[what] ?? Number.NaN)) : null,
    }
  })
}

async function measureTyping(asked: BenchAsked, lines: number, slowdown: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  const fields = { YAML: typeInEditor, form: typeInForm, image: typeInImage }
  for (const [field, type] of Object.entries(fields)) {
    asked.say(`typing in ${field}, ${lines} lines, ${slowdown} x`)
    await withPage(asked, slowdown, async ({ page }) => {
      await openText(page, exampleOfLines(lines))
      const { inDocument, painted } = await type(page, asked.presses)
      const what = `key in ${field}, ${lines} lines`
      rows.push({ what: `${what}: in the document, ms`, slowdown, page: inDocument, bare: null })
      rows.push({ what: `${what}: painted, ms`, slowdown, page: painted, bare: null })
    })
  }
  return rows
}

async function measureMirrors(asked: BenchAsked, mirrors: number): Promise<readonly Row[]> {
  asked.say(`typing among ${mirrors} mirrors`)
  return withPage(asked, 1, async ({ page }) => {
    await openText(page, exampleOfMirrors(mirrors), `mirror-${mirrors - 1}.example.net`)
    // What the editor does once, and what the text before has left, is over.
    await typeInLast(page, 0, mirrors)
    for (let press = 0; press < WARM_UP; press += 1) await page.keyboard.press('Backspace')
    await planShows(page, `https://mirror-${mirrors - 1}.example.net`)
    await noteFrames(page)
    const { inDocument, painted } = await typeInLast(page, asked.presses, mirrors)
    const rest = { slowdown: 1, bare: null }
    return [
      { ...rest, what: `key in YAML, ${mirrors} mirrors: in the document, ms`, page: inDocument },
      { ...rest, what: `key in YAML, ${mirrors} mirrors: painted, ms`, page: painted },
      {
        ...rest,
        what: `longest frame while typing, ${mirrors} mirrors, ms`,
        page: spreadOf([await longestFrame(page)]),
      },
    ]
  })
}

async function measurePastes(asked: BenchAsked, mirrors: number): Promise<Row> {
  const longest: number[] = []
  for (let paste = 0; paste < Math.min(PASTES, asked.loads); paste += 1) {
    asked.say(`pasting ${mirrors} mirrors`)
    await withPage(asked, 1, async ({ page }) => void longest.push(await longestFrameOfPaste(page, mirrors)))
  }
  return { what: `longest frame, ${mirrors} mirrors pasted, ms`, slowdown: 1, page: spreadOf(longest), bare: null }
}

async function measureEditing(
  asked: BenchAsked,
): Promise<{ readonly rows: readonly Row[]; readonly over: readonly string[] }> {
  asked.say(`editing for ${asked.minutes} minutes`)
  return withPage(asked, 1, async (visited) => {
    await openText(visited.page, exampleOfLines(500))
    const { before, after } = await editFor(visited, asked.minutes)
    const rows = (
      [
        ['heap before editing, B', before.heapBytes],
        [`heap after ${after.edits} edits, B`, after.heapBytes],
        ['DOM nodes before editing', before.nodes],
        [`DOM nodes after ${after.edits} edits`, after.nodes],
        ['history entries of editing', after.historyEntries - before.historyEntries],
      ] as const
    ).map(([what, value]): Row => ({ what, slowdown: 1, page: spreadOf([value]), bare: null }))
    const entries = after.historyEntries - before.historyEntries
    return { rows, over: entries > HISTORY_ENTRIES_MAX ? [`${entries} history entries of editing`] : [] }
  })
}

async function withPage<T>(
  { browser, url }: BenchAsked,
  slowdown: number,
  work: (visited: Visit) => Promise<T>,
): Promise<T> {
  const visited = await visit(browser, url, { slowdown, edits: false })
  try {
    await visited.page.locator('html[data-hydrated="true"]').waitFor()
    return await work(visited)
  } finally {
    await visited.close()
  }
}

export { printGoals, withTable } from './goals'
export { printReport } from './report'
