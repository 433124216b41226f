import { expect, type BrowserContext, type Page } from '@playwright/test'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectForEveryone } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { serveFiles } from '@/e2e/support/file-server'
import { HEAVY_MS } from '@/e2e/support/limits'
import { makeStaticSite } from '@/e2e/support/static-site'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

// Each test keeps the site anew.
test.use({ coldPage: true, serviceWorkers: 'allow' })

/** Opens the page and waits until all of it is kept on the device. */
async function openAndKeep(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await untilHydrated(page)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? 'none'), { timeout: HEAVY_MS })
    .toBe('activated')
}

/** Opens, edits, shares and opens what was shared, without a network. */
async function workOffline(page: Page, context: BrowserContext, url: string): Promise<void> {
  const dashboard = new DashboardPage(page)
  await openAndKeep(page, url)
  await context.setOffline(true)
  await page.reload()
  await untilHydrated(page)
  await dashboard.writeYaml(
    'mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\n    rewrite: {"^(.*)$": "x/$1"}\n',
  )
  await dashboard.askFor('quay.io/a/b')
  await expect(dashboard.attempts.first()).toContainText('https://a.example.com/v2/x/a/b/manifests/latest')
  await dashboard.chooseTab('Images')
  // Read in a thread, whose script is kept too.
  const images = page.getByRole('tabpanel', { name: 'Images' })
  await images.getByRole('textbox').first().fill('nginx:1 quay.io/a/b:1')
  await images.getByRole('button', { name: 'Read the list' }).click()
  await expect(images).toContainText('2 images were found.')

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('dialog', { name: 'Share' }).getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toContain('#v1.')
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('article').first()).toContainText('https://a.example.com/v2/x/a/b')
  await other.goto(link.replace(/preview(\.html)?/, 'embed$1'))
  await expect(other.getByRole('listitem').first()).toContainText('https://a.example.com/v2/x/a/b')
  await other.goto(link.replace(/preview(\.html)?#.*/, 'rules/wildcard-tls-dropped$1'))
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await context.setOffline(false)
}

test('the page of our server works without a network once it was opened', async ({ page, context }) => {
  await workOffline(page, context, '/')
  // What asks registries comes back with the network, and was never kept.
  await page.keyboard.press('Escape')
  await new DashboardPage(page).chooseTab('Plan')
  await expect(page.getByRole('button', { name: 'Run this plan' })).toBeVisible()
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(200)
  expect(kept.filter((path) => path.startsWith('/api/') || path.endsWith('z'))).toEqual([])
})

test('the worker is asked for again each time, and the page loads it when it has nothing else to do', async ({
  page,
  request,
}) => {
  const worker = await request.get('/service-worker.js')
  expect(worker.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8',
  })
  const html = await (await request.get('/')).text()
  expect(html).not.toContain('service-worker')
  // A page whose fonts have not come is used, but not loaded.
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.woff2', async (route) => {
    await held
    await route.continue()
  })
  const kept = (): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await page.goto('/', { waitUntil: 'commit' })
  await untilHydrated(page)
  expect(await kept()).toBe(0)
  release()
  await expect.poll(kept).toBe(1)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a new version is offered, shown after a reload with the text, and never mixed with the one before', async ({
  page,
  context,
}) => {
  const folders = await Promise.all(['one', 'two'].map((name) => mkdtemp(join(tmpdir(), `pullpath-${name}-`))))
  const [one = '', two = ''] = folders
  await makeStaticSite(one)
  const server = await serveFiles(one, '/some/path/')
  const dashboard = new DashboardPage(page)
  try {
    await openAndKeep(page, server.url)
    const first = await page.locator('html').getAttribute('data-version')
    await dashboard.openText('mirrors:\n  quay.io:\n    endpoint: [https://mine.example.com]\n')
    // What this page has not loaded yet, and the next version has not.
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const chunks = (await readdir(join(one, '_next/static/chunks'))).filter((name) => name.endsWith('.js'))
    const gone = `_next/static/chunks/${chunks.findLast((name) => !loaded.some((url) => url.endsWith(name))) ?? ''}`
    await makeStaticSite(two, { version: 'two', without: gone })
    server.serve(two)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const notice = page.getByText('A new version is ready.')
    await expect(notice).toBeVisible({ timeout: HEAVY_MS })
    const got = await page.evaluate(async (path) => (await fetch(path)).text(), gone)
    expect(got).toBe(await readFile(join(one, gone), 'utf8'))
    expect(server.missed).toEqual([])
    await expectForEveryone(page, 'a new version is ready', { within: ['.page > p'] })

    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('data-version', first ?? '')
    await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://mine.example.com')
    await expect(notice).toBeHidden()
    // The only tab is of the new version now.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1)
    await context.setOffline(true)
    await page.reload()
    await untilHydrated(page)
    await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://mine.example.com')
  } finally {
    await server.close()
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  }
})

test('a file of another version ends the installation, and nothing of it is used', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'pullpath-mixed-'))
  await makeStaticSite(folder)
  await writeFile(join(folder, 'preview.html'), '<p>of another version</p>')
  const server = await serveFiles(folder, '/')
  try {
    await page.goto(server.url)
    await untilHydrated(page)
    const end = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('service-worker.js')
      const worker = registration.installing ?? registration.waiting ?? registration.active
      while (worker?.state === 'installing')
        await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
      return worker?.state
    })
    expect(await end).toBe('redundant')
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('the site on a file server works without a network too', async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'pullpath-offline-'))
  await makeStaticSite(folder)
  const server = await serveFiles(folder, '/some/path/')
  try {
    await workOffline(page, context, server.url)
    expect(server.missed).toEqual([])
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('it can be installed, with icons for every place', async ({ page, request }) => {
  await page.goto('/')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await request.get(href ?? '')
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await answer.json()) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[]
  }
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' })
  expect(manifest.icons.map(({ purpose = 'any', sizes }) => `${purpose} ${sizes}`)).toEqual([
    'any any',
    'any 192x192',
    'any 512x512',
    'maskable 512x512',
  ])
  for (const { src } of manifest.icons) expect((await request.get(src.slice(1))).status(), src).toBe(200)
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})
