import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const FILE = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
`

/** As a release lists them, and as kubectl answers. */
const LIST = Array.from({ length: 300 }, (_, at) => `docker.io/rancher/app-${at}:v1.${at}\n`).join('')
const PODS = JSON.stringify({
  kind: 'List',
  items: [{ spec: { containers: [{ image: 'quay.io/team/web:2' }, { image: '{{ .Values.image }}' }] } }],
})

test('a list and manifests become a table, an air-gap verdict and a script', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  const table = panel.getByRole('table', { name: 'Images' })
  await test.step('open two lists at once', async () => {
    const chooser = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Open lists…' }).click()
    await (
      await chooser
    ).setFiles([
      { name: 'k3s-images.txt', mimeType: 'text/plain', buffer: Buffer.from(LIST) },
      { name: 'pods.json', mimeType: 'application/json', buffer: Buffer.from(PODS) },
    ])
    await expect(panel).toContainText('301 images were found.')
    await expect(panel).toContainText('Not an image name yet, a template fills it in: {{ .Values.image }}')
    await expect(table).toHaveAttribute('aria-rowcount', '302')
    await expect(table.getByRole('row').nth(1)).toContainText('harbor.example.com')
    await expect(table.getByRole('row').nth(1)).toContainText('hub/rancher/app-0')
    // Those in view alone are rendered.
    expect(await table.getByRole('row').count()).toBeLessThan(80)
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('filter and sort', async () => {
    await panel.getByRole('button', { name: 'quay.io · 1' }).click()
    await expect(panel).toContainText('1 of 301 images')
    await panel.getByRole('button', { name: 'quay.io · 1' }).click()
    await panel.getByRole('searchbox', { name: 'Filter the images' }).fill('app-29 harbor')
    await expect(panel).toContainText('11 of 301 images')
    await expect(table.getByRole('row').nth(1)).toContainText('app-290')
    await table.getByRole('button', { name: 'Image' }).click()
    await expect(table.getByRole('row').nth(1)).toContainText('app-29:v1.29')
    const saved = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'CSV' }).click()
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('"docker.io/rancher/app-299:v1.299","harbor.')
  })
  const airGap = panel.getByRole('region', { name: 'Air gap' })
  await test.step('close the gap as far as the flag does', async () => {
    await expect(airGap).toContainText('3 hosts outside can be asked')
    await expect(airGap).toContainText('still outside: quay.io, the registry of any other image')
    await airGap.getByRole('button', { name: 'Set the flag' }).click()
    await expect(airGap).toContainText('2 hosts outside can be asked')
    await expect(airGap).toContainText('a mirror "*" with the endpoint https://harbor.example.com: no host outside.')
  })
  await test.step('make the script', async () => {
    await panel.getByText('Fill a mirror with these images').click()
    const script = panel.getByRole('region', { name: 'The script' })
    await expect(script).toContainText('# Puts 300 images where the nodes look for them at harbor.example.com.')
    await expect(script).toContainText("'harbor.example.com/hub/rancher/app-0:v1.0'")
    await panel.getByRole('combobox', { name: 'Program that copies' }).selectOption('crane')
    await expect(script).toContainText(
      'crane copy docker.io/rancher/app-0:v1.0 harbor.example.com/hub/rancher/app-0:v1.0',
    )
    await expect(panel.getByRole('list', { name: 'Left out' })).toContainText('quay.io/team/web:2')
  })
  await test.step('an image leads to its plan', async () => {
    await table.getByRole('button', { name: /app-299/ }).click()
    await expect(dashboard.attempts.first()).toContainText('hub/rancher/app-299')
  })
})
