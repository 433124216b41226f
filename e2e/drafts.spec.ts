import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

const SECRET = 'a-password-never-stored'
const FILE = `# mine ${SECRET}\nmirrors:\n  quay.io:\n    endpoint: [https://mirror.example.com]\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: ${SECRET}}\n`

/** The browser asks before a page with unsaved text is left. */
function leaveFreely(page: Page): void {
  page.on('dialog', (dialog) => void dialog.accept())
}

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }))

test('a reload brings everything back but the secrets, and says which are missing', async ({ page }) => {
  leaveFreely(page)
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.askFor('quay.io/a/b:1')
  await dashboard.setSwitch('Embedded registry', true)
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://other.example.com')
  await expect.poll(() => stored(page)).toContain('other.example.com')
  expect(await stored(page)).not.toContain(SECRET)

  await page.reload()
  await expect(page.getByText('What you were working on is back, but for 2 secrets')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://other.example.com')
  await expect(page.getByRole('switch', { name: 'Embedded registry' })).toBeChecked()
  await dashboard.chooseTab('Problems')
  await expect(dashboard.problem('auth-placeholder')).toContainText('Fill it in before the file is used.')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toContain('https://mirror.example.com')
  expect(await dashboard.yamlText()).not.toContain(SECRET)
})

test('a tab that the browser opens again after a crash loses no more than a reload', async ({ page, context }) => {
  leaveFreely(page)
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml('mirrors:\n  ghcr.io:\n    endpoint: [https://kept.example.com]\n')
  await expect.poll(() => stored(page)).toContain('kept.example.com')
  // What a browser brings back of a crashed tab is its address and its session storage.
  const entries = await page.evaluate(() => Object.entries(sessionStorage))
  await page.close()
  const again = new DashboardPage(await context.newPage())
  await again.page.addInitScript(
    (all) => all.forEach(([name, value]) => sessionStorage.setItem(name, value as string)),
    entries,
  )
  await again.visit()
  await expect(again.page.getByText('What you were working on is back.')).toBeVisible()
  await expect.poll(() => again.yamlText()).toContain('kept.example.com')
})

test('two tabs have a draft each', async ({ page, context }) => {
  leaveFreely(page)
  const [first, second] = [new DashboardPage(page), new DashboardPage(await context.newPage())]
  leaveFreely(second.page)
  await first.visit()
  await second.visit()
  await first.openText('mirrors:\n  a.test:\n    endpoint: [https://first.example.com]\n')
  await second.openText('mirrors:\n  b.test:\n    endpoint: [https://second.example.com]\n')
  await expect.poll(() => stored(page)).toContain('first.example.com')
  await expect.poll(() => stored(second.page)).toContain('second.example.com')
  await page.reload()
  await expect.poll(() => first.yamlText()).toContain('first.example.com')
})

test('documents are kept on the device only when somebody wants it, without secrets', async ({ page, context }) => {
  leaveFreely(page)
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0)
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pullpath-document'))),
  ).toEqual([])
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('checkbox', { name: /Keep what I work on/ }).check()
  await page.keyboard.press('Escape')
  await expect.poll(() => stored(page)).toContain('pullpath-document-')
  expect(await stored(page)).not.toContain(SECRET)

  const other = new DashboardPage(await context.newPage())
  await other.visit()
  await other.page.getByRole('button', { name: 'Open', exact: true }).click()
  const list = other.page.getByRole('list', { name: 'Kept on this device' })
  await list.getByRole('button', { name: /^quay\.io/ }).click()
  await expect.poll(() => other.yamlText()).toContain('https://mirror.example.com')
  await expect
    .poll(() =>
      other.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pullpath-document-')).length),
    )
    .toBe(2)
  await other.page.getByRole('button', { name: 'Open', exact: true }).click()
  // The copy of the other tab is a document of its own.
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list
    .getByRole('button', { name: /^Forget/ })
    .first()
    .click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
})

test('each thing that is opened is kept by itself, also in a duplicated tab', async ({ page, context }) => {
  leaveFreely(page)
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const open = page.getByRole('button', { name: 'Open', exact: true })
  await open.click()
  await page.getByRole('checkbox', { name: /Keep what I work on/ }).check()
  await page.keyboard.press('Escape')
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('pullpath-document-'))
        .map(([, value]) => /\b(alpha|beta|gamma|delta)\.test/.exec(String(value))?.[1] ?? 'none')
        .toSorted(),
    )
  for (const name of ['alpha', 'beta', 'gamma']) {
    await dashboard.openText(`mirrors:\n  ${name}.test:\n    endpoint: [https://mirror.example.com]\n`)
    await expect.poll(kept).toContain(name)
  }
  expect(await kept()).toEqual(['alpha', 'beta', 'gamma'])
  // Undo goes back to the document before, and makes no further one.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect
    .poll(() => page.evaluate(() => String(JSON.parse(sessionStorage.getItem('pullpath-draft') ?? '{}').text)))
    .toContain('beta.test')
  await expect.poll(kept).toEqual(['alpha', 'beta', 'gamma'])

  const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void window.open('/'))])
  const other = new DashboardPage(copy)
  leaveFreely(copy)
  await untilHydrated(copy)
  await expect.poll(() => other.yamlText()).toContain('beta.test')
  await other.writeYaml('mirrors:\n  delta.test:\n    endpoint: [https://mirror.example.com]\n')
  await expect.poll(kept).toEqual(['alpha', 'beta', 'delta', 'gamma'])
})
