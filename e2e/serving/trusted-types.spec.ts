import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

// What the page and the code editor do themselves breaks no policy: every other test would fail, see `violations`.

test('a text becomes neither markup nor a script on any page', async ({ page, violations }) => {
  for (const path of ['/', '/preview', '/rules', '/rules/tls-client-pair', '/nothing-here']) {
    await page.goto(path)
    const passed = await page.evaluate(tryTexts)
    expect(passed, path).toEqual(['a file of the page as a script'])
    await expect.poll(() => violations.take().length, path).toBeGreaterThan(0)
  }
})

/** Runs in the page: what a text can be made to become there. */
function tryTexts(): readonly string[] {
  const factory = Reflect.get(window, 'trustedTypes') as { createPolicy: (name: string, rules: object) => unknown }
  const script = (address: string) => () => (document.createElement('script').src = address)
  const tries: Readonly<Record<string, () => unknown>> = {
    'markup in an element': () => (document.createElement('div').innerHTML = '<img src=x onerror=x()>'),
    'markup in a document': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'markup in a frame': () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
    'a handler': () => document.body.setAttribute('onclick', 'x()'),
    'the text of a script': () => (document.createElement('script').text = 'x()'),
    'a script of another host': script('https://registry.example.com/a.js'),
    'a script that is no file of scripts': script('/api/probe'),
    'a script in its address': script('data:text/javascript,x().js'),
    'a thread of a text': () => new Worker(URL.createObjectURL(new Blob(['x()']))),
    'another policy': () => factory.createPolicy('another', {}),
    'the default policy once more': () => factory.createPolicy('default', {}),
    'a file of the page as a script': script('/_next/static/chunks/a.js'),
  }
  return Object.keys(tries).filter((name) => {
    try {
      tries[name]?.()
      return true
    } catch {
      return false
    }
  })
}

test('a page that something else changed before it started is rendered again', async ({ page }) => {
  await page.route('/', async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const changed = html.replace('<header', '<aside')
    expect(changed).not.toBe(html)
    await route.fulfill({ response: answer, body: changed })
  })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('/')
  // React found the difference, and made all of it anew, with the scripts that are in it.
  await untilHydrated(page)
  expect(errors.join()).toContain('#418')
  await expect(page.getByRole('list', { name: 'Pull plan' })).toBeVisible()
})

test('the thread of the page runs, and the code editor shows texts of others', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const [thread] = await Promise.all([page.waitForEvent('worker', { timeout: HEAVY_MS }), dashboard.openText(LARGE)])
  expect(new URL(thread.url()).pathname).toMatch(/^\/_next\/static\/.*\.js$/)
  await dashboard.askFor('r7.example.com/a:1')
  await dashboard.expectAttempts(['https://m7.example.com/v2/a/manifests/1', 'https://r7.example.com/v2/a/manifests/1'])
  // Help on a key is Markdown, which the code editor writes as markup.
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n')
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').getByText('endpoint', { exact: true }).hover()
  await expect(page.locator('.monaco-hover').getByText('Asked in this order')).toBeVisible()
})

const LARGE = `mirrors:\n${Array.from({ length: 1_000 }, (_, index) => `  r${index}.example.com:\n    endpoint: ["https://m${index}.example.com"]\n`).join('')}`
