import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { noteRendered, takeRendered } from '@/e2e/support/rendered'
import { test } from '@/e2e/support/test'

// What a page notes from its first moment on, and the threads that it has begun, are its own.
test.use({ coldPage: true })

const MIRRORS = 40

function mirrorsWithLogins(count: number): string {
  const names = Array.from({ length: count }, (_, at) => at)
  const mirrors = names.map((at) => `  r${at}.example.com:\n    endpoint:\n      - https://m${at}.example.com\n`)
  const configs = names.map(
    (at) => `  m${at}.example.com:\n    auth:\n      username: u${at}\n      password: x${at}\n`,
  )
  return `mirrors:\n${mirrors.join('')}configs:\n${configs.join('')}`
}

/** The entries whose fields were rendered since the last time. */
async function renderedEntries(page: Page): Promise<readonly string[]> {
  const paths = (await takeRendered(page)).map((path) => JSON.parse(path) as string[])
  return [...new Set(paths.map(([root, name]) => `${root} ${name}`))].toSorted()
}

test.describe('of a form with many cards, a key renders', () => {
  test('the card that it is typed in, and those whose problems change', async ({ page }) => {
    await noteRendered(page)
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await dashboard.openFile('registries.yaml', mirrorsWithLogins(MIRRORS))
    await dashboard.askFor('r7.example.com/a/b')
    await expect(dashboard.attempts.first()).toContainText('https://m7.example.com/v2/a/b')
    expect((await renderedEntries(page)).length).toBeGreaterThanOrEqual(2 * MIRRORS)

    const field = page
      .getByRole('region', { name: 'Mirror r7.example.com' })
      .getByRole('textbox', { name: 'Endpoint 1', exact: true })
    await field.press('End')
    await field.press('x')
    await expect(dashboard.attempts.first()).toContainText('https://m7.example.comx/v2/a/b')
    // The rules find that nothing uses the login any more, and its card says so.
    await expect(page.getByRole('region', { name: 'Registry config m7.example.com' })).toContainText(
      'has no entry: this one is for',
    )
    // The problem of the first login counts those that are used.
    expect(await renderedEntries(page)).toEqual([
      'configs m0.example.com',
      'configs m7.example.com',
      'mirrors r7.example.com',
    ])
  })

  test('none for the image', async ({ page }) => {
    await noteRendered(page)
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await dashboard.openFile('registries.yaml', mirrorsWithLogins(MIRRORS))
    await dashboard.askFor('r7.example.com/a/b')
    await expect(dashboard.attempts.first()).toContainText('https://m7.example.com/v2/a/b')
    // The rules have looked at the file: what they find renders the card that it is about.
    await expect(dashboard.tab('Problems')).toHaveAccessibleName('Problems, 3 notes')
    await takeRendered(page)
    await dashboard.askFor('r8.example.com/a/bc')
    await expect(dashboard.attempts.first()).toContainText('https://m8.example.com/v2/a/bc')
    expect(await renderedEntries(page)).toEqual([])
  })
})

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

test('while the rules look at a large text in a thread, all else follows each key', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const release = await holdThreads(page)
  await dashboard.visit()
  await dashboard.openFile('registries.yaml', mirrorsWithLogins(500))
  await dashboard.askFor('r7.example.com/a/b')
  const first = dashboard.attempts.first()
  await expect(first).toContainText('https://m7.example.com/v2/a/b', { timeout: HEAVY_MS })

  const field = page
    .getByRole('region', { name: 'Mirror r7.example.com' })
    .getByRole('textbox', { name: 'Endpoint 1', exact: true })
  await field.fill('ftp://m7.example.com')
  await expect(first).toContainText('https://ftp/m7.example.com/v2/a/b')
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await expect(dashboard.attempts.getByRole('article')).toHaveCount(1)
  await dashboard.setSwitch('Disable default registry endpoint', false)
  await expect(dashboard.attempts.getByRole('article')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(first).toContainText('https://m7.example.com/v2/a/b')
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(first).toContainText('https://ftp/m7.example.com/v2/a/b')

  // What the rules found before is said to be of the text before.
  await dashboard.chooseTab('Problems')
  await expect(page.getByText('Looking for problems. Those below are of the text before.')).toBeVisible()
  await expect(dashboard.problem('endpoint-scheme-unknown')).toBeHidden()
  release()
  await expect(dashboard.problem('endpoint-scheme-unknown')).toBeVisible({ timeout: HEAVY_MS })
  await expect(page.getByText('Looking for problems.')).toBeHidden()
})
