import { expect } from '@playwright/test'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const authority = createAuthority('a company')
const certificate = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })

test('a bundle is looked at up to 1 MiB, and a larger file is refused in words', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://127.0.0.1:1"]\nconfigs:\n  "127.0.0.1:1":\n    tls: {ca_file: /etc/ssl/ca.pem}\n',
  )
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.askFor('busybox:1.36')
  await page.getByRole('button', { name: 'Run this plan' }).click()
  const file = page.getByLabel('Open the file for /etc/ssl/ca.pem')
  const bundle = (bytes: number) => ({
    name: 'ca-bundle.crt',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(certificate.certificate + authority.certificate.repeat(bytes / authority.certificate.length)),
  })
  await file.setInputFiles(bundle(220_000))
  const found = page.getByRole('list', { name: 'Certificates in this file' })
  await expect(found).toContainText(/and \d{3} more; 1 of all not authorities/)
  await expect(found).toContainText('It is not an authority, but the certificate of a server.')
  await file.setInputFiles(bundle(1_300_000))
  await expect(page.getByRole('alert').filter({ hasText: 'ca-bundle.crt has 1.2 MiB' })).toBeVisible()
  await expect(found).toContainText(/and \d{3} more/)
})
