import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { HEAVY_MS, STATE_MS } from './limits'
import { untilHydrated } from './until-hydrated'

type TabName = 'Form' | 'YAML' | 'Errors' | 'Plan' | 'Files' | 'Problems' | 'Deploy' | 'Compare' | 'Images' | 'Nodes'

/** The page, in terms of what a person does with it. */
export class DashboardPage {
  readonly page: Page
  readonly image: Locator
  readonly plan: Locator
  readonly attempts: Locator
  readonly yaml: Locator
  /** How many files differ. */
  readonly comparison: Locator
  readonly compareChoice: Locator

  constructor(page: Page) {
    this.page = page
    this.image = page.getByRole('combobox', { name: 'Image', exact: true })
    this.plan = page.getByRole('list', { name: 'Pull plan' })
    this.attempts = this.plan.getByRole('listitem')
    this.comparison = page.getByRole('status', { name: 'Comparison' })
    this.compareChoice = page.getByRole('combobox', { name: 'Compare with' })
    this.yaml = page.getByRole('textbox', { name: 'registries.yaml' })
  }

  /** Opens the page. */
  async visit() {
    await this.page.goto('/')
    await untilHydrated(this.page)
  }

  /** A tab by its label; its name may say a count too. */
  tab(name: TabName): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}(,|$)`) })
  }

  async chooseTab(name: TabName) {
    await this.tab(name).click()
  }

  /** Waits until the code editor is loaded, whether it is visible or not. */
  async fetchEditor() {
    await this.tab('YAML').hover()
    await expect(this.page.locator('.monaco-editor textarea')).toBeAttached({ timeout: HEAVY_MS })
  }

  /** Opens the code editor and waits until it is loaded. */
  async goToYaml() {
    await this.chooseTab('YAML')
    await this.fetchEditor()
  }

  /** Replaces the whole text in the code editor, like a paste. In tests of something else, `openText` is faster. */
  async writeYaml(text: string) {
    await this.goToYaml()
    await this.page.locator('.monaco-editor .view-lines').click()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  async askFor(image: string) {
    await this.image.fill(image)
  }

  async setSwitch(name: 'Disable default registry endpoint' | 'Embedded registry', on: boolean) {
    const toggle = this.page.getByRole('switch', { name })
    if ((await toggle.getAttribute('aria-checked')) !== String(on)) await toggle.click()
    await expect(toggle).toHaveAttribute('aria-checked', String(on))
  }

  /** The text of a generated file. */
  file(path: string): Locator {
    return this.page.getByRole('region', { name: path, exact: true })
  }

  /** Compares the files with what is chosen in the list, by its value. */
  async compareWith(value: string) {
    await this.compareChoice.selectOption(value)
  }

  /** Goes from an attempt to its line in hosts.toml. */
  async followFileLink(attempt: number) {
    // What runs the plan arrives late, above the attempts.
    await expect(this.page.getByRole('region', { name: 'Run the plan' })).toBeVisible()
    await this.attempts
      .nth(attempt)
      .getByRole('button', { name: /^hosts\.toml:/ })
      .click()
  }

  async expectAttempts(urls: readonly string[]) {
    await this.chooseTab('Plan')
    await expect(this.attempts).toHaveCount(urls.length)
    for (const [index, url] of urls.entries()) await expect(this.attempts.nth(index)).toContainText(url)
  }

  /** A problem or note of the list, by its code. */
  problem(code: string): Locator {
    return this.page
      .getByRole('tabpanel', { name: 'Problems' })
      .locator('[data-problem]')
      .filter({ has: this.page.getByRole('link', { name: code, exact: true }) })
  }

  /** How often a problem occurs: equal ones are one item with a list of places. */
  async places(code: string): Promise<number> {
    const items = this.problem(code)
    const lists = items.getByRole('list', { name: 'Places' })
    return (await items.count()) - (await lists.count()) + (await lists.getByRole('listitem').count())
  }

  /** The text that would be saved, whichever editor shows it. */
  async yamlText(): Promise<string> {
    return this.download()
  }

  /** The text that Download saves. */
  async download(): Promise<string> {
    const started = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Download', exact: true }).click()
    const download = await started
    expect(download.suggestedFilename()).toBe('registries.yaml')
    return readFile(await download.path(), 'utf8')
  }

  async openText(text: string) {
    await this.page.getByRole('button', { name: 'Open', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Open registries.yaml' })
    await pasteInto(dialog.getByLabel('Or paste its text'), text)
    await dialog.getByRole('button', { name: 'Open pasted text' }).click()
    await dialog.waitFor({ state: 'hidden', timeout: STATE_MS })
  }

  async openFile(name: string, content: string | Buffer) {
    await this.page.getByRole('button', { name: 'Open', exact: true }).click()
    await this.page
      .getByLabel('File to open')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) })
  }
}

/** Fills a field at once, like a paste; as keys, a large text would take the browser half a minute. */
async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(element, pasted)
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }, text)
}
