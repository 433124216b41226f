import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { DashboardPage } from './dashboard-page'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n    rewrite:\n      "^library/(.*)": "hub/$1"\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: "s3cret-${x}"}\n    tls: {ca_file: /etc/ssl/ca.pem}\n'

async function openExport(page: Page, title: string) {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await page.getByRole('button', { name: 'Download options' }).click()
  await page.getByRole('combobox', { name: 'Another format' }).selectOption(title)
}

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  expect(download.suggestedFilename()).toBe(name)
  return readFileSync(await download.path(), 'utf8')
}

for (const [title, name, holds] of [
  ['cloud-init', 'user-data.yaml', 'path: /etc/rancher/k3s/registries.yaml'],
  ['Ansible: k3s-io/k3s-ansible', 'group_vars.yml', 'registries_config_yaml: |'],
  ['Terraform', 'registries.tf', 's3cret-$${x}'],
  ['Rancher cluster', 'rancher-cluster.yaml', 'authConfigSecretName: registry-1-auth'],
  ['k3d configuration', 'k3d.yaml', 'kind: Simple'],
  ['imagePullSecret', 'pull-secret.yaml', 'kubernetes.io/dockerconfigjson'],
] as const) {
  test(`the file is saved as ${title}`, async ({ page }) => {
    await openExport(page, title)
    const preview = page.getByRole('region', { name: `${title}, without secrets` })
    await expect(preview).not.toContainText('s3cret')
    const saved = await save(page, name)
    expect(saved).toContain(holds)
    expect(saved).toContain('s3cret')
  })
}

test('the shell script writes the file that was edited', async ({ page }) => {
  await openExport(page, 'Shell script')
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-export-'))
  try {
    const file = join(folder, 'registries.yaml')
    execFileSync('sh', ['-s'], { input: await save(page, 'write-registries.sh'), env: { ...process.env, REGISTRIES_FILE: file } })
    expect(readFileSync(file, 'utf8')).toBe(FILE)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what is to be done on the nodes stands beside it, and what a format cannot say is said', async ({ page }) => {
  await openExport(page, 'Rancher cluster')
  const dialog = page.getByRole('dialog', { name: 'Download options' })
  await expect(dialog).toContainText('Put the base64 of /etc/ssl/ca.pem into caBundle.')
  const nodes = page.getByRole('region', { name: 'On the nodes' })
  await expect(nodes).toContainText('sudo install -D -m 0600 -o root -g root registries.yaml /etc/rancher/k3s/registries.yaml')
  await expect(nodes).toContainText('sudo systemctl restart k3s-agent')
  await expect(nodes).toContainText('/etc/ssl/ca.pem')
  const script = await save(page, 'verify-registries.sh')
  execFileSync('sh', ['-n'], { input: script })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes: where }) => `${id} ${where[0]?.html}`)).toEqual([])
})
