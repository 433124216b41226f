import { expect, type Page } from '@playwright/test'
import { COMMENTED, linesThatDiffer } from '@/e2e/support/commented'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { STATE_MS } from '@/e2e/support/limits'
import { holdLateScripts, holdScripts } from '@/e2e/support/hold-scripts'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

/** Each begins with the commented file. */
const EDITS = [
  {
    why: 'changes one endpoint and nothing else',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
      await mirror.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://new.example.com:5000')
      const saved = await dashboard.download()
      expect(linesThatDiffer(COMMENTED, saved)).toEqual([
        "      - 'https://new.example.com:5000'   # the old one, until spring",
      ])
      expect(saved.split('\n')).toHaveLength(COMMENTED.split('\n').length)
    },
  },

  {
    why: 'keeps the other user of an anchor as it was',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      const config = page.getByRole('region', { name: 'Registry config second.example.com' })
      await config.getByRole('textbox', { name: 'Username' }).fill('other')
      const saved = await dashboard.download()
      expect(saved).toContain('            username: puller')
      await expect(
        page
          .getByRole('region', { name: 'Registry config old.example.com:5000' })
          .getByRole('textbox', { name: 'Username' }),
      ).toHaveValue('puller')
      await expect(config.getByRole('textbox', { name: 'Username' })).toHaveValue('other')
    },
  },

  {
    why: 'reorders endpoints by keyboard, comments included',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
      await mirror.getByRole('textbox', { name: 'Endpoint 2' }).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expect(mirror.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://second.example.com')
      const saved = await dashboard.download()
      expect(linesThatDiffer(COMMENTED, saved)).toEqual([])
      expect(saved).toContain(
        "- https://second.example.com\n      - 'https://old.example.com:5000'   # the old one, until spring",
      )
    },
  },

  {
    why: 'keeps the focus on the endpoint that is moved',
    check: async (page: Page) => {
      const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
      await mirror.getByRole('button', { name: 'Move endpoint 2 of docker.io up' }).press('Enter')
      await expect(mirror.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://second.example.com')
      await expect(mirror.getByRole('textbox', { name: 'Endpoint 1' })).toBeFocused()
    },
  },

  {
    why: 'reorders endpoints by dragging',
    check: async (page: Page) => {
      const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
      const row = (number: number) => mirror.getByRole('group', { name: `endpoint ${number} of docker.io` })
      await row(2).locator('[data-drag]').dragTo(row(1))
      await expect(mirror.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://second.example.com')
    },
  },

  {
    why: 'leaves endpoints where they are when dragging is cancelled',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
      const handle = mirror.getByRole('group', { name: 'endpoint 2 of docker.io' }).locator('[data-drag]')
      await handle.hover()
      await page.mouse.down()
      await mirror.getByRole('group', { name: 'endpoint 1 of docker.io' }).hover()
      await page.keyboard.press('Escape')
      await page.mouse.up()
      expect(await dashboard.download()).toBe(COMMENTED)
    },
  },

  {
    why: 'adds, renames and removes, and undo brings the file back byte for byte',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await page.getByRole('button', { name: 'Add mirror' }).click()
      await page.getByRole('textbox', { name: 'New registry' }).fill('ghcr.io')
      await page.keyboard.press('Enter')
      const added = page.getByRole('region', { name: 'Mirror ghcr.io' })
      await expect(added.getByRole('textbox', { name: 'New endpoint' })).toBeFocused()
      await added.getByRole('textbox', { name: 'New endpoint' }).fill('https://second.example.com')
      await page.keyboard.press('Enter')
      await expect(added.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://second.example.com')
      await added.getByRole('textbox', { name: 'Registry name' }).fill('registry.k8s.io')
      await page.getByRole('button', { name: 'Remove mirror quay.io' }).click()
      await dashboard.askFor('registry.k8s.io/pause:3.10')
      await dashboard.expectAttempts([
        'https://second.example.com/v2/pause/manifests/3.10?ns=registry.k8s.io',
        'https://registry.k8s.io/v2/pause/manifests/3.10',
      ])
      const undo = page.getByRole('button', { name: 'Undo' })
      // The number of steps depends on the time between the changes; opening the file was one more.
      for (let left = 4; left > 0 && (await dashboard.download()) !== COMMENTED; left -= 1) await undo.click()
      expect(await dashboard.download()).toBe(COMMENTED)
    },
  },

  {
    why: 'masks secrets until they are revealed',
    check: async (page: Page) => {
      const password = page
        .getByRole('region', { name: 'Registry config old.example.com:5000' })
        .getByLabel('Password', { exact: true })
      await expect(password).toHaveAttribute('type', 'password')
      await page
        .getByRole('region', { name: 'Registry config old.example.com:5000' })
        .getByRole('button', { name: 'Reveal Password' })
        .click()
      await expect(password).toHaveAttribute('type', 'text')
      await expect(password).toHaveValue("it's secret")
    },
  },
  {
    why: 'says that a registry already exists',
    check: async (page: Page) => {
      await page.getByRole('button', { name: 'Add mirror' }).click()
      await page.getByRole('textbox', { name: 'New registry' }).fill('quay.io')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert').filter({ hasText: 'quay.io is already there.' })).toBeVisible()
    },
  },
] as const

test('editing a heavily commented file by form changes what was asked for and nothing else', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await checkRows(
    EDITS,
    () => dashboard.visit(),
    async ({ check }) => {
      await dashboard.openText(COMMENTED)
      await check(page)
    },
  )
})

test('one history for form and editor: undo after a form edit undoes that edit', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoint:\n      - https://a.example.com\n')
  await dashboard.chooseTab('Form')
  const endpoint = page.getByRole('textbox', { name: 'Endpoint 1' })
  await endpoint.fill('https://b.example.com')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(endpoint).toHaveValue('https://a.example.com')
  await dashboard.goToYaml()
  await expect(page.locator('.monaco-editor')).toContainText('https://a.example.com')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.locator('.monaco-editor')).toContainText('https://b.example.com')
  expect(await dashboard.download()).toContain('- https://b.example.com\n')
})

test('while the YAML cannot be parsed, the form says where and stays readable', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoint:\n      - https://a.example.com\n  "half\n')
  await dashboard.chooseTab('Form')
  await expect(page.getByRole('region', { name: 'Why the file is not read' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mirror quay.io' })).toBeVisible()
  await page
    .getByRole('tabpanel', { name: 'Form' })
    .getByRole('button', { name: /^Show line/ })
    .click()
  await expect(page.getByRole('tab', { name: 'YAML' })).toHaveAttribute('aria-selected', 'true')
})

test('a problem leads to its field of the form', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('configs:\n  a.example.com:\n    tls:\n      insecure_skip_verify: "true"\n')
  await dashboard.chooseTab('Problems')
  await page.getByRole('list', { name: 'Problems' }).getByRole('button').first().click()
  await expect(page.locator('[data-path]:focus').getByRole('switch', { name: 'Skip verification' })).toBeVisible()
})

test('fast typing in the form loses nothing', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  for (const [name, text] of [
    ['CA file', '/etc/ssl/corp-root-ca.pem'],
    ['Endpoint 1', 'https://registry.internal.example.com:8443'],
    ['Registry name', 'quay.example.com'],
  ] as const) {
    const field = page.getByRole('textbox', { name, exact: true }).first()
    await field.fill('')
    await field.pressSequentially(text, { delay: 0 })
    await expect(field).toHaveValue(text)
  }
  expect(await dashboard.download()).toMatch(/ca_file: "?\/etc\/ssl\/corp-root-ca\.pem"?\n/)
})

const endpointOf = (page: Page) =>
  page.getByRole('region', { name: 'Mirror docker.io' }).getByRole('textbox', { name: 'Endpoint 1' })

test('what is asked of the form before the part that edits has arrived is done when it has', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const arrive = await holdLateScripts(page)
  await page.goto('/', { waitUntil: 'commit' })
  // Until the page reacts at all.
  await expect(async () => {
    await dashboard.chooseTab('YAML')
    await expect(dashboard.tab('YAML')).toHaveAttribute('aria-selected', 'true', { timeout: 500 })
  }).toPass({ timeout: STATE_MS })
  await dashboard.chooseTab('Form')
  await page.getByRole('button', { name: 'Remove mirror docker.io' }).click()
  await expect(endpointOf(page)).toBeVisible()
  arrive()
  await expect(endpointOf(page)).toBeHidden()
  await dashboard.tab('Plan').click()
  await expect(dashboard.attempts).toHaveCount(1)
})

for (const [why, hold] of [
  ['the part that edits has arrived', holdLateScripts],
  ['the page can hear it', holdScripts],
] as const)
  test(`what is typed before ${why} is in the text when it can be`, async ({ page }) => {
    const dashboard = new DashboardPage(page)
    const arrive = await hold(page)
    await page.goto('/', { waitUntil: 'commit' })
    const endpoint = endpointOf(page)
    const before = await endpoint.inputValue()
    await endpoint.press('End')
    await endpoint.pressSequentially('/early')
    await dashboard.image.press('End')
    await dashboard.image.pressSequentially('-a')
    await endpoint.press('End')
    await endpoint.pressSequentially('/b')
    await expect(endpoint).toHaveValue(`${before}/early/b`)
    arrive()
    await expect(dashboard.attempts.first()).toContainText('/early/b/')
    await expect(dashboard.attempts.first()).toContainText('mirrored-pause/manifests/3.6-a')
    await expect(endpoint).toBeFocused()
    await endpoint.pressSequentially('c')
    expect(await dashboard.download()).toContain(`${before}/early/bc`)
  })
