import { typeInEditor, typeInForm, typeInImage } from './typing'
import type { Visit } from './visit'

const PRESSES = 10
const TABS = ['Files', 'Problems', 'Deploy', 'Plan']
const MINUTE_MS = 60_000

/** What is left of a while of work: typing in editor, form and image field, undoing it, and looking at the tabs. */
export interface Left {
  readonly heapBytes: number
  readonly nodes: number
  readonly historyEntries: number
  readonly edits: number
}

export async function editFor(
  visited: Visit,
  minutes: number,
): Promise<{ readonly before: Left; readonly after: Left }> {
  const { page } = visited
  const before = await left(visited, 0)
  const until = Date.now() + minutes * MINUTE_MS
  let edits = 0
  do {
    for (const type of [typeInEditor, typeInForm]) {
      const { painted } = await type(page, PRESSES)
      edits += painted.count
      // What the next round looks for begins at the scheme again.
      for (let press = 0; press < PRESSES + 3; press += 1) await page.keyboard.press('Backspace')
    }
    edits += (await typeInImage(page, PRESSES)).painted.count
    for (const tab of TABS) await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  } while (Date.now() < until)
  return { before, after: await left(visited, edits) }
}

async function left({ page, session }: Visit, edits: number): Promise<Left> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return {
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    historyEntries: await page.evaluate(() => history.length),
    edits,
  }
}
