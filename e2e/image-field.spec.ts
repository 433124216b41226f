import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const FILE = `mirrors:
  quay.io:
    endpoint: ["https://mirror.example.com"]
  registry.internal:5000:
    endpoint: ["http://registry.internal:5000"]
`
const OF_QUAY = 'quay.io/jetstack/cert-manager-controller:v1.18.2'
const OF_INTERNAL = 'registry.internal:5000/team/app:1.0'

async function openDashboard(page: Page) {
  const dashboard = new DashboardPage(page)
  const list = page.getByRole('listbox', { name: 'Suggested images' })
  await dashboard.visit()
  return { dashboard, list, options: list.getByRole('option') }
}

test('choose an image of the file by mouse', async ({ page }) => {
  const { dashboard, list, options } = await openDashboard(page)
  await dashboard.openText(FILE)
  await dashboard.image.click()
  await expect(options.filter({ hasText: 'in this file' })).toHaveText([/^quay\.io/, /^registry\.internal:5000/])
  await options.filter({ hasText: OF_INTERNAL }).click()
  await expect(list).toBeHidden()
  await expect(dashboard.image).toHaveValue(OF_INTERNAL)
  await expect(dashboard.image).toBeFocused()
  await expect(dashboard.attempts.first()).toContainText('http://registry.internal:5000/v2/team/app/manifests/1.0')
})

test('of a file that is rejected only what its last good text said is offered, and that is said', async ({ page }) => {
  const { dashboard, list, options } = await openDashboard(page)
  const note = page
    .getByRole('tabpanel')
    .or(page.locator('.area-image'))
    .getByText(/^The file cannot be read/)
  const rejected = FILE.replace('endpoint: ["https://mirror.example.com"]', 'endpoint: {a: b}')
  await dashboard.openText(rejected)
  await dashboard.image.click()
  await expect(note).toHaveText('The file cannot be read, so none of its images are here.')
  await expect(list).toBeVisible()
  await expect(options.filter({ hasText: 'team/app:1.0' })).toHaveCount(0)
  await expect(options.filter({ hasText: /in this file|good text/ })).toHaveCount(0)
  await expect(page.getByText('This file has no mirror of')).toHaveCount(0)

  await dashboard.openText(FILE)
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText('"')
  await expect(dashboard.tab('Problems')).toHaveAccessibleName(/error/)
  await dashboard.image.click()
  await expect(note).toHaveText(/of its last text that could be\.$/)
  await expect(options.filter({ hasText: 'in its last good text' })).toHaveText([
    /^quay\.io/,
    /^registry\.internal:5000/,
  ])
})

test('choose an image by keyboard', async ({ page }) => {
  const { dashboard, list, options } = await openDashboard(page)
  await dashboard.openText(FILE)
  await dashboard.image.focus()
  await expect(list).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(dashboard.image).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const marked = (await options.nth(1).getAttribute('id')) ?? ''
  await expect(dashboard.image).toHaveAttribute('aria-activedescendant', marked)
  await page.keyboard.press('Enter')
  await expect(dashboard.image).toHaveValue(OF_INTERNAL)
  await expect(list).toBeHidden()
  await page.keyboard.press('ArrowUp')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(dashboard.image).toHaveValue(OF_INTERNAL)
})

test('type a part of a name, with images of the list and used before', async ({ page }) => {
  const { dashboard, options, list } = await openDashboard(page)
  await dashboard.askFor('busybox:1.36')
  await dashboard.chooseTab('Problems')
  await page.getByText('Compare with the images of your cluster').click()
  await page.getByRole('textbox', { name: 'Images of the cluster' }).fill('ghcr.io/team/boxes:2')
  await dashboard.image.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('box')
  await expect(options).toHaveText([/ghcr\.io\/team\/boxes:2.*image list/, /busybox:1\.36.*used before/])
  await page.keyboard.type('zzz')
  await expect(list).toBeHidden()
})

test('paste a name with what is around it', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const pasted = [
    {
      why: 'an indented line of a pod',
      typed: '    image: "quay.io/cilium/cilium:v1.18.1"',
      image: 'quay.io/cilium/cilium:v1.18.1',
    },
    {
      why: 'a command',
      typed: 'sudo k3s crictl pull quay.io/cilium/cilium:v1.18.1',
      image: 'quay.io/cilium/cilium:v1.18.1',
    },
  ]
  await checkRows(
    pasted,
    () => dashboard.visit(),
    async ({ typed, image }) => {
      await dashboard.askFor('nginx')
      await dashboard.expectAttempts(['https://registry.example.com:5000', 'https://registry-1.docker.io'])
      await dashboard.askFor(typed)
      await dashboard.expectAttempts(['https://quay.io/v2/cilium/cilium/manifests/v1.18.1'])
      await expect(dashboard.image).toHaveAttribute('aria-invalid', 'false')
      await dashboard.image.blur()
      await expect(dashboard.image).toHaveValue(image)
    },
  )
})

test('paste a text with a name in it, and take the image of it', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const pasted = [
    {
      why: 'an event of the kubelet',
      typed: 'Failed to pull image "quay.io/a/b:1": rpc error: code = NotFound desc = x',
    },
    { why: 'the URL of a request', typed: 'https://quay.io/v2/a/b/manifests/1' },
  ]
  await checkRows(
    pasted,
    () => dashboard.visit(),
    async ({ typed }) => {
      await dashboard.askFor(typed)
      await page.getByRole('button', { name: 'Use quay.io/a/b:1' }).click()
      await expect(dashboard.image).toHaveValue('quay.io/a/b:1')
      await expect(dashboard.image).toBeFocused()
      await dashboard.expectAttempts(['https://quay.io/v2/a/b/manifests/1'])
    },
  )
})

test('read what is wrong with a name, once, and be asked for one when the field is empty', async ({ page }) => {
  const { dashboard } = await openDashboard(page)
  await dashboard.askFor('nginx:1:2')
  await expect(dashboard.image).toHaveAccessibleDescription(/^invalid reference format\s+Keep one colon/)
  await expect(page.getByText('invalid reference format')).toHaveCount(1)
  await dashboard.askFor(`${'A'.repeat(5_000)}`)
  const said = page.locator('#image-problem')
  await expect(said).toContainText('in lower case')
  expect((await said.innerText()).length).toBeLessThan(400)
  await dashboard.askFor('')
  await expect(page.getByText('Type an image name to see what its pull asks')).toBeVisible()
  await expect(dashboard.image).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByText('The pull fails before any request')).toBeHidden()
  await dashboard.askFor('nginx')
  await expect(dashboard.attempts).not.toHaveCount(0)
})

test('open a file of other registries and see a pull of it, or keep the image that was typed since', async ({
  page,
}) => {
  const { dashboard } = await openDashboard(page)
  const before = await dashboard.image.inputValue()
  await dashboard.openText(FILE)
  await expect(dashboard.image).toHaveValue(before)
  await page.getByRole('button', { name: `Show a pull of ${OF_QUAY}` }).click()
  await expect(dashboard.image).toHaveValue(OF_QUAY)
  await expect(dashboard.attempts.first()).toContainText('https://mirror.example.com/v2/')
  const offer = page.getByRole('button', { name: /^Show a pull of/ })
  await expect(offer).toBeHidden()
  await dashboard.askFor('nginx')
  await dashboard.openText(FILE.replaceAll('mirror.example', 'other.example'))
  await expect(offer).toBeVisible()
  await dashboard.askFor('ghcr.io/a/b:1')
  await expect(offer).toBeHidden()
  await expect(dashboard.image).toHaveValue('ghcr.io/a/b:1')
})
