import { expect, test, type Page } from '@playwright/test'
import { expectFocusHeld, expectForEveryone } from './accessibility'
import { DashboardPage } from './dashboard-page'

type Tab = 'Form' | 'YAML' | 'Errors' | 'Plan' | 'Files' | 'Problems' | 'Deploy' | 'Compare' | 'Images' | 'Nodes'

const MODAL = ['dialog[open]']

/** What can be seen of the page, each view of which has to be for everyone. */
export class View {
  readonly dashboard: DashboardPage
  /** The colours of a narrow window, as of its head, are examined with its first view. */
  #seesColours = true

  constructor(
    readonly page: Page,
    /** Of source and result only one is shown. */
    readonly isNarrow: boolean,
  ) {
    this.dashboard = new DashboardPage(page)
  }

  /** The whole page, with these tabs: one beside the other where there is room. */
  async tabs(why: string, ...names: readonly Tab[]) {
    await test.step(`${why}: ${names.join(' and ')}`, async () => {
      for (const name of names) {
        await this.#choose(name)
        if (!this.isNarrow) continue
        await expectForEveryone(this.page, `${why}: ${name}`, { lightAlone: !this.#seesColours })
        this.#seesColours = false
      }
      if (!this.isNarrow) await expectForEveryone(this.page, `${why}: ${names.join(' and ')}`)
    })
  }

  /** One panel alone: what is around it was examined, and in a narrow window its colours are those of a wide one. */
  async panel(why: string, name: Tab) {
    await test.step(`${why}: ${name}`, async () => {
      await this.#choose(name)
      const id = await this.page.getByRole('tabpanel', { name }).getAttribute('id')
      await expectForEveryone(this.page, `${why}: ${name}`, { within: [`#${id}`], lightAlone: this.isNarrow })
    })
  }

  async #choose(name: Tab) {
    await (name === 'YAML' ? this.dashboard.goToYaml() : this.dashboard.chooseTab(name))
    await expect(this.page.getByRole('tabpanel', { name })).toBeVisible()
  }

  async command(name: string) {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.getByRole('combobox', { name: 'Find a command' }).fill(name)
    await this.page.keyboard.press('Enter')
  }

  /**
   * A dialog, in the state in which it opens and in each that follows, gives the focus back when it is closed. What is
   * behind it cannot be reached.
   *
   * @param states each makes one and returns its name
   */
  async dialog(
    name: string,
    open: () => Promise<unknown>,
    states: readonly (() => Promise<string>)[] = [],
    { onlyNarrow = false } = {},
  ) {
    await test.step(`the dialog ${name}`, async () => {
      await open()
      const dialog = this.page.getByRole('dialog', { name, exact: true })
      await expect(dialog).toBeVisible()
      const examined = { within: MODAL, lightAlone: this.isNarrow && !onlyNarrow }
      await expectForEveryone(this.page, name, examined)
      for (const state of states) await expectForEveryone(this.page, `${name}: ${await state()}`, examined)
      await this.page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expectFocusHeld(this.page, name)
    })
  }
}
