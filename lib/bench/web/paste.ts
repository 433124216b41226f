import type { Page } from '@playwright/test'
import { exampleOfMirrors } from '@/lib/bench/example-text'
import { goToEditor, planShows } from './typing'

/** Pastes that many mirrors over the text in the code editor; the longest time between two frames until the plan is there. */
export async function longestFrameOfPaste(page: Page, mirrors: number): Promise<number> {
  await goToEditor(page)
  await page.evaluate((text) => navigator.clipboard.writeText(text), exampleOfMirrors(mirrors))
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+a')
  await noteFrames(page)
  await page.keyboard.press('ControlOrMeta+v')
  await planShows(page, `mirror-${mirrors - 1}.example.net`)
  return longestFrame(page)
}

/** From now on, the longest time between two frames is noted. */
export async function noteFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let before = performance.now()
    let longest = 0
    const frame = (now: number): void => {
      longest = Math.max(longest, now - before)
      before = now
      document.documentElement.dataset['longestFrame'] = String(longest)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame((now) => {
      before = now
      requestAnimationFrame(frame)
    })
  })
}

/** In milliseconds, since `noteFrames`. */
export async function longestFrame(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['longestFrame']))
}
