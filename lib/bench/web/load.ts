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

/**
 * Loads a page twice, each time with an empty cache: once without touching it, and once with its form edited until the
 * plan follows, which moves things and paints them anew.
 */
export async function measureLoad(browser: Browser, url: string, asked: LoadAsked): Promise<LoadFigures> {
  return { ...(await measureUsable(browser, url, asked)), ...(await measureUntouched(browser, url, asked)) }
}

async function measureUsable(browser: Browser, url: string, { slowdown }: LoadAsked): Promise<LoadFigures> {
  const visited = await visit(browser, url, { slowdown, edits: true })
  try {
    await visited.page.waitForFunction(() => window.benchNotes.usableMs !== null)
    const { script, style } = visited.bytes()
    const { usableMs, longTasks } = await visited.page.evaluate(() => window.benchNotes)
    const before = longTasks.filter(({ atMs }) => usableMs !== null && atMs < usableMs)
    return {
      'script when usable, B': script,
      'style when usable, B': style,
      'usable, ms': usableMs ?? Number.NaN,
      'blocked before usable, ms': blockedMs(before),
    }
  } finally {
    await visited.close()
  }
}

async function measureUntouched(
  browser: Browser,
  url: string,
  { slowdown, hasEditor }: LoadAsked,
): Promise<LoadFigures> {
  const visited = await visit(browser, url, { slowdown, edits: false })
  try {
    await loaded(visited)
    const { lcpMs, cls, longTasks } = await visited.page.evaluate(() => window.benchNotes)
    const untouched = visited.bytes()
    const { all: requests } = visited.requests()
    const named = await visited.namedBytes()
    const editorMs = hasEditor ? await editorAfterIntent(visited) : null
    if (hasEditor) await loaded(visited)
    const all = visited.bytes()
    return {
      'script that the HTML names, B': named,
      'script of an untouched page, B': untouched.script,
      'script in all, B': all.script,
      'style in all, B': all.style,
      'LCP, ms': lcpMs,
      ...(editorMs !== null && { 'editor ready after intent, ms': editorMs }),
      'blocked, ms': blockedMs(longTasks),
      CLS: cls,
      requests,
      'requests to other hosts': visited.requests().foreign,
    }
  } finally {
    await visited.close()
  }
}

/** The part of long tasks that is longer than a person would not notice. */
function blockedMs(tasks: readonly { readonly ms: number }[]): number {
  return tasks.reduce((sum, { ms }) => sum + Math.max(0, ms - BLOCKING_FROM_MS), 0)
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
