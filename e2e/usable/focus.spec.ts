import { expect, type Locator, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const TWO_OF_EACH = `mirrors:
  docker.io:
    endpoint:
      - "https://a.example.com"
      - "https://b.example.com"
    rewrite:
      "^one/(.*)": "x/$1"
      "^two/(.*)": "y/$1"
  quay.io:
    endpoint:
      - "https://c.example.com"
configs:
  "a.example.com":
    auth:
      username: puller
      password: secret
    tls:
      ca_file: /etc/a.pem
  "c.example.com":
    tls:
      ca_file: /etc/c.pem
`

interface Step {
  readonly why: string
  readonly press: string
  /** The accessible name of what has the focus afterwards. */
  readonly goesTo: string
}

/** One after the other, from the file above to an empty one. */
const STEPS: readonly Step[] = [
  {
    why: 'the next row takes the place',
    press: 'Remove endpoint 1 of docker.io',
    goesTo: 'Remove endpoint 1 of docker.io',
  },
  {
    why: 'no row is left, so the field for a new one',
    press: 'Remove endpoint 1 of docker.io',
    goesTo: 'New endpoint',
  },
  {
    why: 'the last of two rows leaves the one before',
    press: 'Remove rewrite 2 of docker.io',
    goesTo: 'Rewrite 1 pattern',
  },
  { why: 'the last rewrite', press: 'Remove rewrite 1 of docker.io', goesTo: 'Add rewrite' },
  { why: 'the last card leaves the one before', press: 'Remove mirror quay.io', goesTo: 'Registry name' },
  { why: 'the only card', press: 'Remove mirror docker.io', goesTo: 'New registry' },
  {
    why: 'TLS, which can be added again there',
    press: 'Remove TLS settings of a.example.com',
    goesTo: 'Add TLS settings',
  },
  { why: 'the fields that were added', press: 'Add TLS settings', goesTo: 'CA file' },
  { why: 'the last card of logins', press: 'Remove registry config c.example.com', goesTo: 'Host' },
  { why: 'the only card of logins', press: 'Remove registry config a.example.com', goesTo: 'New host' },
]

async function pressByKeyboard(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

/** True once something other than the page itself has the focus. */
function expectHeld(page: Page): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
}

test('what is removed in the form leaves the focus at its neighbour, and no button that removes loses it', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(TWO_OF_EACH)
  const form = page.getByRole('tabpanel', { name: 'Form' })
  for (const { why, press, goesTo } of STEPS) {
    const button = form.getByRole('button', { name: press, exact: true }).first()
    await pressByKeyboard(page, button)
    await expect(page.locator(':focus'), why).toHaveAccessibleName(goesTo)
  }

  await dashboard.openText(TWO_OF_EACH)
  const removing = page
    .getByRole('tabpanel', { name: 'Form' })
    .getByRole('button', { name: /^Remove (mirror|endpoint|rewrite|TLS|registry config) / })
  const count = await removing.count()
  expect(count).toBe(11)
  for (let left = count; left > 0; left = await removing.count()) {
    await pressByKeyboard(page, removing.last())
    await expect.poll(() => removing.count()).toBeLessThan(left)
    await expectHeld(page)
  }
})

const THREE_FAULTS = `mirrors:
  docker.io:
    endpoint: ["registry.example.com:5000"]
  quay.io:
    endpoints: ["https://q.example.com"]
configs:
  "https://q.example.com":
    auth: {username: puller, password: secret}
`

test('a fix that removes its own finding leaves the focus in the list of problems', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(THREE_FAULTS)
  await dashboard.chooseTab('Problems')
  const panel = page.getByRole('tabpanel', { name: 'Problems' })
  const fixes = panel.locator('[data-fix]')
  await expect(fixes.first()).toBeVisible()
  let made = 0
  for (let fix = fixes.first(); (await fixes.count()) > 0 && made < 10; fix = fixes.first()) {
    const before = await panel.innerText()
    await pressByKeyboard(page, fix)
    await expect.poll(() => panel.innerText()).not.toBe(before)
    await expectHeld(page)
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    made += 1
  }
  expect(made).toBeGreaterThan(1)
})

test('all safe fixes at once leave the focus in the list of problems', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrros:\n  docker.io:\n    endpoint: [https://mirror.example.com]\n')
  await dashboard.chooseTab('Problems')
  await pressByKeyboard(page, page.getByRole('button', { name: 'Fix all safe problems' }))
  const dialog = page.getByRole('dialog', { name: 'Fix all safe problems' })
  await pressByKeyboard(page, dialog.getByRole('button', { name: 'Apply' }))
  await expect(dialog).toBeHidden()
  const panel = page.getByRole('tabpanel', { name: 'Problems' })
  await expect(page.getByRole('button', { name: 'Fix all safe problems' })).toBeHidden()
  await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('a fix at an attempt leaves the focus at the attempt, a fix at a field in the field', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com/project"]\n'
  await dashboard.openText(text)
  const chip = dashboard.attempts.first().locator('[data-fix]').first()
  await pressByKeyboard(page, chip)
  await expect(chip).toBeHidden()
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Attempt 1/)
  await dashboard.openText(text)
  const form = page.getByRole('tabpanel', { name: 'Form' })
  await pressByKeyboard(page, form.locator('[data-fix]').first())
  await expect(form.locator('[data-fix]')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAccessibleName('Endpoint 1')
})

for (const width of [1440, 390]) {
  test(`the links of an attempt move the focus to what they name at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    const file = dashboard.attempts.first().getByRole('button', { name: /hosts\.toml:/ })
    const line = (await file.innerText()).split(':')[1]
    await pressByKeyboard(page, file)
    await expect(page.locator(':focus')).toHaveAttribute('id', `certs.d/docker.io/hosts.toml:${Number(line) - 1}`)
    await dashboard.chooseTab('Plan')
    await pressByKeyboard(page, dashboard.attempts.first().getByRole('button', { name: /registries\.yaml:/ }))
    await expect(page.locator(':focus')).toHaveAccessibleName('Endpoint 1')
    await expect(page.locator(':focus')).toBeVisible()
  })
}

test('a button that has nothing left to do hands the focus on', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://other.example.com')
  await pressByKeyboard(page, page.getByRole('button', { name: 'Undo', exact: true }))
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeFocused()
})
