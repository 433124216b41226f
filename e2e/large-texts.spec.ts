import { expect, type Page } from '@playwright/test'
import { defaultOptions } from '@/lib/k3s/node-options'
import { ATTEMPTS_MAX } from '@/lib/probe/guard/own-limits'
import { encodeFragment } from '@/lib/share/fragment'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { test } from '@/e2e/support/test'

/** Holds back the script of threads: what is looked at in one stays pending until it is let through. */
async function holdThreads(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/turbopack-worker-[^/]*\.js/, async (route) => {
    await released
    await route.continue()
  })
  return release
}

function manyMirrors(count: number): string {
  const mirrors = Array.from(
    { length: count },
    (_, at) => `  r${at}.example.com:\n    endpoint: ["https://m${at}.example.com"]\n`,
  )
  return `mirrors:\n  docker.io:\n    endpoint: ["https://hub.example.com"]\n${mirrors.join('')}`
}

test('a file of 10,000 mirrors leaves the page usable while it is looked at', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const release = await holdThreads(page)
  await dashboard.visit()
  await dashboard.openFile('registries.yaml', manyMirrors(10_000))
  const working = page.getByRole('status').filter({ hasText: 'Working on this large text' })
  await expect(working).toBeVisible({ timeout: HEAVY_MS })

  await dashboard.chooseTab('Files')
  await expect(page.getByRole('tab', { name: /^Files,/ })).toHaveAttribute('aria-selected', 'true')
  await dashboard.askFor('redis:7')
  await dashboard.chooseTab('Plan')
  await expect(dashboard.attempts.first()).not.toContainText('hub.example.com')
  await expect(working).toBeVisible()

  release()
  await expect(working).toBeHidden({ timeout: HEAVY_MS })
  await expect(dashboard.attempts.first()).toContainText('https://hub.example.com/v2/library/redis/manifests/7')
})

test('a fix of a large file is made', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openFile('registries.yaml', manyMirrors(2_000).replace('endpoint:', 'endpoints:'))
  await expect(page.getByRole('status').filter({ hasText: 'Working' })).toBeHidden({ timeout: HEAVY_MS })
  await dashboard.chooseTab('Problems')
  await dashboard.problem('unknown-key').getByRole('button', { name: 'Rename to "endpoint"' }).click()
  await expect(dashboard.problem('unknown-key')).toBeHidden({ timeout: HEAVY_MS })
  expect(await dashboard.download()).toBe(manyMirrors(2_000))
})

test('of many endpoints some are shown; those that are moved or added come into view', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const endpoints = Array.from({ length: 2_000 }, (_, at) => `      - https://m${at}.example.com\n`)
  await dashboard.openFile('registries.yaml', `mirrors:\n  docker.io:\n    endpoint:\n${endpoints.join('')}`)
  const rows = page.getByRole('textbox', { name: /^Endpoint \d+$/ })
  const row = (number: number) => page.getByRole('textbox', { name: `Endpoint ${number}`, exact: true })
  await expect(rows).toHaveCount(60, { timeout: HEAVY_MS })
  await expect(page.getByRole('status').filter({ hasText: 'Working' })).toBeHidden({ timeout: HEAVY_MS })
  await expect(dashboard.attempts.getByRole('article')).toHaveCount(60, { timeout: HEAVY_MS })
  // As many of the hosts are shown before they are asked: all that one run can ask.
  expect(ATTEMPTS_MAX).toBeLessThanOrEqual(60)

  await row(60).press('Alt+ArrowDown')
  await expect(row(61)).toBeFocused({ timeout: HEAVY_MS })
  await expect(row(61)).toHaveValue('https://m59.example.com')
  await expect(rows).toHaveCount(120)

  await page.getByRole('button', { name: 'Add endpoint' }).click()
  await page.getByRole('textbox', { name: 'New endpoint' }).fill('https://last.example.com')
  await page.getByRole('textbox', { name: 'New endpoint' }).press('Enter')
  await expect(row(2_001)).toHaveValue('https://last.example.com', { timeout: HEAVY_MS })
  await expect(rows).toHaveCount(141)

  await page.getByRole('button', { name: 'Show 60 more of 2,001' }).first().click()
  await expect(row(121)).toHaveValue('https://m120.example.com', { timeout: HEAVY_MS })
  await expect(rows).toHaveCount(201)
})

const STRANGE = [
  { why: 'a quarter of a million line ends', text: `x${'\n'.repeat(250_000)}` },
  {
    why: 'one endpoint 45,000 times, in less than 100,000 characters',
    text: `mirrors: {docker.io: {endpoint: [${'a,'.repeat(45_000)}]}}`,
  },
  {
    why: 'one endpoint 45,000 times in two mirrors, in less than 100,000 characters',
    text: `mirrors: {docker.io: &x {endpoint: [${'a,'.repeat(45_000)}]}, quay.io: *x}`,
  },
  { why: 'one endpoint 80,000 times', text: `mirrors: {docker.io: {endpoint: [${'a,'.repeat(80_000)}]}}` },
]

for (const { why, text } of STRANGE) {
  test(`a short link to ${why} leaves the page usable`, async ({ page }) => {
    const fragment = encodeFragment({ text, image: 'nginx', options: defaultOptions(), tab: 'plan' })
    expect(fragment.length).toBeLessThan(1_000)
    const release = await holdThreads(page)
    await page.goto(`/#${fragment}`)
    const working = page.getByText(/^(Working on this large text|Looking for problems)\./)
    // The link shows the plan as soon as it is open.
    await expect(async () => {
      await page.getByRole('tab', { name: /^Problems/ }).click()
      await expect(working).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: HEAVY_MS })
    release()
    await expect(working).toBeHidden({ timeout: HEAVY_MS })
    expect(await new DashboardPage(page).download()).toBe(text)
  })
}
