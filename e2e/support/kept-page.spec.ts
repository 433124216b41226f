import { expect, type Page } from '@playwright/test'
import { KeptPage } from './kept-page'
import { test } from './test'

const MEDIA = {
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const

/** What a test could leave to the next one. */
async function stateOf(page: Page) {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    name: window.name,
    cookie: document.cookie,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isForced: matchMedia('(forced-colors: active)').matches,
    isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
    isPaper: matchMedia('print').matches,
    size: [innerWidth, innerHeight],
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
  }))
}

test('a page that was cleared has nothing of the test before', async ({ browser }) => {
  const kept = await KeptPage.open(browser, MEDIA)
  const { page, context } = kept
  try {
    await page.goto('/rules')
    const fresh = await stateOf(page)

    const heard: string[] = []
    page.on('response', (response) => heard.push(response.url()))
    page.once('dialog', (dialog) => void dialog.dismiss())
    context.on('request', (request) => heard.push(request.url()))
    for (const each of [page, context]) await each.route('**/routed', (route) => route.fulfill({ body: 'routed' }))
    await context.addCookies([{ name: 'left', value: '1', url: page.url() }])
    await context.grantPermissions(['clipboard-read'])
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce', media: 'print' })
    await page.setViewportSize({ width: 390, height: 844 })
    await (await context.newPage()).goto('/rules')
    await page.evaluate(async () => {
      localStorage.setItem('left', '1')
      sessionStorage.setItem('left', '1')
      window.name = 'left'
      await caches.open('left')
      await new Promise((resolve, reject) => {
        const request = indexedDB.open('left')
        request.addEventListener('success', () => {
          request.result.close()
          resolve(null)
        })
        request.addEventListener('error', reject)
      })
      // What a page stores when it is left.
      addEventListener('pagehide', () => localStorage.setItem('late', '1'))
      history.pushState(null, '', '#left')
    })
    const left = await stateOf(page)
    for (const [what, value] of Object.entries(left)) expect(value, what).not.toEqual(fresh[what as keyof typeof fresh])
    expect(await page.evaluate(async () => (await fetch('/routed')).text())).toBe('routed')
    expect(heard.length).toBeGreaterThan(1)

    expect(await kept.clear()).toBe(true)
    heard.length = 0
    await page.goto('/rules')
    expect(await stateOf(page)).toEqual(fresh)
    expect(await page.evaluate(async () => (await fetch('/routed')).status)).toBe(404)
    expect(heard).toEqual([])
    expect(context.pages()).toEqual([page])
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  } finally {
    await kept.close()
  }
})

test('a page to which something was done that stays is not kept', async ({ browser }) => {
  for (const [what, spoil] of [
    ['a script that runs in each document', ({ page }) => page.addInitScript(() => undefined)],
    ['a script of the context', ({ context }) => context.addInitScript(() => undefined)],
    ['a function of the test', ({ page }) => page.exposeFunction('left', () => undefined)],
    ['a header', ({ page }) => page.setExtraHTTPHeaders({ 'x-left': '1' })],
    ['another limit of time', async ({ page }) => page.setDefaultTimeout(1_000)],
    ['another clock', ({ page }) => page.clock.setFixedTime(0)],
    ['no network', ({ context }) => context.setOffline(true)],
    ['a session of the debugger', ({ context, page }) => context.newCDPSession(page)],
    ['what handles a locator', ({ page }) => page.addLocatorHandler(page.locator('p'), async () => undefined)],
    ['an end', ({ page }) => page.close()],
  ] as readonly (readonly [string, (kept: KeptPage) => Promise<unknown>])[])
    await test.step(what, async () => {
      const kept = await KeptPage.open(browser, MEDIA)
      await spoil(kept)
      expect.soft(await kept.clear(), what).toBe(false)
      await kept.close()
    })
})
