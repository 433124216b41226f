import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { sayFrom } from '@/lib/words/say'
import { PAGE_ZH } from '@/lib/words/zh/page/all'

const WILDCARD = `mirrors:
  "*":
    endpoint: ["https://m.example.com"]
  quay.io:
    endpoint: ["https://harbor.example.com"]
    rewrite: {"^(.*)$": "quay/$1"}
`

class ComparePage extends DashboardPage {
  readonly verdict: Locator
  readonly choice: Locator

  constructor(page: Page) {
    super(page)
    this.verdict = page.getByRole('status', { name: 'Result of the comparison' })
    this.choice = page.getByRole('combobox', { name: 'Compare this file with' })
  }

  /** A part of the report. */
  part(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name })
  }

  /** Opens a text and chooses the release that runs. */
  async runs(text: string, release: string) {
    await this.visit()
    await this.openText(text)
    await this.page.getByRole('combobox', { name: 'K3s release' }).selectOption(release)
    await this.chooseTab('Compare')
  }
}

test('an upgrade check finds the changes that concern a file, and leads to the plan of an image', async ({ page }) => {
  const compare = new ComparePage(page)
  await compare.runs(WILDCARD, 'v1.30.6+k3s1')
  await compare.choice.selectOption('v1.31.6+k3s1')

  await test.step('the verdict says how many images change', async () => {
    await expect(compare.verdict).toHaveText(/^[1-9] of \d images are pulled differently\.$/)
    await expect(compare.part('Pulls')).toContainText('no longer ask the registry itself')
  })

  await test.step('each change says with which release it comes, why, and what to do before', async () => {
    const way = compare.part('On the way from v1.30.6+k3s1 to v1.31.6+k3s1')
    await expect(way.getByRole('heading', { level: 4 })).toHaveText([
      'v1.30.7+k3s1: tokens are for the rewritten name',
      'v1.31.6+k3s1: the wildcard loses its fallback',
    ])
    await expect(way).toContainText('Go on to v1.31.7, v1.32.3 or a later release.')
    await expect(way.getByRole('link', { name: 'Source' }).first()).toHaveAttribute('href', /k3s\/issues\/11191$/)
    await way.getByText('other changes on the way do not concern this file').click()
    await expect(way).toContainText('containerd 2 reads the files')
    expect(await accessibilityViolations(page)).toEqual([])
  })

  await test.step('back is the other way round', async () => {
    await page.getByRole('button', { name: 'The other way round' }).click()
    await expect(compare.part(/^On the way from v1\.31\.6/)).toContainText(
      'v1.31.6+k3s1, undone: the wildcard loses its fallback',
    )
  })

  await test.step('an older release is the one that runs before an upgrade to this one', async () => {
    await page.getByRole('button', { name: 'The other way round' }).click()
    await compare.choice.selectOption('v1.30.5+k3s1')
    await expect(compare.verdict).toHaveText(
      'Nothing that this file does changes between v1.30.5+k3s1 and v1.30.6+k3s1.',
    )
    await expect(compare.part(/^On the way/)).toContainText('No change on the way concerns this file.')
  })

  await test.step('an image leads to its plan', async () => {
    await compare.choice.selectOption('v1.31.6+k3s1')
    await compare
      .part('Pulls')
      .getByRole('button', { name: /^Show the plan of quay\.io/ })
      .first()
      .click()
    await expect(compare.image).toHaveValue(/^quay\.io\//)
    await expect(compare.attempts.first()).toContainText('https://harbor.example.com/v2/quay/')
  })
})

test('another file is compared: its pulls, its files and no password', async ({ page }) => {
  const compare = new ComparePage(page)
  const login = (password: string) =>
    `${WILDCARD}configs:\n  harbor.example.com:\n    auth: {username: robot, password: ${password}}\n`
  await compare.runs(login('hunter2-new'), 'v1.33.4+k3s1')
  await compare.choice.selectOption('file')
  await expect(compare.verdict).toHaveText('Open the other file, or paste it.')
  await page.getByLabel('Or paste its text').fill(login('hunter2-old').replace('m.example.com', 'old.example.com'))
  await expect(compare.part('Pulls')).toContainText('now go to m.example.com first, and no longer ask old.example.com')
  await expect(compare.part('Pulls')).toContainText('ask harbor.example.com with another login of harbor.example.com')
  const files = compare.part('Files')
  await expect(files.locator('[data-diff=removed]')).toContainText([
    'https://old.example.com/v2',
    'password = "••••••"',
  ])
  await expect(files).not.toContainText('hunter2')

  await test.step('a script that holds one is read', async () => {
    await page.getByLabel('Other file').setInputFiles({
      name: 'install.sh',
      mimeType: 'text/x-shellscript',
      buffer: Buffer.from(
        `cat > /etc/rancher/k3s/registries.yaml <<EOF\n${login('hunter2-new').replaceAll('$', '\\$')}EOF\n`,
      ),
    })
    await expect(compare.verdict).toHaveText('Both files do the same: install.sh and this file.')
  })

  await test.step('one that K3s rejects is named', async () => {
    await page.getByLabel('Or paste its text').fill('mirrors: [')
    await expect(compare.verdict).toContainText('the other file cannot be read: K3s rejects it')
  })
})

test('a comparison is in Chinese, and fits a phone', async ({ page }) => {
  const say = sayFrom(PAGE_ZH, 'zh-Hans')
  const compare = new ComparePage(page)
  await compare.runs(WILDCARD, 'v1.31.4+k3s1')
  await compare.choice.selectOption('v1.31.6+k3s1')
  await expect(compare.verdict).toContainText('pulled differently')
  await page.setViewportSize({ width: 390, height: 844 })
  // The row of tabs scrolls there.
  await compare.chooseTab('Compare')
  await expect(compare.tab('Compare')).toBeInViewport()
  await expect(compare.part('Pulls')).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh')
  await expect(page.getByRole('status', { name: say('Result of the comparison') })).toContainText('个的拉取发生变化')
  await expect(page.getByRole('region', { name: '从 v1.31.4+k3s1 到 v1.31.6+k3s1 的途中' })).toContainText(
    '通配镜像源失去回退',
  )
})
