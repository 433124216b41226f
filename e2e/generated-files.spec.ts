import { expect, test } from '@playwright/test'
import { DashboardPage } from './dashboard-page'

test('secrets are masked until they are revealed', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const config = dashboard.file('config.toml')
  await expect(config).toContainText('username = "puller"')
  await expect(config).not.toContainText('change-me')
  await page.getByRole('tabpanel', { name: 'Files' }).getByRole('button', { name: 'Show secrets' }).click()
  await expect(config).toContainText('password = "change-me"')
})

test('lines changed by an edit are marked', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const hosts = dashboard.file('certs.d/docker.io/hosts.toml')
  await expect(hosts.locator('[data-changed]')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Rewrite 1 replacement' }).fill('other/$1')
  await expect(hosts.locator('[data-changed]')).toHaveText(['    "^rancher/(.*)" = "other/$1"\n'])
})

test('what comes from registries.yaml stands out in config.toml', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  await expect(dashboard.file('config.toml').locator('[data-own]')).toHaveText([
    /registry\.configs\.'registry\.example\.com:5000'\.auth/,
    /username/,
    /password/,
  ])
})

test('a mirror whose hosts.toml cannot be decoded is a problem, and the plan shows what remains', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n      \'^a\\.b/(.*)\': "x/$1"\n',
  )
  await dashboard.expectAttempts(['https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6'])
  await dashboard.chooseTab('Problems')
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('rewrite-backslash')
})
