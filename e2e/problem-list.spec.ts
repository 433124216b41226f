import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

/** A warning, then an error, and what is to be thought of on the nodes. */
const MIXED = `configs:
  "harbor.example.com:443":
    auth: {username: robot, password: hunter2-long}
mirrors:
  docker.io:
    endpoint: ["https://harbor.example.com"]
  ghcr.io:
    endpoints: ["https://harbor.example.com"]
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

test('errors come first, and what is for the roll-out is apart', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MIXED)
  await dashboard.chooseTab('Problems')
  const panel = page.getByRole('tabpanel', { name: 'Problems' })
  const problems = panel.getByRole('list', { name: 'Problems', exact: true }).locator('[data-problem]')
  await expect(problems.locator('a')).toHaveText(['unknown-key', 'config-unused'])
  const rollOut = panel.getByRole('list', { name: 'Before you roll out' }).locator('[data-problem]')
  await expect(rollOut.filter({ hasText: 'deploy-every-node' })).toHaveCount(1)
  await expect(problems.filter({ hasText: 'deploy-every-node' })).toHaveCount(0)
})
