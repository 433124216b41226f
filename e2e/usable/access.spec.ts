import { expect } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const LONG = 'a-very-long-subdomain-of-a-registry-in-a-big-company'
/** Wider than any line: hosts, a path, an account, a rewrite. */
const LONG_NAMES = `mirrors:
  "${LONG}.registries.department.example.com:5443":
    endpoint:
      - https://${LONG}-1.registries.department.example.com:5443/v2/a-project/with-a-long-name/proxy-cache
      - http://[2001:db8:85a3:8d3:1319:8a2e:370:7348]:5000
    rewrite:
      "^(.*)/(team-[a-z0-9-]+)/(images|charts)/(.*)$": "registry-proxies/${LONG}/$2/$3/$4"
configs:
  "${LONG}-1.registries.department.example.com:5443":
    auth: {username: "robot$a-project+with-a-long-name-of-a-robot-account", password: hunter2-long}
    tls: {ca_file: /etc/rancher/k3s/certificates/of-the-department/that-runs/the-registries/company-root-ca.pem}
`
const LONG_IMAGE = `${LONG}.registries.department.example.com:5443/group/team-blue/images/component@sha256:${'e3b0c442'.repeat(8)}`

test('an error is the description of its field, and counted in the name of the tab', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const endpoint = page.getByRole('textbox', { name: 'Endpoint 1' })
  await expect(endpoint).toHaveAccessibleDescription('')
  await endpoint.fill('regstry:5000/x y')
  await expect(endpoint).toHaveAttribute('aria-invalid', 'true')
  await expect(endpoint).toHaveAccessibleDescription(/regstry/)
  await expect(dashboard.tab('Problems')).toHaveAccessibleName(/^Problems, \d+ errors?/)
  await expect(dashboard.tab('Files')).toHaveAccessibleName(/^Files, \d+$/)
})

test('a row and a card that move say where they are now', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  a.io:\n    endpoint: [https://one.example.com, https://two.example.com]\n  b.io: {}\n',
  )
  const said = page.getByRole('status', { name: 'Changes' })
  await page.getByRole('button', { name: 'Move endpoint 2 of a.io up' }).click()
  await expect(said).toHaveText('endpoint 2 of a.io is now number 1 of 2')
  await page.getByRole('button', { name: 'Move mirror a.io down' }).click()
  await expect(said).toHaveText('mirror a.io is now number 2 of 2')
})

test('forced colours leave each state visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const knob = (name: string) =>
    page
      .getByRole('switch', { name })
      .locator('> span')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  await dashboard.setSwitch('Embedded registry', true)
  await expect.poll(() => knob('Embedded registry')).not.toBe(await knob('Disable default registry endpoint'))
  const line = (name: string) =>
    dashboard.tab(name as 'Plan').evaluate((element) => getComputedStyle(element, '::after').backgroundColor)
  expect(await line('Plan')).not.toBe(await line('Files'))
  expect(await accessibilityViolations(page)).toEqual([])
  await dashboard.chooseTab('Files')
  const file = dashboard.file('config.toml')
  const edges = await file
    .locator('.file-line')
    .evaluateAll((lines) => new Set(lines.map((each) => getComputedStyle(each).borderLeftColor)).size)
  expect(edges).toBeGreaterThan(1)
  await dashboard.chooseTab('Problems')
})

test('in low and narrow windows the page scrolls down and never sideways', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(LONG_NAMES)
  await dashboard.askFor(LONG_IMAGE)
  for (const [width, height] of [
    [1280, 400],
    [720, 450],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    for (const tab of ['Form', 'YAML', 'Errors', 'Plan', 'Files', 'Problems', 'Deploy', 'Compare', 'Images'] as const) {
      const why = `${tab} at ${width} × ${height} px`
      await (tab === 'YAML' ? dashboard.goToYaml() : dashboard.chooseTab(tab))
      const panel = page.getByRole('tabpanel', { name: tab })
      await expect(panel).toBeVisible()
      await expect.poll(async () => (await panel.boundingBox())?.height ?? 0, { message: why }).toBeGreaterThan(150)
      expect.soft(await panel.evaluate((element) => getComputedStyle(element).overflowY), why).toBe('visible')
      const size = await panel.evaluate((element) => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return { scrollWidth, scrollHeight, end: Math.floor(element.getBoundingClientRect().bottom + scrollY) }
      })
      expect.soft(size.scrollWidth, why).toBeLessThanOrEqual(width)
      // What is cut off is not scrolled to.
      expect.soft(size.scrollHeight, why).toBeGreaterThanOrEqual(size.end)
    }
  }
})

test('Tab indents in the code editor, and leaves it after Escape', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml('mirrors:\n')
  await expect(dashboard.yaml).toHaveAccessibleDescription('Tab indents. Esc, then Tab leaves.')
  await expect(page.getByText('Esc, then Tab leaves')).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(dashboard.yaml).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(dashboard.yaml).not.toBeFocused()
  await dashboard.yaml.focus()
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  await expect(dashboard.yaml).not.toBeFocused()
  expect(await dashboard.yamlText()).toBe('mirrors:\n  x')
})

test('the first stop of the keyboard leads to the plan', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the plan' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await dashboard.chooseTab('Files')
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tabpanel', { name: 'Plan' })).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
})

test('paper shows the whole plan or all files, in dark ink, and no buttons', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 600 })
  for (const tab of ['Plan', 'Files'] as const) {
    await page.emulateMedia({ media: 'screen' })
    await dashboard.chooseTab(tab)
    await page.emulateMedia({ media: 'print' })
    const panel = page.getByRole('tabpanel', { name: tab, includeHidden: true })
    await expect(panel).toBeVisible()
    expect(await panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0)
    expect(await panel.evaluate((element) => getComputedStyle(element).overflowY)).toBe('visible')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(20, 32, 43)')
  }
})

test('nothing moves for those who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const slowest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [transitionDuration, animationDuration].flatMap((all) => all.split(',').map(Number.parseFloat))
      }),
    ),
  )
  expect(slowest).toBeLessThan(0.001)
})
