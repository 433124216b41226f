import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const FILE = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com, "http://localhost:5000"]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
  quay.io:
    endpoint: [https://harbor.example.com]
  "*":
    endpoint: [https://all.example.com]
`
const LIST = [
  ...Array.from({ length: 40 }, (_, at) => `rancher/app-${at}:v1`),
  ...Array.from({ length: 10 }, (_, at) => `quay.io/team/web-${at}:2`),
  ...Array.from({ length: 60 }, (_, at) => `r${at}.example.org/tool:1`),
].join('\n')

test('a map shows through which endpoints images come', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  await panel.getByRole('textbox').first().fill(LIST)
  await expect(panel).toContainText('110 images were found.')
  await panel.getByRole('button', { name: 'Map' }).click()
  const map = panel.getByRole('region', { name: 'Route map' })
  const node = (name: string | RegExp) => map.getByRole('button', { name })
  await test.step('names, numbers, and the rest grouped', async () => {
    await expect(node('docker.io, registry, 40 images')).toBeVisible()
    await expect(node('docker.io, mirror entry, 40 images')).toBeVisible()
    await expect(node('harbor.example.com, endpoint, 50 images')).toBeVisible()
    await expect(node('registry-1.docker.io, default endpoint, 40 images')).toBeVisible()
    await expect(node('42 others, registry, 42 images')).toBeVisible()
    await expect(map).toContainText('Grouped because they are too many to draw: 42 others')
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('the keyboard leads along links, and findings are where they act', async () => {
    await node('docker.io, registry, 40 images').focus()
    await page.keyboard.press('ArrowRight')
    await expect(node('docker.io, mirror entry, 40 images')).toBeFocused()
    await page.keyboard.press('Enter')
    const chosen = map.getByRole('group', { name: 'What is chosen' })
    await expect(chosen).toContainText('docker.io → harbor.example.com: asked first for 40 images')
    await expect(chosen).toContainText('docker.io → localhost:5000: asked later for 40 images')
    await expect(chosen.locator('[data-code=endpoint-localhost]')).toBeVisible()
    await expect(map.locator('[data-link][data-lit]')).toHaveCount(4)
    await node('all.example.com, endpoint, 60 images').click()
    await expect(chosen).toContainText('If it does not answer, somebody else is asked for all of them.')
    await node('docker.io, mirror entry, 40 images').click()
    await page.keyboard.press('ArrowLeft')
    await expect(node('docker.io, registry, 40 images')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(node('docker.io, registry, 40 images')).not.toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(node('docker.io, registry, 40 images')).toBeFocused()
  })
  await test.step('as a table', async () => {
    const row = map.getByRole('table').getByRole('row', { name: /^docker\.io/ })
    await expect(row).toContainText('harbor.example.com, localhost:5000')
  })
  await test.step('blocked default endpoints are crossed out', async () => {
    await panel.getByRole('region', { name: 'Air gap' }).getByRole('button', { name: 'Set the flag' }).click()
    await expect(node('registry-1.docker.io, default endpoint, blocked by the flag, 40 images')).toBeVisible()
  })
  await test.step('as a picture', async () => {
    const saved = async (name: string) => {
      const download = page.waitForEvent('download')
      await map.getByRole('button', { name }).click()
      return readFile(await (await download).path())
    }
    expect((await saved('SVG')).toString('utf8')).toMatch(/^<svg xmlns[\s\S]*harbor\.example\.com[\s\S]*<\/svg>\n$/)
    const png = await saved('PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // Drawn at twice its size.
    expect(png.readUInt32BE(16)).toBe(2 * (900 + 32))
  })
  await test.step('the plan that is shown is lit', async () => {
    await node(/^quay\.io, registry/).click()
    await node(/^quay\.io, registry/).click()
    await panel.getByRole('button', { name: 'Table' }).click()
    await panel.getByRole('searchbox', { name: 'Filter the images' }).fill('web-3')
    await panel.getByRole('button', { name: 'quay.io/team/web-3:2' }).click()
    await dashboard.chooseTab('Images')
    await panel.getByRole('button', { name: 'Map' }).click()
    await expect(map.getByRole('status')).toContainText('Lit: the way of quay.io/team/web-3:2')
    await expect(map.locator('[data-link][data-lit]')).toHaveCount(3)
  })
})

test('without a list the map shows the registries of the file', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  await panel.getByRole('button', { name: 'Map', exact: true }).click()
  const map = panel.getByRole('region', { name: 'Route map' })
  const node = (name: string | RegExp) => map.getByRole('button', { name })
  await expect(node('docker.io, registry, 1 registry')).toBeVisible()
  await expect(node('any other registry, registry, 1 registry')).toBeVisible()
  await expect(node('harbor.example.com, endpoint, 2 registries')).toBeVisible()
  await expect(node('the registry itself, default endpoint, 1 registry')).toBeVisible()
  await expect(map).toContainText('Without a list of images each registry of the file counts as one')
  await expect(map.getByRole('columnheader', { name: 'Images' })).toHaveCount(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await panel.getByRole('textbox').first().fill(LIST)
  await expect(node('docker.io, registry, 40 images')).toBeVisible()
  await test.step('where a placeholder decides which entry answers, nothing is said to be asked', async () => {
    await dashboard.openText('mirrors:\n  ${ORG_REGISTRY}:\n    endpoint: [https://harbor.example.com]\n')
    await dashboard.chooseTab('Images')
    await expect(node('harbor.example.com, endpoint, undecided, 110 images')).toBeVisible()
    await expect(map).toContainText('Undecided: a placeholder that is not filled in decides')
    const row = map.getByRole('table').getByRole('row', { name: /^docker\.io/ })
    await expect(row).toContainText('undecided: ${ORG_REGISTRY}, none')
  })
  await panel.getByRole('button', { name: 'Table' }).click()
})
