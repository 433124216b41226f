import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const MISTAKES = join(import.meta.dirname, '../lib/testdata/conformance/configs/mistakes')

interface Mistake {
  readonly file: string
  readonly code: string
  /** Where in the text the problem is shown. */
  readonly line: number
  readonly image: string
  /** The first URL of the plan after the fix. */
  readonly asks: string
  /** A generated file and what it contains then. */
  readonly path: string
  readonly holds: string
}

const FIXED: readonly Mistake[] = [
  {
    file: '02-key-with-stray-quote',
    code: 'unknown-key',
    line: 6,
    image: 'nginx:1.27',
    asks: 'http://10.0.0.176:15001/v2/docker.io/library/nginx/manifests/1.27',
    path: 'certs.d/docker.io/hosts.toml',
    holds: '[host."http://10.0.0.176:15001/v2/docker.io/"]',
  },
  {
    file: '03-top-level-typo',
    code: 'unknown-key',
    line: 4,
    image: 'myregistry.example.com/team/app:1',
    asks: 'http://myregistry.example.com/v2/team/app/manifests/1',
    path: 'certs.d/myregistry.example.com/hosts.toml',
    holds: '[host."http://myregistry.example.com/v2"]',
  },
  {
    file: '04-config-singular',
    code: 'unknown-key',
    line: 8,
    image: '192.0.2.163:5000/team/app:1',
    asks: 'http://192.0.2.163:5000/v2/team/app/manifests/1',
    path: 'config.toml',
    holds: 'username = "admin"',
  },
  {
    file: '07-scheme-in-keys',
    code: 'key-has-scheme',
    line: 5,
    image: 'nuc.example.com:5000/team/app:1',
    asks: 'https://nuc.example.com:5000/v2/team/app/manifests/1',
    path: 'certs.d/nuc.example.com:5000/hosts.toml',
    holds: 'server = "https://nuc.example.com:5000/v2"',
  },
  {
    file: '10-configs-key-missing-port',
    code: 'config-unused',
    line: 10,
    image: 'nginx:1.27',
    asks: 'https://mycustomreg.example.com:5000/v2/library/nginx/manifests/1.27',
    path: 'config.toml',
    holds: 'mycustomreg.example.com:5000',
  },
  {
    file: '14-project-path-without-v2',
    code: 'endpoint-path-not-api-root',
    line: 9,
    image: 'nginx:1.27',
    asks: 'https://harbor.example.com/v2/dockerhub/library/nginx/manifests/1.27',
    path: 'certs.d/docker.io/hosts.toml',
    holds: '"^(.*)$" = "dockerhub/$1"',
  },
  {
    file: '18-rewrite-on-own-default-endpoint',
    code: 'rewrite-on-default-endpoint',
    line: 7,
    image: 'registry.example.com/rancher/pause:3.6',
    asks: 'https://registry.example.com:443/v2/docker-internal/rancher/pause/manifests/3.6',
    path: 'certs.d/registry.example.com/hosts.toml',
    holds: '[host."https://registry.example.com:443/v2"]',
  },
  {
    file: '24-wildcard-unquoted',
    code: 'yaml-syntax',
    line: 5,
    image: 'nginx:1.27',
    asks: 'https://registry.example.com/v2/library/nginx/manifests/1.27',
    path: 'certs.d/_default/hosts.toml',
    holds: '[host."https://registry.example.com/v2"]',
  },
  {
    file: '37-bool-as-string',
    code: 'yaml-type-boolean',
    line: 7,
    image: 'registry.example.com/team/app:1',
    asks: 'https://registry.example.com/v2/team/app/manifests/1',
    path: 'certs.d/registry.example.com/hosts.toml',
    holds: 'skip_verify = true',
  },
  {
    file: '38-endpoint-scalar',
    code: 'yaml-type-list',
    line: 6,
    image: 'nginx:1.27',
    asks: 'https://registry.example.com/v2/library/nginx/manifests/1.27',
    path: 'certs.d/docker.io/hosts.toml',
    holds: '[host."https://registry.example.com/v2"]',
  },
  {
    file: '67-rewrite-backslash',
    code: 'rewrite-backslash',
    line: 14,
    image: 'nginx:1.27',
    asks: 'https://harbor.example.com/v2/library/nginx/manifests/1.27',
    path: 'certs.d/docker.io/hosts.toml',
    holds: '[.]',
  },
]

test('a file with a mistake is fixed with its fix, and plan and files follow', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const rows = FIXED.map((mistake) => ({ ...mistake, why: `${mistake.code} (${mistake.file})` }))
  await checkRows(
    rows,
    () => dashboard.visit(),
    async ({ file, code, line, image, asks, path, holds }) => {
      await dashboard.openText(readFileSync(join(MISTAKES, `${file}.yaml`), 'utf8'))
      await dashboard.askFor(image)
      const before = (await dashboard.yamlText()).split('\n')

      await dashboard.chooseTab('Problems')
      const problem = dashboard.problem(code).first()
      await expect(problem).toContainText(`line ${line}, `)
      // One step for each occurrence of the mistake.
      const places = await dashboard.places(code)
      for (let left = places; left > 0; left -= 1) {
        await dashboard.problem(code).first().locator('[data-fix]').first().click()
        await expect.poll(() => dashboard.places(code)).toBe(left - 1)
      }

      await dashboard.chooseTab('Plan')
      await expect(dashboard.attempts.first()).toContainText(asks)
      await dashboard.chooseTab('Files')
      await expect(dashboard.file(path)).toContainText(holds)
      const after = new Set((await dashboard.yamlText()).split('\n'))
      expect(
        before.filter((each) => each.startsWith('#') && !after.has(each)),
        'comments stay',
      ).toEqual([])
      for (let left = places; left > 0; left -= 1) await page.getByRole('button', { name: 'Undo', exact: true }).click()
      expect((await dashboard.yamlText()).split('\n')).toEqual(before)
    },
  )
})

test('all safe fixes are made in one step, after a preview', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text =
    '# mine\nmirrros:\n  docker.io:\n    endpoints:\n      - https://mirror.example.com # first\nconfigs:\n  mirror.example.com:\n    auth:\n      username: robot\n      pasword: hidden-secret\n'
  await dashboard.openText(text)
  await dashboard.chooseTab('Problems')
  await page.getByRole('button', { name: 'Fix all safe problems' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fix all safe problems' })
  await expect(dialog).toContainText('mirrors:')
  await expect(dialog).toContainText('endpoint:')
  await expect(dialog).not.toContainText('hidden-secret')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => dashboard.yamlText())
    .toBe(text.replace('mirrros', 'mirrors').replace('endpoints', 'endpoint').replace('pasword', 'password'))
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toBe(text)
})

test('the light bulb offers the fix at the mistake, with the keyboard alone', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml('mirrros:\n  docker.io:\n    endpoint: [https://mirror.example.com]\n')
  await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+.')
  await expect(page.locator('.action-widget').getByText('Rename to "mirrors"')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => dashboard.yamlText()).toContain('mirrors:\n')
  await dashboard.expectAttempts(['https://mirror.example.com', 'https://registry-1.docker.io'])
})

test('a problem is found, fixed and undone with the keyboard alone', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: "https://mirror.example.com"\n')
  await page.getByRole('tab', { name: 'Plan' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Problems' })).toBeFocused()
  const fix = dashboard.problem('yaml-type-list').getByRole('button').nth(1)
  for (let steps = 0; steps < 12 && !(await fix.evaluate((button) => button === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab')
  await expect(fix).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dashboard.problem('yaml-type-list')).toHaveCount(0)
})

/** What a person sees of a problem in one place. */
const PLACES = [
  {
    why: 'the form shows what is wrong with a field next to it, and fixes it there',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.openText('mirrors:\n  docker.io:\n    endpoint:\n      - https://harbor.example.com/dockerhub\n')
      const card = page.getByRole('region', { name: 'Mirror docker.io' })
      await expect(card).toContainText('takes the place of /v2')
      await card.getByRole('button', { name: /into a rewrite/ }).click()
      await expect(card.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://harbor.example.com')
      await expect(card.getByRole('textbox', { name: 'Rewrite 1 replacement' })).toHaveValue('dockerhub/$1')
    },
  },

  {
    why: 'a list of images shows which mirrors are unused',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.openText('mirrors:\n  registry.example.com:\n    endpoint: [https://mirror.example.com]\n')
      await dashboard.chooseTab('Problems')
      await page.getByText('Compare with the images of your cluster').click()
      await page
        .getByRole('textbox', { name: 'Images of the cluster' })
        .fill('registry.example.com:5000/app:1\nquay.io/cilium/cilium:v1.18.1\n')
      await expect(dashboard.problem('mirror-unused')).toContainText('registry.example.com')
      await expect(dashboard.problem('image-without-mirror').first()).toBeVisible()
    },
  },

  {
    why: 'the schema line is added to the download only on request',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      const before = await dashboard.download()
      await page.getByRole('button', { name: 'Download options' }).click()
      const dialog = page.getByRole('dialog', { name: 'Download options' })
      await dialog.getByRole('checkbox', { name: /Add the schema line/ }).check()
      await dialog.getByRole('textbox', { name: 'Path or URL of the schema' }).fill('../schemas/registries.json')
      await page.keyboard.press('Escape')
      expect(await dashboard.download()).toBe(`# yaml-language-server: $schema=../schemas/registries.json\n${before}`)
    },
  },
  {
    why: 'another release brings its own problems',
    check: async (page: Page) => {
      const dashboard = new DashboardPage(page)
      await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["http://[2001:db8::10]:5000"]\n')
      await dashboard.chooseTab('Problems')
      await expect(dashboard.problem('endpoint-ipv6')).toContainText('Note')
      await page.getByRole('combobox', { name: 'K3s release' }).selectOption('v1.31.4+k3s1')
      await expect(dashboard.problem('endpoint-ipv6')).toContainText('Error')
    },
  },
] as const

test('a problem is where the release, the form, the images of the cluster or the download bring it', async ({
  page,
}) => {
  await checkRows(
    PLACES,
    () => new DashboardPage(page).visit(),
    ({ check }) => check(page),
  )
})
