import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { tarOf } from '@/e2e/support/tar'
import { test } from '@/e2e/support/test'

test('the archive of the generated files becomes the file that they came from', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'All as zip' }).click(),
  ])
  const archive = await download.path()
  await dashboard.openText('mirrors: {}\n')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('File to open')
    .setInputFiles([{ name: 'containerd.zip', mimeType: 'application/zip', buffer: readFileSync(archive) }])
  await expect(page.getByText('Made from 3 files of containerd')).toBeVisible()
  await expect.poll(() => dashboard.yamlText()).toContain('"^rancher/(.*)": "mirrorproject/rancher-images/$1"')
  expect(await dashboard.yamlText()).toContain('ca_file: "/etc/ssl/certs/registry-ca.pem"')
})

test('a dropped tar of certs.d becomes one file, with a mirror for each folder', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const archive = tarOf({
    'certs.d/docker.io/hosts.toml': '[host."https://mirror.example.com/v2"]\n',
    'certs.d/_default/hosts.toml': '[host."https://other.example.com/v2"]\n',
  })
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'certs.d.tar'))
      return data
    },
    [...archive],
  )
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByText('Made from 2 files of containerd')).toBeVisible()
  const text = await dashboard.yamlText()
  expect(text).toContain('docker.io:\n    endpoint:\n      - "https://mirror.example.com"')
  expect(text).toContain('"*":\n    endpoint:\n      - "https://other.example.com"')
})
