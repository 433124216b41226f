import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

async function openCommands(page: Page) {
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Find a command' })
  await expect(field).toBeFocused()
  return field
}

function commandsOf(page: Page) {
  return page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
}

test('switch the release, go to a registry and share by typing a part of their names', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await (await openCommands(page)).fill('release 1.30.14')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'K3s release' })).toHaveValue('v1.30.14+k3s1')

  await (await openCommands(page)).fill('mirror docker')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Mirror docker.io' }).locator(':focus')).toBeVisible()

  await (await openCommands(page)).fill('share')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
})

test('apply a fix, undo it and run the plan by name', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = 'mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n'
  await dashboard.openText(text)
  const field = await openCommands(page)
  await field.fill('fix line 3')
  await expect(commandsOf(page).first()).toContainText('(line 3)')
  await page.keyboard.press('Enter')
  await expect.poll(() => dashboard.yamlText()).not.toBe(text)
  await (await openCommands(page)).fill('undo')
  await page.keyboard.press('Enter')
  await expect.poll(() => dashboard.yamlText()).toBe(text)
  await (await openCommands(page)).fill('run')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Run this plan' })).toHaveAttribute('aria-expanded', 'true')
})

test('what guide, rules, releases and schema say is found after the commands, and opened beside the page', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  for (const [query, kind, path] of [
    ['wildcard-tls-dropped', 'Rule', '/rules/wildcard-tls-dropped'],
    ['backslash', 'Guide', '/guide/rewrites#backslash'],
    ['v1.33.3 login', 'Release', '/releases#docker-hub-login-true'],
    ['insecure_skip_verify', 'Field', '/schema#configs-tls-insecure_skip_verify'],
  ] as const) {
    await (await openCommands(page)).fill(query)
    await expect(commandsOf(page).filter({ hasText: kind }).first()).toBeVisible()
    const opened = page.waitForEvent('popup')
    await commandsOf(page).filter({ hasText: kind }).first().click()
    const other = await opened
    expect(other.url()).toMatch(new RegExp(`${path}$`))
    await other.close()
  }
})

test('commands are asked for while a dialog closes, come after it, and give back the focus that it had', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dashboard.image.focus()
  for (const close of ['escape', 'button'] as const) {
    await (await openCommands(page)).fill('Share')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    // In one task, so that the page cannot follow in between.
    await page.evaluate((way) => {
      const open = document.querySelector<HTMLDialogElement>('dialog[open]')
      if (way === 'button') open?.querySelector('button')?.click()
      else open?.close()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
    }, close)
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(dashboard.image).toBeFocused()
  }
  // What was asked for while it was open is not.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('move through the commands by arrow keys, be told when nothing fits, and come back with Escape', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.image.focus()
  const field = await openCommands(page)
  await page.keyboard.press('ArrowDown')
  await expect(commandsOf(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(commandsOf(page).last()).toHaveAttribute('aria-selected', 'true')
  await field.fill('xyzzy')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toContainText('Nothing is called like that')
  await page.keyboard.press('Escape')
  await expect(dashboard.image).toBeFocused()
})

test('a question mark lists the keys, but is a letter where text is written; Ctrl+S downloads', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.image.focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await dashboard.askFor('nginx')
  await dashboard.tab('Plan').focus()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Find a command')
  await page.keyboard.press('Escape')
  await expect(dashboard.tab('Plan')).toBeFocused()
  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+s')
  expect((await download).suggestedFilename()).toBe('registries.yaml')
})
