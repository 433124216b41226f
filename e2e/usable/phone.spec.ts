import { expect, type Locator } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('the plan begins near the top, and the node is one line that opens its options', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const panel = page.getByRole('tabpanel', { name: 'Plan' })
  expect((await panel.boundingBox())?.y).toBeLessThanOrEqual(130)
  await page.getByRole('button', { name: 'Node options: K3s' }).click()
  const sheet = page.getByRole('dialog', { name: 'Node options' })
  await sheet.getByRole('combobox', { name: 'Distribution' }).selectOption('rke2')
  await sheet.getByRole('switch', { name: 'Disable default registry endpoint' }).click()
  await expect(sheet).toContainText('never from the registry itself')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: /^Node options: RKE2 .*, 1 flag$/ })).toBeFocused()
  await expect(dashboard.attempts).toHaveCount(1)
})

test('undo, redo and share are under More', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await dashboard.download()
  await dashboard.openText('mirrors: {}\n')
  await page.getByRole('button', { name: 'More' }).click()
  const sheet = page.getByRole('dialog', { name: 'More' })
  await sheet.getByRole('button', { name: 'Undo' }).click()
  await sheet.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Close' }).click()
  expect(await dashboard.download()).toBe(before)
})

test('passwords in the text area are dots until they are shown, and the text stays as it is', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = 'configs:\r\n  a.test:\r\n    auth: {username: ci, password: s3cret-word}\r\n'
  await dashboard.openFile('registries.yaml', text)
  await dashboard.chooseTab('YAML')
  const panel = page.getByRole('tabpanel', { name: 'YAML' })
  const dots = panel.locator('.letters-masked')
  const letters = () => dashboard.yaml.evaluate((area) => getComputedStyle(area).color)
  await expect(dots).toHaveText('s3cret-word')
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors })
    expect(await letters(), forcedColors).toBe('rgba(0, 0, 0, 0)')
    expect(await dots.evaluate((drawn) => getComputedStyle(drawn).color), forcedColors).toBe('rgba(0, 0, 0, 0)')
  }
  await page.emulateMedia({ forcedColors: 'none' })
  // Drawn where the letters of the area are.
  const [drawn, area] = await Promise.all([panel.locator('pre').last().boundingBox(), dashboard.yaml.boundingBox()])
  expect(drawn).toEqual(area)

  await dashboard.yaml.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(61, 61))
  await dashboard.yaml.focus()
  await page.keyboard.insertText('x')
  await expect(dots).toHaveText(/^s3cret.*x/)
  await page.keyboard.press('Backspace')
  await panel.getByRole('button', { name: 'Show secrets' }).click()
  await expect(dots).toHaveCount(0)
  expect(await letters()).not.toBe('rgba(0, 0, 0, 0)')
  expect(await dashboard.download()).toBe(text)
  await panel.getByRole('button', { name: 'Hide secrets' }).click()
  await expect(dots).toHaveText('s3cret-word')
  // Also while the text is broken.
  await dashboard.yaml.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await dashboard.yaml.focus()
  await page.keyboard.insertText('"')
  await expect(panel.getByRole('region', { name: 'Problems in this text' })).toContainText('line')
  await expect(dots.first()).toContainText('s3cret-word')
})

test('the YAML is a plain text area with its problems below, and the code editor is never fetched', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n')
  await dashboard.chooseTab('YAML')
  const found = page.getByRole('region', { name: 'Problems in this text' })
  await expect(found).toContainText('line 3')
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await found.locator('[data-fix]').first().click()
  await expect(dashboard.yaml).toHaveValue(/https?:\/\/registry\.example\.com:5000/)
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
})

test('long lines of the text area can be scrolled to their end, beside the numbers of their lines', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = `configs:\n  a.test:\n    auth: {username: ci, password: ${'s3cret-'.repeat(20)}}\n`
  await dashboard.openText(`${text}${'# one more line\n'.repeat(100)}mirrors:\n  a.test:\n    endpoints: [b.test]\n`)
  await dashboard.chooseTab('YAML')
  const panel = page.getByRole('tabpanel', { name: 'YAML' })
  const scroller = panel.locator('.overflow-auto').filter({ has: dashboard.yaml })
  const left = () => panel.locator('pre').first().boundingBox()
  const before = (await left())?.x
  const scrolled = await scroller.evaluate((box) => {
    box.scrollTo(10_000, 0)
    return box.scrollLeft
  })
  expect(scrolled).toBeGreaterThan(300)
  // All of it is as wide as its text, what is drawn below it too.
  expect(await dashboard.yaml.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  expect(await panel.locator('pre').last().boundingBox()).toEqual(await dashboard.yaml.boundingBox())
  expect((await left())?.x).toBe(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  // What is said of a line leads to it.
  await panel.getByRole('button', { name: /does not know the key "endpoints"/ }).click()
  await expect(dashboard.yaml).toBeFocused()
  const { top, height } = await scroller.evaluate((box) => ({ top: box.scrollTop, height: box.clientHeight }))
  expect(top).toBeGreaterThan(106 * 21 - height)
  expect(top).toBeLessThan(106 * 21)
})

const LONG_TEXT = `mirrors:
  quay.io:
    endpoint: ["https://mirror-of-a.very-long-name.example-company.example.com:5000/artifactory/api/docker/v2"]
    rewrite: {"^(.*)$": "proxy/$1"}
`
const LONG_REPOSITORY = `${'some-long-team/long-project/'.repeat(8)}application`

test('with a very long name the first attempt is on the first screen, and name and URL can be opened', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(LONG_TEXT)
  await dashboard.chooseTab('Plan')
  await dashboard.askFor(`quay.io/${LONG_REPOSITORY}:v1.2.3`)
  const first = dashboard.attempts.first()
  await expect(first).toContainText(`/v2/proxy/${LONG_REPOSITORY}/manifests/v1.2.3?ns=quay.io`)
  const panel = page.getByRole('tabpanel', { name: 'Plan' })
  await expect(panel.getByRole('status', { name: 'What a pull asks' })).toContainText(
    /^Asks mirror-of-a\S*…\S*:5000 \(as proxy\/some-long\S*…\S*application, anonymously\)/,
  )
  // With the whole of its short URL.
  const chips = first.getByText('anonymous', { exact: true })
  expect(await bottomOf(chips)).toBeLessThanOrEqual(844)

  for (const [label, text, whole] of [
    ['Whole name', panel.locator('p').filter({ hasText: /^quay\.io/ }), `quay.io/${LONG_REPOSITORY}:v1.2.3`],
    ['Whole URL', first.locator('p').filter({ hasText: /^HEAD/ }), `/v2/proxy/${LONG_REPOSITORY}/manifests/v1.2.3`],
  ] as const) {
    const copied = () =>
      text.evaluate((element) => {
        getSelection()?.selectAllChildren(element)
        return getSelection()?.toString()
      })
    expect(await copied(), 'what is copied').toContain(whole)
    const height = async () => (await text.boundingBox())?.height ?? 0
    const before = await height()
    const button = panel.getByRole('button', { name: label }).first()
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(await height()).toBeGreaterThan(before + 60)
    expect(await copied()).toContain(whole)
  }
  expect(await accessibilityViolations(page)).toEqual([])
})

async function bottomOf(shown: Locator): Promise<number> {
  const box = await shown.boundingBox()
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height
}

test('the fields of placeholders end at one place', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const many = 'mirrors:\n' + [1, 2, 3, 4, 5, 6].map((at) => `  r${at}.test: {endpoint: ["{{ often }}"]}\n`).join('')
  await dashboard.openText(`${many}  docker.io:\n    endpoint: ["https://{{ once }}"]\n`)
  const region = page.getByRole('region', { name: 'Placeholders' })
  await region.getByRole('button', { name: 'Fill in' }).click()
  const fields = region.getByRole('textbox')
  await expect(fields).toHaveCount(2)
  const widths = await fields.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
  expect(new Set(widths).size).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
