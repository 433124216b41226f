import { expect, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { englishIn } from '@/e2e/support/english-in'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

const FILE = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
`
const IMAGES = 'docker.io/rancher/mirrored-pause:3.6\ndocker.io/rancher/klipper-lb:v0.4.13\nquay.io/team/web:2\n'
const SETTINGS = `# ours
check:
  files: registries.yaml
  images: images.txt
  must:
    - {images: quay.io/*, first: harbor.example.com} # not yet
`

/** What must hold, in terms of what a person does with it. */
class ChecksPage extends DashboardPage {
  readonly panel = this.page.getByRole('tabpanel', { name: 'Images' })
  readonly checks = this.panel.getByRole('region', { name: 'Checks' })
  readonly text = this.checks.getByRole('textbox', { name: 'pullpath.yaml' })
  readonly assertions = this.checks
    .getByRole('list', { name: 'Assertions' })
    .getByRole('listitem')
    .filter({ has: this.page.locator(':scope[data-state]') })
  readonly suggestions = this.checks.getByRole('list', { name: 'Suggestions' }).getByRole('listitem')

  async goToChecks() {
    await this.chooseTab('Images')
    await this.panel.getByRole('button', { name: 'Checks', exact: true }).click()
    await expect(this.checks).toHaveAttribute('aria-busy', 'false')
  }

  async giveList(text: string) {
    await this.chooseTab('Images')
    await this.panel.getByRole('textbox', { name: /^Paste, drop or open/ }).fill(text)
    await this.panel.getByRole('button', { name: 'Read the list' }).click()
    await expect(this.panel).toContainText(/images? (?:was|were) found/)
  }

  assertion(words: string) {
    return this.assertions.filter({ hasText: words })
  }

  async addSuggestion(words: string) {
    await this.checks.getByRole('button', { name: `Add: ${words}`, exact: true }).press('Enter')
    await expect(this.assertion(words)).toContainText('holds')
  }

  async downloadSettings(): Promise<string> {
    const started = this.page.waitForEvent('download')
    await this.checks.getByRole('button', { name: 'pullpath.yaml', exact: true }).click()
    return readFile(await (await started).path(), 'utf8')
  }
}

/** What the real command says of the same files. */
function check(files: Readonly<Record<string, string>>): { readonly code: number | null; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-checks-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const command = join(import.meta.dirname, '../../dist/pullpath.mjs')
    const { status, stdout } = spawnSync(process.execPath, [command, 'check'], { cwd: folder, encoding: 'utf8' })
    return { code: status, output: stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function open(page: Page): Promise<ChecksPage> {
  const dashboard = new ChecksPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.giveList(IMAGES)
  await dashboard.goToChecks()
  return dashboard
}

test('what holds now is suggested, added, checked as the file changes, and the command says the same', async ({
  page,
}) => {
  const dashboard = await open(page)
  await test.step('begin with suggestions', async () => {
    await dashboard.addSuggestion('docker.io/*: first asked at harbor.example.com')
    await dashboard.addSuggestion('docker.io/*: first asked as hub/rancher/*')
    await dashboard.addSuggestion('all images: no login at docker.io')
    await expect(dashboard.checks).toContainText('3 hold, 0 do not, 0 undecided, on v')
    // The button that was pressed is gone, and the focus is at the next one.
    await expect(dashboard.checks.getByRole('button', { name: /^Add: / }).first()).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('the releases on which it holds', async () => {
    await dashboard.checks.getByRole('button', { name: /^Add: checked on \d+ releases/ }).click()
    await expect(dashboard.checks).toContainText(/3 hold, 0 do not, 0 undecided, on \d+ nodes/)
  })
  const settings = await dashboard.downloadSettings()
  await test.step('the command says the same of the same files', async () => {
    const files = { 'pullpath.yaml': settings, 'registries.yaml': FILE, 'images.txt': IMAGES }
    expect(check(files)).toMatchObject({ code: 0 })
    const other = { ...files, 'registries.yaml': FILE.replace('harbor.', 'other.') }
    expect(check(other).output).toContain('docker.io/rancher/klipper-lb:v0.4.13: asked at other.example.com')
    expect(check(other).code).toBe(1)
  })
  await test.step('another file does not hold it', async () => {
    await dashboard.openText(FILE.replace('harbor.', 'other.'))
    await dashboard.goToChecks()
    await dashboard.checks.getByRole('combobox', { name: 'Checked on' }).selectOption('the node of this page')
    const first = dashboard.assertion('docker.io/*: first asked at harbor.example.com')
    await expect(first).toContainText('does not hold')
    await expect(first).toContainText(
      'docker.io/rancher/mirrored-pause:3.6: asked at other.example.com (line 3 of the file)',
    )
    await expect(dashboard.text).toHaveValue(settings)
  })
})

test('a text of their own is opened, corrected, and added to without a change of its lines', async ({ page }) => {
  const dashboard = await open(page)
  await test.step('open', async () => {
    const chooser = page.waitForEvent('filechooser')
    await dashboard.checks.getByRole('button', { name: 'Open pullpath.yaml…' }).click()
    const buffer = Buffer.from(SETTINGS.replaceAll('\n', '\r\n'))
    await (await chooser).setFiles([{ name: 'pullpath.yaml', mimeType: 'application/yaml', buffer }])
    await expect(dashboard.assertions).toHaveCount(1)
    await expect(dashboard.assertions.first()).toContainText('does not hold')
    await expect(dashboard.assertions.first()).toContainText('quay.io/team/web:2: asked at quay.io')
    await expect(dashboard.checks).toContainText('The list above is used in place of images.txt.')
  })
  await test.step('a mistake has its line', async () => {
    await dashboard.text.fill(SETTINGS.replace('first:', 'frist:'))
    const mistakes = dashboard.checks.getByRole('list', { name: 'Mistakes in pullpath.yaml' })
    await expect(mistakes).toContainText('line 6 (check.must.0): it has one of first, only')
    await expect(dashboard.assertions).toHaveCount(0)
    await expect(dashboard.text).toHaveAttribute('aria-invalid', 'true')
    expect(await accessibilityViolations(page)).toEqual([])
    await mistakes.getByRole('button', { name: 'line 6' }).click()
    await expect(dashboard.text).toBeFocused()
    const selected = () =>
      dashboard.text.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))
    expect(await selected()).toContain('frist')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(dashboard.text).toHaveValue(SETTINGS)
    await expect(mistakes).toBeHidden()
  })
  await test.step('added to', async () => {
    await dashboard.addSuggestion('docker.io/*: first asked at harbor.example.com')
    const text = await dashboard.downloadSettings()
    expect(text.startsWith(SETTINGS.replaceAll('\n', '\r\n'))).toBe(true)
    await dashboard.checks.getByRole('button', { name: 'Undo in pullpath.yaml' }).click()
    await expect(dashboard.text).toHaveValue(SETTINGS)
    expect(await dashboard.downloadSettings()).toBe(SETTINGS.replaceAll('\n', '\r\n'))
  })
})

test('it survives a reload without secrets, and is in a link only when that is said', async ({ page }) => {
  const dashboard = await open(page)
  await dashboard.text.fill(`${SETTINGS}    - never: https://robot:hunter2-long@quay.io\n`)
  await expect(dashboard.assertions).toHaveCount(2)
  const stored = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  await expect.poll(stored).toContain('not yet')
  expect(await stored()).not.toContain('hunter2')
  const share = async (isWanted: boolean) => {
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await dialog.getByRole('radio', { name: 'The editor' }).check()
    if (isWanted) await dialog.getByRole('checkbox', { name: /^With pullpath\.yaml/ }).check()
    const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
    if (isWanted)
      await expect(dialog.getByRole('region', { name: 'pullpath.yaml in the link' })).not.toContainText('hunter2')
    await page.keyboard.press('Escape')
    return link
  }
  const [without, withSettings] = [await share(false), await share(true)]
  page.on('dialog', (dialog) => void dialog.accept())
  await test.step('reload', async () => {
    await page.reload()
    await untilHydrated(page)
    await dashboard.goToChecks()
    await expect(dashboard.text).toHaveValue(/first: harbor\.example\.com\} # not yet\n {4}- never: .*REDACTED/)
  })
  const openLink = async (link: string) => {
    // Of our origin and without scripts: the page would store its text once more when it is left.
    await page.goto('/icon.svg')
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(link)
    await untilHydrated(page)
    await dashboard.goToChecks()
  }
  await test.step('links', async () => {
    await openLink(without)
    await expect(dashboard.text).toHaveValue('')
    await openLink(withSettings)
    await expect(dashboard.text).toHaveValue(/files: registries\.yaml/)
    await expect(dashboard.text).not.toHaveValue(/hunter2|ours/)
  })
})

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  test('everything is said in Chinese, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('/')
    await untilHydrated(page)
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').fill('pullpath.yaml')
    await page.keyboard.press('Enter')
    const checks = page.getByRole('region', { name: '断言检查' })
    await checks
      .getByRole('textbox', { name: 'pullpath.yaml' })
      .fill(
        'check:\n  files: a\n  must:\n    - sealed: true\n    - findings: no-warnings\n    - images: docker.io/*\n      first: b\n',
      )
    await expect(checks.locator('[data-state]')).toHaveCount(3)
    await expect(checks.locator('[data-state=fails]').first()).toContainText('不成立')
    expect(await englishIn(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await accessibilityViolations(page)).toEqual([])
  })
})
