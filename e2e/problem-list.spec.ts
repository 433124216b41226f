import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

/** A warning, then an error, and a note that is the same for two hosts. */
const MIXED = `mirrors:
  docker.io:
    endpoint: ["https://harbor.example.com/hub"]
  ghcr.io:
    endpoints: ["https://harbor.example.com"]
configs:
  harbor.example.com:
    auth: {username: robot, password: hunter2-long}
    tls: {ca_file: /etc/ssl/a.pem}
  quay.io:
    auth: {username: robot, password: hunter2-long}
    tls: {ca_file: /etc/ssl/b.pem}
`

test('a file without a mistake has a check in place of a count', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n')
  const tab = dashboard.tab('Problems')
  await expect(tab).toHaveAccessibleName(/^Problems, (?:none|\d+ notes?)$/)
  await expect(tab.locator('svg')).toBeVisible()
  await dashboard.openText(MIXED)
  await expect(tab.locator('svg')).toHaveCount(0)
  await expect(tab).toHaveAccessibleName(/^Problems, 1 error, 1 warning/)
  await expect(tab).toHaveText('Problems2')
})

test('errors come first, equal notes are one, and what is for the roll-out is apart', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MIXED)
  await dashboard.chooseTab('Problems')
  const panel = page.getByRole('tabpanel', { name: 'Problems' })
  const codes = panel.getByRole('list', { name: 'Problems' }).locator('[data-problem] a')
  await expect(codes).toHaveText(['unknown-key', 'endpoint-path-not-api-root'])
  const rollOut = panel.getByRole('list', { name: 'Before you roll out' })
  await expect(rollOut.locator('[data-problem]').filter({ hasText: 'tls-file-missing' })).toHaveCount(1)
  expect(await dashboard.places('tls-file-missing')).toBe(2)
})
