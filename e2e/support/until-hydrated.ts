import type { Page } from '@playwright/test'
import { STATE_MS } from './limits'

/**
 * Waits until the page acts on what a person does. It is no assertion: at each look that does not find it, that would
 * describe the whole page for its message.
 */
export async function untilHydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated=true]').waitFor({ timeout: STATE_MS })
}
