import type { Page } from '@playwright/test'

/** Holds what is not among the first scripts of the page, until the returned function is called. */
export async function holdLateScripts(page: Page): Promise<() => void> {
  const first = await (await page.request.get('/')).text()
  return holdScripts(page, (path) => !first.includes(path))
}

/** Holds the scripts of the page whose path is one to hold, until the returned function is called. */
export async function holdScripts(page: Page, isHeld: (path: string) => boolean = () => true): Promise<() => void> {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    if (isHeld(new URL(route.request().url()).pathname)) await arrived
    await route.continue()
  })
  return () => arrive()
}
