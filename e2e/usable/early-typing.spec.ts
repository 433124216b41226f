import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { holdScripts } from '@/e2e/support/hold-scripts'
import { test } from '@/e2e/support/test'

// How a page starts that the browser has not opened before.
test.use({ coldPage: true })

/** Opens the page as HTML alone. Returns what lets its scripts arrive. */
async function visitWithoutScripts(page: Page): Promise<() => void> {
  const arrive = await holdScripts(page)
  await page.goto('/', { waitUntil: 'commit' })
  return arrive
}

const selection = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement instanceof HTMLInputElement
      ? [activeElement.selectionStart, activeElement.selectionEnd]
      : activeElement?.tagName
  })

test('what is typed before the page can hear it is written into the file, and can be taken back', async ({ page }) => {
  const arrive = await visitWithoutScripts(page)
  const dashboard = new DashboardPage(page)
  const endpoint = page.getByRole('region', { name: 'Mirror docker.io' }).getByRole('textbox', { name: 'Endpoint 1' })
  const before = await endpoint.inputValue()
  await endpoint.press('End')
  await endpoint.pressSequentially('/early')
  for (let key = 0; key < 3; key++) await endpoint.press('ArrowLeft')
  await endpoint.press('Shift+ArrowLeft')
  const at = await selection(page)
  arrive()
  await expect(dashboard.attempts.first()).toContainText('/early/')
  await expect(endpoint).toHaveValue(`${before}/early`)
  await expect(endpoint).toBeFocused()
  expect(await selection(page)).toEqual(at)
  await page.keyboard.insertText('X')
  await expect(endpoint).toHaveValue(`${before}/eXrly`)
  expect(await dashboard.download()).toContain(`${before}/eXrly`)
  for (let times = 0; times < 2 && (await endpoint.inputValue()) !== before; times++)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(endpoint).toHaveValue(before)
})

test('several fields, a name, a secret and the image are kept too', async ({ page }) => {
  const arrive = await visitWithoutScripts(page)
  const dashboard = new DashboardPage(page)
  await page.getByRole('textbox', { name: 'Registry name' }).first().fill('quay.io')
  await page.getByRole('textbox', { name: 'Rewrite 1 replacement' }).fill('early/$1')
  await page.getByRole('textbox', { name: 'Username' }).first().fill('robot')
  await page.getByLabel('Password', { exact: true }).first().fill('early-9f')
  await page.getByRole('textbox', { name: 'Host' }).first().fill('mirror.example.com:5000')
  await dashboard.image.fill('quay.io/cilium/cilium:v1.18.1')
  arrive()
  await expect(page.getByRole('status', { name: 'What a pull asks' })).toContainText('quay.io')
  await expect(page.getByRole('region', { name: 'Mirror quay.io' })).toBeVisible()
  await expect(dashboard.image).toHaveValue('quay.io/cilium/cilium:v1.18.1')
  await expect(page.getByLabel('Password', { exact: true }).first()).toHaveValue('early-9f')
  const text = await dashboard.download()
  for (const typed of ['quay.io:', 'early/$1', 'robot', 'early-9f', 'mirror.example.com:5000'])
    expect(text).toContain(typed)
})
