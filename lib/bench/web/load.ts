import type { Browser } from '@playwright/test'
import { visit, type Visit } from './visit'

/** What one cold load needs. A name ends with its unit; what has none is a count. */
export type LoadFigures = Readonly<Record<string, number>>

const BLOCKING_FROM_MS = 50
/** So long nothing must load before a page counts as loaded. */
const QUIET_MS = 1_000

export interface LoadAsked {
  readonly slowdown: number
  /** The page has a code editor, which loads when somebody goes to it. */
  readonly hasEditor: boolean
}

/** Loads a page with an empty cache, and edits its form until the plan follows. */
export async function measureLoad(
  browser: Browser,
  url: string,
  { slowdown, hasEditor }: LoadAsked,
): Promise<LoadFigures> {
  const visited = await visit(browser, url, { slowdown, edits: true })
  const { page } = visited
  try {
    await page.waitForFunction(() => window.benchNotes.usableMs !== null)
    const usable = visited.bytes()
    await loaded(visited)
    const before = await page.evaluate(() => window.benchNotes)
    const blocking = before.longTasks.map(({ atMs, ms }) => ({ atMs, ms: Math.max(0, ms - BLOCKING_FROM_MS) }))
    const sum = (tasks: readonly { readonly ms: number }[]): number => tasks.reduce((all, { ms }) => all + ms, 0)
    const editorMs = hasEditor ? await editorAfterIntent(visited) : null
    if (hasEditor) await loaded(visited)
    const all = visited.bytes()
    return {
      'script when usable, B': usable.script,
      'style when usable, B': usable.style,
      'script in all, B': all.script,
      'style in all, B': all.style,
      'LCP, ms': before.lcpMs,
      'usable, ms': before.usableMs ?? Number.NaN,
      ...(editorMs !== null && { 'editor ready after intent, ms': editorMs }),
      'blocked, ms': sum(blocking),
      'blocked before usable, ms': sum(blocking.filter(({ atMs }) => atMs < (before.usableMs ?? 0))),
      CLS: before.cls,
      requests: visited.requests().all,
      'requests to other hosts': visited.requests().foreign,
      'history entries': (await page.evaluate(() => history.length)) - 1,
    }
  } finally {
    await visited.close()
  }
}

async function loaded({ page }: Visit): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(QUIET_MS)
}

/** From the pointer that comes over the tab to the first line in the code editor. */
async function editorAfterIntent({ page }: Visit): Promise<number> {
  await page.evaluate(() => {
    addEventListener(
      'pointerover',
      (event) => (document.documentElement.dataset['intent'] ??= String(event.timeStamp)),
      {
        capture: true,
      },
    )
  })
  const tab = page.getByRole('tab', { name: /^YAML/ })
  await tab.hover()
  await tab.click()
  const ready = await page.waitForFunction(() => {
    const has = (selector: string): boolean => document.querySelector(`.monaco-editor ${selector}`) !== null
    return has('textarea') && has('.view-line')
      ? performance.now() - Number(document.documentElement.dataset['intent'])
      : 0
  })
  return Number(await ready.jsonValue())
}
