import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

/** What the code editor does with what is written into it. */
const WRITTEN = [
  {
    why: 'fast typing loses nothing',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.writeYaml('')
      const text = `# ${'0123456789abcdefghijklmnopqrstuvwxyz '.repeat(6)}`
      await page.keyboard.type(text)
      expect(await dashboard.download()).toBe(text)
    },
  },
  {
    why: 'completion offers the keys of the format and the hosts of the endpoints',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoint:\n      - https://a.example.com:5000\n    ')
      await page.keyboard.type('rew')
      await expect(page.locator('.suggest-widget').getByText('rewrite', { exact: true })).toBeVisible()
      await page.keyboard.press('Enter')
      expect(await dashboard.download()).toContain('\n    rewrite:')
    },
  },
  {
    why: 'a problem is marked in the editor, listed, and found by a click',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoints:\n      - https://a.example.com\n')
      await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible()
      await dashboard.chooseTab('Problems')
      const problem = page.getByRole('list', { name: 'Problems' }).getByRole('listitem').first()
      await expect(problem).toContainText('unknown-key')
      await expect(problem).toContainText('line 3')
      await problem.getByRole('button').first().click()
      await expect(
        page.locator('.monaco-editor .view-line .selected-text, .monaco-editor .selected-text').first(),
      ).toBeAttached()
    },
  },
  {
    why: 'a password is masked while its quote is still open',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.writeYaml(
        'configs:\n  a.example.com:\n    auth:\n      username: u\n      password: "halfway-there',
      )
      await expect(page.locator('.monaco-editor .secret-masked')).toHaveText('halfway-there')
      await page.getByRole('button', { name: 'Show secrets' }).click()
      await expect(page.locator('.monaco-editor .secret-masked')).toHaveCount(0)
    },
  },
] as const

test('what is written into the code editor is kept, completed, marked and masked', async ({ page }) => {
  await checkRows(
    WRITTEN,
    () => new DashboardPage(page).visit(),
    ({ check }) => check(page),
  )
})

test('hover explains a key, and leads to its place in the schema', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').getByText('endpoint', { exact: true }).hover()
  const hover = page.locator('.monaco-hover')
  await expect(hover.getByText('Asked in this order')).toBeVisible()
  const opened = page.waitForEvent('popup')
  await hover.getByText('Schema', { exact: true }).click()
  await expect((await opened).locator('[id="mirrors-endpoint"]')).toBeInViewport()
})

test('byte order mark, CRLF and a missing final newline survive an edit', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = '\uFEFF# note\r\nmirrors:\r\n  quay.io:\r\n    endpoint: ["https://a.example.com"]'
  await dashboard.openFile('registries.yaml', text)
  await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://a.example.com')
  expect(await dashboard.download()).toBe(text)
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://b.example.com')
  expect(await dashboard.download()).toBe(text.replace('a.example', 'b.example'))
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('#')
  expect(await dashboard.download()).toBe(text.replace('a.example', 'b.example').replace('# note', '## note'))
})

test('an attempt highlights its lines in the YAML and in the generated file, and vice versa', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.goToYaml()
  await dashboard.attempts.first().hover()
  await expect(page.locator('.monaco-editor .yaml-lit').first()).toBeAttached()
  await dashboard.attempts
    .first()
    .getByRole('button', { name: /^hosts\.toml:/ })
    .click()
  const file = dashboard.file('certs.d/docker.io/hosts.toml')
  await expect(file.locator('[data-lit]').first()).toContainText('[host."https://registry.example.com:5000/v2"]')
  await dashboard.chooseTab('Plan')
  await page.locator('.monaco-editor .view-lines').getByText('https://registry.example.com:5000').first().click()
  await expect(dashboard.attempts.first().getByRole('article')).toHaveClass(/border-accent/)
})

test('what is typed before the code editor has arrived goes on in it, at the same place', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    if (Number(response.headers()['content-length'] ?? 0) > 900_000 || (await response.text()).includes('vs/editor'))
      await arrived
    await route.fulfill({ response })
  })
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n')
  await dashboard.chooseTab('YAML')
  const plain = page.locator('textarea[aria-label="registries.yaml"]')
  await plain.press('ControlOrMeta+Home')
  await page.keyboard.type('# first')
  arrive()
  await expect(page.locator('.monaco-editor textarea')).toBeFocused()
  await page.keyboard.type(' and second\n')
  expect(await dashboard.download()).toBe(
    '# first and second\nmirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n',
  )
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
