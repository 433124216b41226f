import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

async function openDashboard(page: Page) {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  return { dashboard, strip: page.getByRole('region', { name: 'First visit' }) }
}

test('learn what the page is and dismiss the strip for good', async ({ page }) => {
  const { strip } = await openDashboard(page)
  await expect(strip).toContainText('This is an example.')
  await strip.getByRole('button', { name: 'Dismiss' }).click()
  await expect(strip).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused()
  await page.reload()
  await untilHydrated(page)
  await expect(strip).toBeHidden()
})

test('learn that it is an example on the first screen of each window, also at 400 % zoom', async ({ page }) => {
  const { strip } = await openDashboard(page)
  const sentence = page.getByText('This is an example.').filter({ visible: true })
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [844, 390],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(sentence, `${width} × ${height} px`).toHaveCount(width < 640 && height < 500 ? 2 : 1)
    await expect(sentence.first(), `${width} × ${height} px`).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('button', { name: 'Paste mine' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Open registries.yaml' })
  await dialog.getByLabel('Or paste its text').fill('mirrors: {}\n')
  await dialog.getByRole('button', { name: 'Open pasted text' }).click()
  await expect(strip).toBeHidden()
  await expect(sentence).toHaveCount(0)
})

test('start empty', async ({ page }) => {
  const { dashboard, strip } = await openDashboard(page)
  await strip.getByRole('button', { name: 'Start empty' }).click()
  await expect(strip).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused()
  expect(await dashboard.download()).toBe('')
})

test('open a file', async ({ page }) => {
  const { dashboard, strip } = await openDashboard(page)
  const chosen = page.waitForEvent('filechooser')
  await strip.getByRole('button', { name: 'Open file' }).click()
  const text = 'mirrors:\n  quay.io: {}\n'
  await (await chosen).setFiles({ name: 'registries.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await expect(strip).toBeHidden()
  expect(await dashboard.download()).toBe(text)
})

test('paste a file', async ({ page }) => {
  const { strip } = await openDashboard(page)
  await strip.getByRole('button', { name: 'Paste mine' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open registries.yaml' })
  await expect(dialog.getByLabel('Or paste its text')).toBeFocused()
  await page.keyboard.insertText('mirrors: {}\n')
  await dialog.getByRole('button', { name: 'Open pasted text' }).click()
  await expect(strip).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused()
})

test('look at the examples', async ({ page }) => {
  const { strip } = await openDashboard(page)
  await strip.getByRole('button', { name: 'Examples' }).click()
  await expect(page.getByRole('dialog', { name: 'Recipes and examples' })).toBeVisible()
})

test('edit the example and see the strip go, not to come back', async ({ page }) => {
  const { strip } = await openDashboard(page)
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()
  await expect(strip).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(strip).toBeHidden()
})

test('find the rules, the schema and the version', async ({ page }) => {
  await openDashboard(page)
  const about = page.getByRole('navigation', { name: 'About pullpath' })
  await expect(about.getByRole('link', { name: 'Schema' })).toHaveAttribute('href', '/schema')
  await expect(page.getByRole('contentinfo')).toContainText(/pullpath \d+\.\d+\.\d+/)
  const opened = page.waitForEvent('popup')
  await about.getByRole('link', { name: 'Rules' }).click()
  await expect(await opened).toHaveURL(/\/rules$/)
})

test('paste a file beside every field, and take it back', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await dashboard.download()
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  await dashboard.image.focus()
  await paste('mirrors: {quay.io: {}}\n')
  expect(await dashboard.download()).toBe(before)
  await dashboard.tab('Plan').focus()
  await paste('  \n')
  expect(await dashboard.download()).toBe(before)
  await paste('mirrors: {quay.io: {}}\n')
  await expect(page.getByRole('status').filter({ hasText: 'What you pasted is open now' })).toBeVisible()
  expect(await dashboard.download()).toBe('mirrors: {quay.io: {}}\n')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await dashboard.download()).toBe(before)
})
