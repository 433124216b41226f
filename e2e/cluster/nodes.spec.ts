import { expect } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { englishIn } from '@/e2e/support/english-in'
import { test } from '@/e2e/support/test'
import { simulatedCluster } from '@/lib/testdata/simulated-cluster'
import { untilHydrated } from '@/e2e/support/until-hydrated'

/** The file that the real command makes of what 500 nodes print, one of which ends in the middle. */
function reportFile(): string {
  const lines = simulatedCluster(501)
  const { stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../dist/pullpath.mjs'), 'report', '--json'],
    { input: lines.slice(0, -50), encoding: 'utf8' },
  )
  return stdout
}

test('the report of 500 nodes shows how they differ, then nodes by images', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await expect(dashboard.tab('Nodes')).toHaveCount(0)
  const before = await dashboard.yamlText()
  await dashboard.openFile('report.json', reportFile())
  const panel = page.getByRole('tabpanel', { name: 'Nodes' })
  const table = panel.getByRole('table', { name: 'Nodes by images' })
  const rows = table.getByRole('row')
  await test.step('what differs comes first', async () => {
    await expect(panel.getByRole('status').first()).toHaveText(
      '500 nodes answered, 491 of them alike; 0 did not answer',
    )
    const differences = panel.getByRole('region', { name: 'Differences' }).getByRole('listitem')
    for (const [at, text] of [
      'node-7: a file of certs.d was changed after the node wrote it (edited-by-hand)',
      'node-240: a pull fails',
      'node-20, node-21, node-22: not restarted since the settings were changed',
      'node-240: the pull of quay.io/cilium/cilium:v1.18.1 fails; on 499 nodes it works',
      'node-7: registries.yaml says something else than on 499 nodes',
      'node-112: harbor.example.com is 192.0.2.99; on 499 nodes it is 192.0.2.1',
    ].entries())
      await expect(differences.nth(at)).toContainText(text)
    await expect(differences).toHaveCount(6)
    await expect(panel).toContainText('reports that end in the middle, not used: 1')
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('nodes that are alike are one row, images that are one column', async () => {
    await expect(table).toHaveAttribute('aria-rowcount', '7')
    await expect(rows.nth(1)).toContainText('node-7')
    await expect(rows.last()).toContainText('491 nodes alike, e.g. node-3')
    await expect(table.getByRole('columnheader')).toHaveCount(5)
    await expect(table.getByRole('columnheader').nth(3)).toContainText('and 1 image pulled alike')
  })
  await test.step('by zone, by node, by image', async () => {
    await panel.getByRole('combobox', { name: 'A row is' }).selectOption('each node')
    await expect(panel).toContainText('500 nodes in 500 rows')
    expect(await rows.count()).toBeLessThan(60)
    await panel.getByRole('searchbox', { name: 'Filter nodes or images' }).fill('node-24')
    await expect(panel).toContainText('11 nodes in 11 rows')
    await panel.getByRole('searchbox', { name: 'Filter nodes or images' }).fill('cilium')
    await expect(table.getByRole('columnheader')).toHaveCount(4)
    await panel.getByRole('combobox', { name: 'A row is' }).selectOption('zones')
    await panel
      .getByRole('group', { name: 'Zones' })
      .getByRole('button', { name: /zone-b/ })
      .click()
    await expect(rows.last()).toContainText('zone-b')
    await expect(rows.filter({ hasText: 'zone-a' })).toHaveCount(0)
  })
  await test.step('the file that was open stays, and the report can be closed', async () => {
    expect(await dashboard.yamlText()).toBe(before)
    await panel.getByRole('button', { name: 'Close the report' }).click()
    await expect(dashboard.tab('Nodes')).toHaveCount(0)
    await expect(dashboard.attempts.first()).toBeVisible()
  })
  await test.step('what is pasted is opened too, and a report that was cut is said to be', async () => {
    await dashboard.openText(reportFile().slice(0, -100))
    await expect(panel).toContainText('This report cannot be read: it was cut, or is of another version of pullpath.')
    await panel.getByRole('button', { name: 'Close the report' }).click()
  })
})

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  test('the table scrolls in itself, and nothing is in English', async ({ page }) => {
    await page.goto('/')
    await untilHydrated(page)
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'report.json', { type: 'application/json' }))
      return transfer
    }, reportFile())
    await page.locator('.page').dispatchEvent('drop', { dataTransfer: files })
    const panel = page.getByRole('tabpanel', { name: '节点' })
    await expect(panel).toContainText('500 个节点有响应，其中 491 个一致')
    await expect(panel.getByRole('table')).toBeVisible()
    expect(await englishIn(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await accessibilityViolations(page)).toEqual([])
  })
})
