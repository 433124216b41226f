import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { hiddenFocus, smallTargets } from '@/e2e/support/targets'
import { test } from '@/e2e/support/test'

const MANY_KINDS = `mirrors:
  docker.io:
    endpoint: &both
      - https://harbor.example.com
      - http://10.0.0.5:5000/v2/proxy
    rewrite:
      "^library/(.*)$": "hub/$1"
  quay.io:
    endpoint: *both
  ghcr.io:
    endpoints: [mirror.example.com]
configs:
  "harbor.example.com:443":
    auth: {username: robot, password: hunter2-long}
    tls: {ca_file: /etc/ssl/ca.pem, insecure_skip_verify: true}
`
const softly = expect.configure({ soft: true })
const TABS = ['Form', 'Errors', 'Plan', 'Files', 'Problems', 'Deploy', 'Compare'] as const

test('what is pressed is 24 px large, or has that much room, in each view of each width', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  expect(await smallTargets(page)).toEqual([])
  await dashboard.openText(MANY_KINDS)
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const tab of TABS) {
      await dashboard.chooseTab(tab)
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await page.waitForLoadState('networkidle')
      expect.soft(await smallTargets(page), `${tab} at ${width} px`).toEqual([])
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const name of ['Open…', 'Share', 'Export to another format', 'Begin with an example', 'Keyboard shortcuts']) {
    const command = page.getByRole('combobox', { name: 'Find a command' })
    await page.keyboard.press('ControlOrMeta+k')
    await command.fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect.soft(await smallTargets(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('what has the focus can be seen, at each stop of the keyboard', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MANY_KINDS)
  for (const [width, height] of [
    [1440, 900],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const tab of TABS) {
      await dashboard.chooseTab(tab)
      await page.getByRole('link', { name: 'Skip to the plan' }).focus()
      let stops = 0
      // Behind the last stop is the browser's own, which a page does not see.
      for (; stops < 150; stops += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement === document.body)) break
        // Cards get their height when they come near, and the scroll follows with the next frame.
        await softly.poll(() => hiddenFocus(page), `${tab} at ${width} px, stop ${stops}`).toBeNull()
      }
      expect(stops, tab).toBeGreaterThan(5)
    }
  }
})

test('a tip stays while the pointer is on it, and Escape hides it', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.getByRole('button', { name: 'Share', exact: true }).hover()
  const tip = page.locator('.tooltip')
  await expect(tip).toHaveText('Share')
  await tip.hover()
  await page.waitForTimeout(600)
  await expect(tip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
})

test('the only key that works alone can be switched off, and the divider moves without dragging', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.tab('Plan').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByRole('checkbox', { name: 'The key ? opens this list' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await dashboard.tab('Plan').focus()
  await page.keyboard.press('?')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Escape')

  const divider = page.getByRole('separator', { name: 'Width of the source' })
  const before = await divider.getAttribute('aria-valuenow')
  await divider.click()
  await expect(divider).not.toHaveAttribute('aria-valuenow', before ?? '')
})

test('text with more space between its lines, words and letters is not cut', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MANY_KINDS)
  // WCAG 2.2, 1.4.12.
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  })
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const tab of TABS) {
      await dashboard.chooseTab(tab)
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('button, a, p, h2, h3, label, summary, dt, dd, [role=tab]')]
          // What is for screen readers alone is one pixel large.
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.sr-only'))
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element)
            const isCut = (overflow: string, more: number) => /hidden|clip/.test(overflow) && more > 1
            return (
              isCut(overflowX, element.scrollWidth - element.clientWidth) ||
              isCut(overflowY, element.scrollHeight - element.clientHeight)
            )
          })
          .map((element) => element.textContent),
      )
      expect.soft(cut, `${tab} at ${width} px`).toEqual([])
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
      expect.soft(scrollWidth, `${tab} at ${width} px`).toBeLessThanOrEqual(width)
    }
  }
})
