import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const FILE =
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000"]\nconfigs:\n  mirror.example.com:5000:\n    auth: {username: u, password: s3cret}\n    tls: {ca_file: /etc/ssl/mirror.pem}\n'

async function openSteps(page: Page, text: string) {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(text)
  await dashboard.chooseTab('Deploy')
  return { dashboard, panel: page.getByRole('tabpanel', { name: 'Deploy' }) }
}

function step(panel: Locator, title: string): Locator {
  return panel.getByRole('listitem').filter({ has: panel.page().getByRole('heading', { name: title }) })
}

async function copied(page: Page, button: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button.click()
  await expect(button).toContainText('Copied')
  return page.evaluate(async () => navigator.clipboard.readText())
}

test('the steps for the nodes follow the file and the options, each with what to copy', async ({ page }) => {
  const { dashboard, panel } = await openSteps(page, FILE)
  await expect(panel).not.toContainText('s3cret')
  const headings = panel.getByRole('list', { name: 'Steps' }).getByRole('heading')
  await expect(headings).toHaveText([
    'Put the file on every node',
    'Copy the certificate files',
    'Nodes that use a proxy: ask these hosts directly',
    'Restart one node after the other',
    'Check a pull on a node',
  ])
  expect(await copied(page, panel.getByRole('button', { name: 'Copy: ca_file of mirror.example.com:5000' }))).toBe(
    'sudo install -D -m 0644 -o root -g root mirror.pem /etc/ssl/mirror.pem',
  )
  await expect(step(panel, 'Restart one node')).toContainText('sudo systemctl restart k3s-agent')
  await page.getByRole('combobox', { name: 'Distribution' }).selectOption('RKE2')
  await expect(step(panel, 'Put the file')).toContainText('/etc/rancher/rke2/registries.yaml')
  await expect(step(panel, 'Restart one node')).toContainText('sudo systemctl restart rke2-agent')
  await dashboard.setSwitch('Embedded registry', true)
  await expect(step(panel, 'Set the flags')).toContainText('embedded-registry: true')
  await dashboard.askFor('quay.io/a/b:1')
  await expect(step(panel, 'Check a pull')).toContainText('pull quay.io/a/b:1')
  const all = await copied(page, panel.getByRole('button', { name: 'Copy all steps' }))
  expect(all).toContain('## 1. Put the file on every node')
  expect(all).toContain('    sudo systemctl restart rke2-server')
  expect(await accessibilityViolations(page)).toEqual([])
})

test('the script that compares a node with the plan is saved', async ({ page }) => {
  const { panel } = await openSteps(page, FILE)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'verify-registries.sh' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('verify-registries.sh')
  execFileSync('sh', ['-n'], { input: readFileSync(await download.path(), 'utf8') })
})

test('a file that K3s rejects has no steps, and one with problems says so first', async ({ page }) => {
  const { dashboard, panel } = await openSteps(page, 'mirrors:\n  docker.io:\n    endpoints: []\n')
  await expect(panel).toContainText('look at it before the nodes read it')
  await panel.getByRole('button', { name: 'Show problems' }).click()
  await expect(dashboard.problem('unknown-key')).toBeVisible()
  await dashboard.openText('mirrors: [\n')
  await dashboard.chooseTab('Deploy')
  await expect(panel).toContainText('K3s rejects this file')
  await expect(panel).toContainText('The steps for the nodes are shown once the file can be read.')
  await expect(panel.getByRole('list', { name: 'Steps' })).toHaveCount(0)
})

test('a note about the whole file leads to the steps, with the keyboard', async ({ page }) => {
  const { dashboard, panel } = await openSteps(page, FILE)
  await dashboard.chooseTab('Problems')
  const note = dashboard.problem('deploy-every-node')
  const part = page.getByRole('list', { name: 'Before you roll out' })
  await expect(note.and(part.locator('[data-problem]'))).toBeVisible()
  await note.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(panel).toBeFocused()
  await expect(panel.getByRole('list', { name: 'Steps' })).toBeVisible()
  await dashboard.chooseTab('Problems')
  await page.getByRole('button', { name: 'Steps for the nodes' }).click()
  await expect(panel).toBeFocused()
})

test('the steps are reached from the button that saves the file, and by a link', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await page.getByRole('button', { name: 'Download options' }).click()
  await page.getByRole('button', { name: 'How to roll it out' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Deploy' })
  await expect(panel).toBeFocused()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('radio', { name: 'The editor' }).check()
  const link = dialog.getByRole('textbox', { name: 'Link' })
  await expect(link).toHaveValue(/\/#v1\./)
  const address = await link.inputValue()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByRole('list', { name: 'Steps' })).toBeVisible()
})
