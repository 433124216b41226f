import { expect } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { FIRST_SCRIPT_BYTES_MAX, FOREIGN_REQUESTS_MAX, HISTORY_ENTRIES_MAX } from '@/lib/bench/web/budgets'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

test('the prerendered page shows the example with its plan and files before any script runs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  const dashboard = new DashboardPage(page)
  await expect(dashboard.attempts.first()).toContainText(
    'https://registry.example.com:5000/v2/mirrorproject/rancher-images/mirrored-pause/manifests/3.6?ns=docker.io',
  )
  await expect(dashboard.attempts).toHaveCount(2)
  await expect(page.locator('section[aria-label="certs.d/docker.io/hosts.toml"]')).toBeAttached()
  await context.close()
})

test('form, plan and files work when the code editor never loads', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    return (await response.text()).includes('vs/editor') || Number(response.headers()['content-length'] ?? 0) > 900_000
      ? route.abort()
      : route.fulfill({ response })
  })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const refused = page.waitForEvent('requestfailed')
  await dashboard.tab('YAML').hover()
  await refused
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://other.example.com')
  await expect(dashboard.attempts.first()).toContainText('https://other.example.com/v2/')
  await dashboard.chooseTab('YAML')
  await expect(dashboard.yaml).toHaveValue(/other\.example\.com/)
  await dashboard.yaml.fill('mirrors: {}\n')
  await expect(dashboard.attempts).toHaveCount(1)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test.describe('a browser that has opened nothing before', () => {
  // Of a page that was open before, files that the browser keeps are not asked for again.
  test.use({ coldPage: true })

  test('nothing comes from another host, nothing violates the content security policy', async ({ page, baseURL }) => {
    const foreign: string[] = []
    const errors: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) foreign.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\n')
    await dashboard.chooseTab('Files')
    expect(foreign.slice(FOREIGN_REQUESTS_MAX)).toEqual([])
    expect(errors).toEqual([])
  })
})

test('typing does not add to the browser history', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await page.evaluate(() => history.length)
  await dashboard.writeYaml('mirrors:\n')
  await page.keyboard.type('  quay.io:')
  expect((await page.evaluate(() => history.length)) - before).toBeLessThanOrEqual(HISTORY_ENTRIES_MAX)
})

test('a narrow screen never scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  for (const tab of ['Form', 'YAML', 'Plan', 'Files', 'Problems', 'Deploy'] as const) {
    await (tab === 'YAML' ? dashboard.goToYaml() : dashboard.chooseTab(tab))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

test('a long form scrolls in its pane, and the head stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const mirrors = Array.from({ length: 30 }, (_, at) => `  r${at}.example.com: {endpoint: ["https://m.example.com"]}\n`)
  await dashboard.openText(
    `mirrors:\n${mirrors.join('')}configs:\n  m.example.com: {auth: {username: u, password: p}}\n`,
  )
  await expect(page.getByRole('region', { name: 'Registry config m.example.com' })).toBeAttached()
  for (const tab of ['Plan', 'Files', 'Problems', 'Deploy'] as const) {
    await dashboard.chooseTab(tab)
    expect(await page.evaluate(() => document.documentElement.scrollHeight), tab).toBeLessThanOrEqual(900)
  }
})

test('the files come as one archive', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'All as zip' }).click()
  expect((await started).suggestedFilename()).toBe('containerd-config.zip')
})

test('the release decides what is written and requested', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const release = page.getByRole('combobox', { name: 'K3s release' })
  const names = await release.locator('option').allTextContents()
  for (const minor of ['1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'])
    expect(names.some((name) => name.startsWith(`v${minor}.`))).toBe(true)
  await dashboard.chooseTab('Files')
  await expect(dashboard.file('config.toml')).toContainText('version = 3')
  await release.selectOption(names.find((name) => name.startsWith('v1.29.')) ?? '')
  await expect(dashboard.file('config.toml')).toContainText('version = 2')
})

test('RKE2 has its own paths', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.getByRole('combobox', { name: 'Distribution' }).selectOption('rke2')
  await dashboard.setSwitch('Embedded registry', true)
  await expect(dashboard.attempts.first()).toContainText('https://127.0.0.1:9345/v2/')
  await dashboard.chooseTab('Files')
  await expect(dashboard.file('config.toml')).toContainText('/var/lib/rancher/rke2/agent')
  await dashboard.openText('mirrors: [\n')
  await dashboard.chooseTab('Problems')
  const problems = page.getByRole('tabpanel', { name: 'Problems' })
  await expect(problems).toContainText('RKE2 rejects the whole file')
  await expect(problems).not.toContainText('K3s')
  // What RKE2 pulls itself has other rules: a login of the wildcard counts there alone.
  await dashboard.openText('configs:\n  "*":\n    auth: {username: robot, password: hunter2-long}\n')
  await dashboard.chooseTab('Plan')
  await expect(page.getByText('containerd sends it no login')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Distribution' }).selectOption('k3s')
  await expect(page.getByText('containerd sends it no login')).toHaveCount(0)
})

test('what loads before the page can be used is within its budget of JavaScript', async ({ page, request }) => {
  await page.goto('/')
  const html = await (await request.get('/')).text()
  const scripts = [...html.matchAll(/<script(?![^>]*nomodule)[^>]*src="([^"]+\.js)"/gi)].map((match) => match[1] ?? '')
  expect(scripts.length).toBeGreaterThan(3)
  let bytes = 0
  for (const script of new Set(scripts))
    bytes += gzipSync(await (await request.get(script)).body(), { level: 9 }).length
  expect(bytes).toBeLessThanOrEqual(FIRST_SCRIPT_BYTES_MAX)
})
