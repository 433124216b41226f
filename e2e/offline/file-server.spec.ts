import { expect, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { serveFiles, type FileServer } from '@/e2e/support/file-server'
import { makeStaticSite } from '@/e2e/support/static-site'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

test.use({ coldPage: true })
test.describe.configure({ mode: 'serial' })

let folder: string
let server: FileServer

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullpath-static-'))
  await makeStaticSite(folder)
  server = await serveFiles(folder, '/some/path/')
})
test.afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** What goes wrong on a page, from its first moment on: it stays empty. */
function watch(page: Page): readonly string[] {
  const wrong: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) wrong.push(`asks for ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  return wrong
}

async function open(page: Page, address = ''): Promise<void> {
  await page.goto(server.url + address)
  await untilHydrated(page)
}

test('a file server below any path serves all of it but the probe, and the page says so', async ({ page }) => {
  const wrong = watch(page)
  const dashboard = new DashboardPage(page)
  await open(page)
  await expect(page.getByText('This page lies on a file server, which cannot ask registries.')).toBeVisible()
  await expect(page.getByText('pullpath serve')).toBeVisible()

  await test.step('the code editor, with its fonts and rules', async () => {
    await dashboard.writeYaml(
      'mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\n    rewrite: {"^(.*)$": "x/$1"}\n',
    )
    await dashboard.askFor('quay.io/a/b')
    await expect(dashboard.attempts.first()).toContainText('https://a.example.com/v2/x/a/b/manifests/latest')
    await page.evaluate(() => document.fonts.ready)
  })

  await test.step('threads', async () => {
    const worker = page.waitForEvent('worker')
    await dashboard.openText(
      `mirrors:\n${'  # a line\n'.repeat(40_000)}  quay.io:\n    endpoint: [https://b.example.com]\n`,
    )
    expect((await worker).url()).toContain('/some/path/_next/')
    await expect(dashboard.attempts.first()).toContainText('https://b.example.com/v2/a/b')
  })

  await test.step('languages', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expect(page.getByRole('tab', { name: /^计划/ })).toBeVisible()
  })

  expect(wrong).toEqual([])
  expect(server.missed).toEqual([])
})

test('every page is there, and every link of it leads to a file', async ({ page, request }) => {
  const wrong = watch(page)
  const left = ['']
  const seen = new Set(left)
  // Rules are alike: a few of them are opened, all are asked for.
  let rules = 0
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (/rules\/./.test(next) && (rules += 1) > 3) {
      expect((await request.get(server.url + next)).status(), next).toBe(200)
      continue
    }
    await page.goto(server.url + next)
    await expect(page.locator('main')).toBeVisible()
    const links = await page
      .locator('a[href], link[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement | HTMLLinkElement).href))
    for (const link of links) {
      const { href, origin } = new URL(link)
      if (origin !== new URL(server.url).origin) continue
      expect(href, `a link of /${next}`).toMatch(new RegExp(`^${server.url}`))
      const path = href.slice(server.url.length).replace(/[?#].*$/, '')
      if (seen.has(path)) continue
      seen.add(path)
      if (path.endsWith('.html')) left.push(path)
      else expect((await request.get(server.url + path)).status(), path).toBe(200)
    }
  }
  expect(rules).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

test('links within the site, links that were shared, and an address without a page work as files', async ({ page }) => {
  const wrong = watch(page)
  const dashboard = new DashboardPage(page)
  await open(page)
  await dashboard.openText('mirrors:\n  quay.io:\n    endpoint: [https://shared.example.com]\n')
  await dashboard.askFor('quay.io/a/b')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(url).toMatch(new RegExp(`^${server.url}preview\\.html#v1\\.`))
  await page.goto(url)
  await expect(page.getByRole('article').first()).toContainText('https://shared.example.com/v2/a/b')
  await page.getByRole('link', { name: 'Open in editor' }).click()
  await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://shared.example.com')
  await page.goto(`${server.url}rules.html`)
  await page.getByRole('link', { name: /wildcard-tls-dropped/ }).click()
  await expect(page).toHaveURL(`${server.url}rules/wildcard-tls-dropped.html`)
  await page.getByRole('link', { name: 'pullpath', exact: true }).click()
  await expect(page).toHaveURL(server.url)
  expect(wrong).toEqual([])

  await page.goto(`${server.url}404.html`)
  await page.getByRole('link', { name: 'To the rules' }).click()
  await expect(page).toHaveURL(`${server.url}rules.html`)
})

test('its content security policy is in the page', async ({ browser, request }) => {
  // What it breaks is meant.
  const context = await browser.newContext()
  const page = await context.newPage()
  await open(page)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+; /)
  expect(policy).not.toContain('frame-ancestors')
  const html = await (await request.get(server.url)).text()
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  const violated = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'))
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'https://other.example.com/a.png' })),
  )
  await violated
  await context.close()
})

test('a plan is embedded from there', async ({ page }) => {
  const wrong = watch(page)
  const text = 'mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\n    rewrite: {"^(.*)$": "x/$1"}\n'
  const fragment = encodeFragment({ text, image: 'quay.io/a/b', options: defaultOptions(), tab: 'plan' })
  await page.goto(`${server.url}embed.html#${fragment}`)
  await expect(page.getByRole('listitem').first()).toContainText('https://a.example.com/v2/x/a/b/manifests/latest')
  await expect(page.getByRole('link', { name: 'Open in pullpath' })).toHaveAttribute(
    'href',
    /^\.\/preview\.html|preview\.html#v1/,
  )
  expect(wrong).toEqual([])
})
