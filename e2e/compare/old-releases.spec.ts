import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const FILE = `mirrors:
  quay.io:
    endpoint: ["https://harbor.example.com", "https://quay.io"]
    rewrite: {"^(.*)$": "quay/$1"}
configs:
  harbor.example.com:
    auth: {username: robot, password: hunter2-long}
    tls: {ca_file: /etc/ssl/harbor.pem}
`
const HARBOR = 'https://harbor.example.com/v2/quay/a/b/manifests/1?ns=quay.io'

test('of old releases, files and plan are what these wrote and asked', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const release = page.getByRole('combobox', { name: 'K3s release' })
  const config = dashboard.file('config.toml')
  const hosts = dashboard.file('certs.d/quay.io/hosts.toml')
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.askFor('quay.io/a/b:1')

  await test.step('up to December 2023 all is in config.toml, and a rewrite holds for the registry itself', async () => {
    await release.selectOption('v1.28.5+k3s1')
    await dashboard.expectAttempts([HARBOR, 'https://quay.io/v2/quay/a/b/manifests/1'])
    await dashboard.chooseTab('Files')
    await expect(config).toContainText('[plugins."io.containerd.grpc.v1.cri".registry.mirrors."quay.io"]')
    await expect(config).toContainText('endpoint = ["https://harbor.example.com", "https://quay.io"]')
    await expect(config).toContainText('"^(.*)$" = "quay/$1"')
    await expect(config).toContainText('ca_file = "/etc/ssl/harbor.pem"')
    await expect(config).not.toContainText('hunter2')
    await expect(hosts).toHaveCount(0)
  })

  await test.step('in February 2024 the registry itself as last endpoint keeps its rewrite', async () => {
    await release.selectOption('v1.28.7+k3s1')
    await expect(hosts).toContainText('[host."https://quay.io/v2".rewrite]')
    await expect(hosts).not.toContainText('server =')
    await expect(config).not.toContainText('mirrors')
  })

  await test.step('and takes all mirrors with it where it has nothing of its own', async () => {
    await dashboard.openText(FILE.replace(/^ +rewrite: .*\n/m, ''))
    await expect(hosts).toHaveCount(0)
    await dashboard.expectAttempts(['https://quay.io/v2/a/b/manifests/1'])
    await expect(dashboard.attempts).toHaveCount(1)
  })

  await test.step('since March 2024 it is the server, and asked after the mirrors', async () => {
    await release.selectOption('v1.28.8+k3s1')
    await dashboard.chooseTab('Files')
    await expect(hosts).toContainText('server = "https://quay.io/v2"')
    await dashboard.expectAttempts([HARBOR.replace('/quay/', '/'), 'https://quay.io/v2/a/b/manifests/1'])
  })
})
