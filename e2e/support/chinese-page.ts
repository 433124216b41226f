import { expect, type Page } from '@playwright/test'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { sayInChinese } from '@/lib/words/zh/say-in-chinese'
import { PAGE_ZH } from '@/lib/words/zh/page/all'
import { englishIn } from './english-in'
import { namesWithoutLabel } from './label-in-name'
import { untilHydrated } from './until-hydrated'

/** What the page says in Chinese. */
export const say = sayInChinese(PAGE_ZH)
/** The name of a tab, whatever is counted in it. */
export const beginsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\…]/g, '\\$&')}(?:,|$)`)

/** The page, of a person who reads Chinese. */
export class ChinesePage {
  constructor(readonly page: Page) {}

  async open(text: string, image = 'busybox:1.36', options: Partial<NodeOptions> = {}) {
    const state = { text, image, options: { ...defaultOptions(), ...options }, tab: 'plan' } as const
    await this.page.goto(`/#${encodeFragment(state)}`)
    await this.isThere()
  }

  async isThere() {
    await untilHydrated(this.page)
    await expect(this.page.getByRole('tab', { name: beginsWith(say('Plan')) })).toBeVisible()
  }

  async chooseTab(name: string) {
    await this.page.getByRole('tab', { name: beginsWith(name) }).click()
  }

  async command(name: string) {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.getByRole('combobox', { name: say('Find a command') }).fill(name)
    await this.page.keyboard.press('Enter')
  }

  async unfold() {
    await this.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  }

  /** Nothing that can be seen or heard is in English, and names have the words that are seen. */
  async expectChinese(view: string) {
    await this.page.waitForLoadState('networkidle')
    expect.soft(await englishIn(this.page), view).toEqual([])
    expect.soft(await namesWithoutLabel(this.page), `${view}: names without what is seen`).toEqual([])
    await expect.soft(this.page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  }
}
