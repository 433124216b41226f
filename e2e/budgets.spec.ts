import { expect } from '@playwright/test'
import { exampleOfMirrors } from '@/lib/bench/example-text'
import {
  EDITOR_REQUESTS_MAX,
  EDITOR_SCRIPT_BYTES_MAX,
  EXAMPLE_NODES_MAX,
  FIELDS_PER_KEY_MAX,
  FIRST_REQUESTS_MAX,
  LARGE_NODES_MAX,
  UNTOUCHED_SCRIPT_BYTES_MAX,
} from '@/lib/bench/web/budgets'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { noteRendered, takeRendered } from '@/e2e/support/rendered'
import { test } from '@/e2e/support/test'

// What a page loads and renders from its first moment on.
test.use({ coldPage: true })

test('what the page loads and holds is within its budgets', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  /** With the bytes of their headers, which are not counted. */
  const scripts = new Map<string, number>()
  const loaded = { requests: 0, scriptBytes: 0 }
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (/^(data|blob):/.test(response.url)) return
    if (type === 'Script') scripts.set(requestId, response.encodedDataLength)
    loaded.requests += 1
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const head = scripts.get(requestId)
    if (head !== undefined) loaded.scriptBytes += encodedDataLength - head
  })
  await session.send('Network.enable')
  const nodes = (): Promise<number> => page.locator('*').count()
  const dashboard = new DashboardPage(page)

  await test.step('untouched', async () => {
    await dashboard.visit()
    await page.waitForLoadState('networkidle')
    expect.soft(loaded.scriptBytes).toBeLessThanOrEqual(UNTOUCHED_SCRIPT_BYTES_MAX)
    expect.soft(loaded.requests).toBeLessThanOrEqual(FIRST_REQUESTS_MAX)
    expect.soft(await nodes()).toBeLessThanOrEqual(EXAMPLE_NODES_MAX)
  })

  await test.step('with the code editor', async () => {
    const { requests } = loaded
    await dashboard.chooseTab('YAML')
    await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect.soft(loaded.scriptBytes).toBeGreaterThan(UNTOUCHED_SCRIPT_BYTES_MAX)
    expect.soft(loaded.scriptBytes).toBeLessThanOrEqual(EDITOR_SCRIPT_BYTES_MAX)
    expect.soft(loaded.requests - requests).toBeLessThanOrEqual(EDITOR_REQUESTS_MAX)
  })
})

test('a file of 1,000 mirrors is shown in few elements, and a key renders few fields', async ({ page }) => {
  await noteRendered(page)
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openFile('registries.yaml', exampleOfMirrors(1_000))
  await dashboard.askFor('r0.example.com/a/b')
  const first = dashboard.attempts.first()
  await expect(first).toContainText('https://mirror-0.example.net:5000/v2/a/b', { timeout: HEAVY_MS })
  expect.soft(await page.locator('*').count()).toBeLessThanOrEqual(LARGE_NODES_MAX)
  const field = page.getByRole('textbox', { name: 'Endpoint 1', exact: true }).first()
  await field.press('End')
  await takeRendered(page)
  await field.press('1')
  await expect(first).toContainText('https://mirror-0.example.net:50001/v2/a/b')
  const rendered = await takeRendered(page)
  expect.soft(rendered.length).toBeGreaterThan(0)
  expect.soft(rendered.length).toBeLessThanOrEqual(FIELDS_PER_KEY_MAX)
})
