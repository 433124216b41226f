import { expect, test, type Page } from '@playwright/test'
import { accessibilityViolations } from './accessibility'
import { DashboardPage } from './dashboard-page'

async function openGallery(page: Page) {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Begin with an example…' }).click()
  return page.getByRole('dialog', { name: 'Examples' })
}

test('an example is found by a word, previewed with its plan, and opened with its flags', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const gallery = await openGallery(page)
  await expect
    .poll(() => gallery.getByRole('list', { name: 'Examples' }).getByRole('listitem').count())
    .toBeGreaterThanOrEqual(20)
  await gallery.getByRole('searchbox', { name: 'Search the examples' }).fill('air gap')
  await gallery.getByRole('button', { name: 'Air gap: nothing but the mirror' }).click()
  await expect(gallery.getByRole('list', { name: 'Plan of the example' })).toContainText(
    'https://registry.internal.example.com/v2/rancher/mirrored-pause',
  )
  await gallery.getByRole('button', { name: 'Open it' }).click()
  await expect(gallery).toBeHidden()
  await expect(page.getByRole('switch', { name: 'Disable default registry endpoint' })).toBeChecked()
  await dashboard.expectAttempts(['https://registry.internal.example.com'])
})

test('what was written is replaced only after confirmation, and undo restores it', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const mine = '# mine\nmirrors:\n  docker.io:\n    endpoint: [https://mine.example.com]\n'
  await dashboard.openText(mine)
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Air gap: nothing but the mirror' }).click()
  await gallery.getByRole('button', { name: 'Open it' }).click()
  await gallery.getByRole('button', { name: 'Replace mine' }).click()
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused()
  await expect.poll(() => dashboard.yamlText()).toContain('registry.internal.example.com')
  const flag = page.getByRole('switch', { name: 'Disable default registry endpoint' })
  await expect(flag).toBeChecked()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toBe(mine)
  await expect(flag).not.toBeChecked()
})

test('an example is added to a file, which keeps its content', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const mine = '# mine\nmirrors:\n  docker.io: # keep\n    endpoint: [https://mine.example.com]\n'
  await dashboard.openText(mine)
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Harbor for several registries' }).click()
  await expect(gallery).toContainText('mirrors docker.io is in your file already')
  await gallery.getByRole('button', { name: 'Add it to mine' }).click()
  await expect.poll(() => dashboard.yamlText()).toContain('quay.io/$1')
  expect(await dashboard.yamlText()).toContain('docker.io: # keep\n    endpoint: [https://mine.example.com]')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toBe(mine)
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`the gallery has no accessibility violations (${colorScheme}, ${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await new DashboardPage(page).visit()
    await openGallery(page)
    await expect(page.getByRole('list', { name: 'Plan of the example' })).toBeVisible()
    expect(await accessibilityViolations(page)).toEqual([])
  })
}
