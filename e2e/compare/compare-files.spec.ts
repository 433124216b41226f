import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const HOSTS = 'certs.d/docker.io/hosts.toml'

test('after an edit one line says how many files differ, and a button shows what was removed and added', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const hosts = dashboard.file(HOSTS)
  await expect(hosts).toBeVisible()
  await expect(dashboard.comparison).toHaveText('')
  const endpoint = page.getByRole('textbox', { name: 'Endpoint 1' })
  await endpoint.fill('https://registry.example.com:5001')
  await endpoint.fill('https://registry.example.com:50011')
  await expect(dashboard.comparison).toHaveText('1 of 3 files differs from what was opened.')
  await expect(hosts.locator('[data-diff]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  // Other port, other entry: the CA of the old one is gone.
  await expect(hosts.locator('[data-diff=removed]')).toContainText([
    '[host."https://registry.example.com:5000/v2"]',
    'ca = ["/etc/ssl/certs/registry-ca.pem"]',
    'registry.example.com:5000/v2".rewrite]',
  ])
  await expect(hosts.locator('[data-diff=added]').first()).toContainText(
    'Added: [host."https://registry.example.com:50011/v2"]',
  )
  await expect(dashboard.file('config.toml')).toBeHidden()
  await page.getByRole('button', { name: 'Stop comparing' }).click()
  await expect(hosts.locator('[data-diff]')).toHaveCount(0)
  await expect(dashboard.file('config.toml')).toBeVisible()
})

test('typing back what was opened leaves nothing to compare, and files are compared with the last download', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const replacement = page.getByRole('textbox', { name: 'Rewrite 1 replacement' })
  const opened = await replacement.inputValue()
  await replacement.fill('other/$1')
  await expect(dashboard.comparison).toContainText('1 of 3 files')
  await replacement.fill(opened)
  await expect(dashboard.comparison).toHaveText('')
  await replacement.fill('first/$1')
  await expect(dashboard.compareChoice.getByRole('option', { name: 'The last download' })).toHaveCount(0)
  await dashboard.download()
  await replacement.fill('second/$1')
  await dashboard.compareWith('downloaded')
  await expect(dashboard.file(HOSTS).locator('[data-diff=removed]')).toContainText(['first/$1'])
  await expect(dashboard.comparison).toHaveText('1 of 3 files differs from the last download.')
})

test('unchanged parts are folded, opened by a button, and a link to a file that is the same still arrives', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  await page.getByRole('textbox', { name: 'Username' }).fill('robot')
  await dashboard.compareWith('opened')
  const config = dashboard.file('config.toml')
  await expect(config.locator('[data-diff=removed]')).toContainText(['username = "puller"'])
  await expect(config).not.toContainText('version = 3')
  await config
    .getByRole('button', { name: /^Show \d+ unchanged lines$/ })
    .first()
    .click()
  await expect(config).toContainText('version = 3')
  await expect(dashboard.file(HOSTS)).toBeHidden()
  await dashboard.chooseTab('Plan')
  await dashboard.followFileLink(0)
  await expect(page.locator('.file-line:focus')).toContainText('[host."https://registry.example.com:5000/v2"]')
})

test('files are compared with those of another release, or of a node without a flag', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  await dashboard.compareWith('v1.31.4+k3s1')
  await expect(dashboard.comparison).toHaveText('3 of 3 files differ from v1.31.4+k3s1.')
  const config = dashboard.file('config.toml')
  await expect(config.locator('[data-diff=removed]').filter({ hasText: 'version = 2' })).toHaveCount(1)
  await expect(config.locator('[data-diff=added]').filter({ hasText: 'version = 3' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Stop comparing' }).click()

  const said = page.getByRole('status', { name: 'After the switch' })
  await expect(said).toHaveText('')
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await expect(said).toHaveText(
    `1 file and the plan differ from a node without --disable-default-registry-endpoint: ${HOSTS}.`,
  )
  await dashboard.compareWith('disableDefaultRegistryEndpoint')
  await expect(dashboard.comparison).toHaveText(
    '1 of 3 files differs from a node without --disable-default-registry-endpoint.',
  )
  await expect(dashboard.file(HOSTS).locator('[data-diff=removed]')).toContainText(['server =', 'capabilities ='])
})

test('a large text is compared in a thread', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n${mirrors(800)}`)
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.chooseTab('Files')
  await dashboard.compareWith('disableDefaultRegistryEndpoint')
  await expect(dashboard.comparison).toHaveText(/^800 of 801 files differ/)
})

test('after a switch of the release one line says what changed, and leads to the differences', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const said = page.getByRole('status', { name: 'After the switch' })
  await expect(said).toHaveText('')
  const release = page.getByRole('combobox', { name: 'K3s release' })
  await release.selectOption('v1.31.4+k3s1')
  await expect(said).toHaveText(
    /^3 files differ from v1\.37\.\d+\+k3s1: certs\.d\/docker\.io\/hosts\.toml, .*config\.toml\.$/,
  )
  await page.getByRole('button', { name: 'Show the differences' }).click()
  await expect(dashboard.tab('Files')).toHaveAttribute('aria-selected', 'true')
  await expect(dashboard.file('config.toml').locator('[data-diff=removed]').first()).toBeVisible()
  await release.selectOption('v1.31.3+k3s1')
  await expect(said).toHaveText(/^Nothing changes for this file: .* v1\.31\.4\+k3s1\.$/)
  await expect(page.getByRole('button', { name: 'Show the differences' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Rewrite 1 replacement' }).fill('other/$1')
  await expect(said).toHaveText('')
})

test('releases are grouped by minor, with their month and what they change', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const release = page.getByRole('combobox', { name: 'K3s release' })
  const group = release.locator('optgroup[label="v1.33"]')
  await expect(group.locator('option[value="v1.33.10+k3s1"]')).toHaveText(
    /^v1\.33\.10\+k3s1 · 2026-03 · changes: containerd 2\.2, /,
  )
  await expect(group.locator('option[value="v1.33.9+k3s1"]')).toHaveText('v1.33.9+k3s1 · 2026-03')
})

function mirrors(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `  r${at}.example.com:\n    endpoint: [https://m.example.com:5000]\n`,
  ).join('')
}
