import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { parse } from 'yaml'
import { recognise } from '@/lib/convert/recognise'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import { parseRegistries } from '@/lib/registries/parse'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const FILE =
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n    rewrite:\n      "^library/(.*)": "hub/$1"\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: "s3cret-${x}"}\n    tls: {ca_file: /etc/ssl/ca.pem}\n'

async function openExport(page: Page) {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Deploy')
  await page.getByRole('button', { name: 'Export to…' }).click()
}

function formats(page: Page) {
  return page.getByRole('dialog', { name: 'Export to…' })
}

async function chooseFormat(page: Page, title: string) {
  const button = formats(page).getByRole('list', { name: 'Formats' }).getByRole('button', { name: title, exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  expect(download.suggestedFilename()).toBe(name)
  return readFileSync(await download.path(), 'utf8')
}

const registries = (text: string | undefined) => parseRegistries(text ?? '').registries
/** The model of the saved file, as the page reads it when it is opened. */
const opened = (saved: string) => registries(recognise(saved)?.text)
const accounts = new Map([...registries(FILE).configs].map(([host, { auth }]) => [host, { auth, tls: null }]))

/** Each format, the name of what is saved, and what it has to hold. */
const SAVED: readonly { readonly title: string; readonly name: string; readonly check: (saved: string) => void }[] = [
  { title: 'cloud-init', name: 'user-data.yaml', check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE) },
  {
    title: 'Ansible: k3s-io/k3s-ansible',
    name: 'group_vars.yml',
    check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE),
  },
  {
    title: 'Ansible: techno-tim/k3s-ansible',
    name: 'group_vars.yml',
    check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE),
  },
  {
    title: 'Ansible: PyratLabs/ansible-role-k3s',
    name: 'group_vars.yml',
    check: (saved: string) => expect(opened(saved)).toEqual(registries(FILE)),
  },
  {
    title: 'Ansible: lablabs/ansible-role-rke2',
    name: 'group_vars.yml',
    check: (saved: string) => expect(opened(saved)).toEqual(registries(FILE)),
  },
  {
    title: 'Ansible: a playbook',
    name: 'registries-playbook.yml',
    check: (saved: string) =>
      expect(
        (parse(saved) as [{ tasks: [unknown, unknown, { 'ansible.builtin.copy': { content: string } }] }])[0].tasks[2][
          'ansible.builtin.copy'
        ].content,
      ).toBe(FILE),
  },
  {
    title: 'Terraform',
    name: 'registries.tf',
    check: (saved: string) => expect(saved.replaceAll('$${', '${')).toContain(`<<REGISTRIES\n${FILE}REGISTRIES\n`),
  },
  {
    title: 'Rancher cluster',
    name: 'rancher-cluster.yaml',
    check: (saved: string) =>
      expect({ ...opened(saved), configs: null }).toEqual({ ...registries(FILE), configs: null }),
  },
  {
    title: 'Cluster API, RKE2',
    name: 'rke2-control-plane.yaml',
    check: (saved: string) =>
      expect({ ...opened(saved), configs: null }).toEqual({ ...registries(FILE), configs: null }),
  },
  {
    title: 'Harvester setting',
    name: 'containerd-registry.yaml',
    check: (saved: string) => expect(opened(saved)).toEqual(registries(FILE)),
  },
  {
    title: 'Butane',
    name: 'registries.bu',
    check: (saved: string) =>
      expect(
        (parse(saved) as { storage: { files: [{ contents: { inline: string } }] } }).storage.files[0].contents.inline,
      ).toBe(FILE),
  },
  {
    title: 'NixOS',
    name: 'registries.nix',
    check: (saved: string) => {
      const [, text = ''] = /text = ''\n([\s\S]*) {4}'';/.exec(saved) ?? []
      expect(text.replace(/^ {6}/gm, '').replaceAll("''${", '${')).toBe(FILE)
    },
  },
  { title: 'k3d configuration', name: 'k3d.yaml', check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE) },
  {
    title: 'Kubernetes Secret',
    name: 'registries-secret.yaml',
    check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE),
  },
  {
    title: 'Kubernetes ConfigMap',
    name: 'registries-configmap.yaml',
    check: (saved: string) => expect(recognise(saved)?.text).toBe(FILE),
  },
  {
    title: 'imagePullSecret',
    name: 'pull-secret.yaml',
    check: (saved: string) => expect(opened(saved).configs).toEqual(accounts),
  },
  {
    title: 'Shell script',
    name: 'write-registries.sh',
    check: (saved: string) => {
      const folder = mkdtempSync(join(tmpdir(), 'pullpath-export-'))
      try {
        execFileSync('sh', ['-s'], { input: saved, env: { ...process.env, REGISTRIES_FOLDER: folder } })
        expect(readFileSync(join(folder, 'registries.yaml'), 'utf8')).toBe(FILE)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  },
]

test('the file is saved in each format, with the same content, and its secrets are not shown', async ({ page }) => {
  expect(SAVED.map(({ title }) => title).toSorted()).toEqual(EXPORT_FORMATS.map(({ title }) => title).toSorted())
  const rows = SAVED.map((format) => ({ ...format, why: format.title }))
  await checkRows(
    rows,
    () => openExport(page),
    async ({ title, name, check }) => {
      await chooseFormat(page, title)
      const preview = page.getByRole('region', { name: `${title}, without secrets` })
      await expect(preview).not.toContainText('s3cret')
      const saved = await save(page, name)
      expect(saved).toContain('s3cret')
      check(saved)
    },
  )
})

test('what a format cannot express is said above it', async ({ page }) => {
  await openExport(page)
  await chooseFormat(page, 'Rancher cluster')
  await expect(formats(page)).toContainText('Put the base64 of /etc/ssl/ca.pem into caBundle.')
})

test('the flag that no registry itself is asked is in each format that has a place for it, and named beside the others', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.chooseTab('Deploy')
  await page.getByRole('button', { name: 'Export to…' }).click()
  const section = page.getByRole('region', { name: 'Chosen format' })
  for (const { title, carries } of EXPORT_FORMATS) {
    await chooseFormat(page, title)
    const isCarried = carries.includes('disableDefaultRegistryEndpoint')
    const words = section.locator('dt', { hasText: isCarried ? 'With it' : 'Not in it' }).locator('+ dd')
    await expect(words).toContainText('disable-default-registry-endpoint: true')
    const preview = page.getByRole('region', { name: `${title}, without secrets` })
    if (isCarried) await expect(preview).toContainText('disable-default-registry-endpoint')
    else await expect(preview).not.toContainText('disable-default-registry-endpoint')
    await expect(section).toContainText('plain text')
    if (title !== 'imagePullSecret') await expect(section).toContainText('/etc/ssl/ca.pem')
  }
  expect(await accessibilityViolations(page)).toEqual([])
})

test('formats are found by a word, and by the keyboard alone', async ({ page }) => {
  await openExport(page)
  await formats(page).getByRole('searchbox', { name: 'Search the formats' }).fill('rke2 ansible')
  const found = formats(page).getByRole('list', { name: 'Formats' }).getByRole('button')
  await expect(found).toHaveText(['Ansible: lablabs/ansible-role-rke2', 'Ansible: a playbook'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(found.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Ansible: a playbook, without secrets' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export to…' })).toBeFocused()
})

test('a file that K3s rejects is not written in another format', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors: [\n')
  await page.getByRole('button', { name: 'Download options' }).click()
  await page.getByRole('button', { name: 'Export to another format…' }).click()
  const section = page.getByRole('region', { name: 'Chosen format' })
  await expect(section).toContainText('K3s rejects this file, and so would every node that gets it. Correct it first.')
  await expect(section.getByRole('button')).toHaveCount(0)
})
