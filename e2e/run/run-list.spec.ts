import { expect } from '@playwright/test'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { readFile } from 'node:fs/promises'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { createAuthority } from '@/lib/testdata/rig/certificates'

// One after the other: the server runs one list at a time.
test.describe.configure({ mode: 'default' })

const FOUND = {
  'Content-Type': 'application/vnd.oci.image.manifest.v1+json',
  'Docker-Content-Digest': `sha256:${'a'.repeat(64)}`,
  'Content-Length': 500,
}

const open: Server[] = []
test.afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

test('a list is run, cancelled and run to its end, and the table has what came of it', async ({ page }) => {
  let isHeld = true
  let connections = 0
  const answered = new Set<Socket>()
  const registry = createServer((request, response) => {
    request.resume()
    // Not answered: our limit ends each of them, four at a time, so that the run lasts until it is cancelled.
    if (isHeld && request.url?.includes('slow')) return
    answered.add(request.socket)
    if (request.url?.includes('missing')) response.writeHead(404, { 'Content-Length': 0 }).end()
    else response.writeHead(200, FOUND).end()
  }).on('connection', () => (connections += 1))
  open.push(registry)
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  const { port } = registry.address() as AddressInfo

  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n  docker.io:\n    endpoint: ["http://localhost:${port}"]\n`)
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  const names = [
    ...Array.from({ length: 12 }, (_, at) => `team/app-${at}:1`),
    'team/missing:1',
    ...Array.from({ length: 60 }, (_, at) => `team/slow-${at}:1`),
  ]
  await panel.getByRole('textbox').first().fill(names.join('\n'))
  const run = panel.getByRole('region', { name: 'Run the plans' })
  const table = panel.getByRole('table', { name: 'Images' })
  await test.step('says first who will be asked', async () => {
    await run.getByRole('button', { name: 'Run these 73 plans' }).click()
    await expect(run.getByRole('list', { name: 'Hosts', exact: true })).toHaveText(
      `http://localhost:${port}no credentials`,
    )
    expect(connections).toBe(0)
    await run.getByRole('button', { name: 'Ask these hosts' }).click()
  })
  await test.step('what is done is kept when it is cancelled', async () => {
    await expect(run.getByRole('status')).toContainText(/(1[3-9]|[2-6]\d) of 73 asked, 1 fail/)
    await expect(run.getByRole('progressbar')).toHaveAttribute('value', /^(1[3-9]|[2-6]\d)$/)
    await run.getByRole('button', { name: 'Cancel' }).click()
    await expect(run.getByRole('status')).toHaveText(
      /^Cancelled\. 12 work, 1 fail, \d+ undecided, [1-9]\d* not asked\.$/,
    )
    expect(answered.size).toBeLessThanOrEqual(4)
    await expect(table.getByRole('row', { name: /app-3/ })).toContainText(`works · localhost:${port}`)
    await expect(table.getByRole('row', { name: /missing/ })).toContainText(`fails · localhost:${port}`)
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('those that a filter shows are run', async () => {
    isHeld = false
    await panel.getByRole('searchbox', { name: 'Filter the images' }).fill('slow-59')
    await run.getByRole('button', { name: 'Run this plan' }).click()
    await run.getByRole('button', { name: 'Ask these hosts' }).click()
    await expect(run.getByRole('status')).toHaveText('1 work, 0 fail, 0 undecided, 0 not asked.')
    const saved = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'CSV' }).click()
    expect(await readFile(await (await saved).path(), 'utf8')).toContain(`"works: localhost:${port}"`)
  })
  await test.step('results of another file are said to be that', async () => {
    await dashboard.openText(`mirrors:\n  docker.io:\n    endpoint: ["http://localhost:${port}/v2"]\n`)
    await dashboard.chooseTab('Images')
    await expect(run.getByRole('status')).toContainText('The file or the node has changed since.')
  })
})

test('the certificate files of the nodes are given by hand for a list, as for one plan', async ({ page }) => {
  const authority = createAuthority('a company')
  const { certificate, key } = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })
  const registry = createTlsServer({ cert: certificate, key }, (request, response) => {
    request.resume()
    response.writeHead(200, FOUND).end()
  })
  open.push(registry)
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  const { port } = registry.address() as AddressInfo
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    `mirrors:\n  docker.io:\n    endpoint: ["https://localhost:${port}"]\nconfigs:\n  "localhost:${port}":\n    tls: {ca_file: /etc/ssl/company-ca.pem}\n`,
  )
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  await panel
    .getByRole('textbox')
    .first()
    .fill(Array.from({ length: 5 }, (_, at) => `team/app-${at}:1`).join('\n'))
  const run = panel.getByRole('region', { name: 'Run the plans' })
  await test.step('without it they stay undecided', async () => {
    await run.getByRole('button', { name: 'Run these 5 plans' }).click()
    await run.getByRole('button', { name: 'Ask without it' }).click()
    await expect(run.getByRole('status')).toHaveText('0 work, 0 fail, 5 undecided, 0 not asked.')
  })
  await test.step('with it they work', async () => {
    await run.getByRole('button', { name: 'Run these 5 plans' }).click()
    await run.getByRole('textbox', { name: '/etc/ssl/company-ca.pem' }).fill(authority.certificate)
    await expect(run.getByRole('list', { name: 'Certificates in this file' })).toBeVisible()
    expect(await accessibilityViolations(page)).toEqual([])
    await run.getByRole('button', { name: 'Ask these hosts' }).click()
    await expect(run.getByRole('status').last()).toHaveText('5 work, 0 fail, 0 undecided, 0 not asked.')
  })
})
